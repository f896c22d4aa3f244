// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { Report } from "backprop-playground/engine";
import { initialState } from "../../../web/state/initial.ts";
import type { Frame, State } from "../../../web/state/state.ts";
import { update } from "../../../web/state/update.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import type { LoadResult } from "../../../web/worker/protocol.ts";

const report: Report = {
  step: 0,
  epoch: 0,
  epochProgress: 0,
  learningRate: 0.03,
  trainLoss: 1,
  testLoss: 1,
  penalty: 0,
  accuracy: 0.5,
  trainAccuracy: 0.5,
  testAccuracy: 0.5,
  effort: { forwardPasses: 0, backwardPasses: 0, multiplyAdds: 0 },
  status: "running",
  divergence: null,
};
const frameAt = (step: number, change: Partial<Report> = {}): Frame => ({
  report: { ...report, step, ...change },
  parameters: new Float64Array(),
  unitMap: null,
  outputMap: null,
  predicted: null,
  confusion: null,
  forward: null,
  gradient: null,
  update: null,
  explained: null,
  fingerprint: null,
  norms: null,
  attempts: null,
  samplesPerSecond: 0,
});
const start = initialState(defaultSpec);
const trained: State = { ...start, frame: frameAt(100) };

describe("design", () => {
  test("a new design is built beside the running one, which stays until it is ready", () => {
    const [state, effect] = update(start, { type: "set-units", layer: 0, units: 6 });
    expect(state.spec).toBe(start.spec);
    expect(state.building?.layers[0]?.units).toBe(6);
    expect(effect).toMatchObject({ type: "load" });
  });

  test("quick changes add up", () => {
    const [once] = update(start, { type: "set-units", layer: 0, units: 6 });
    const [twice] = update(once, { type: "add-layer", at: 1 });
    expect(twice.building?.layers.map((layer) => layer.units)).toEqual([6, 6, 2, 1]);
  });

  test("a refused pairing keeps what runs, says why and offers one click that mends it", () => {
    const [asked] = update(start, { type: "set-loss", loss: "cross-entropy" });
    const refused = asked.building ?? start.spec;
    const error = { kind: "spec", path: "/loss", reason: "cross-entropy needs a softmax output" } as const;
    const [state] = update(asked, { type: "refused", spec: refused, error, keep: "loss" });
    expect(state.spec).toBe(start.spec);
    expect(state.building).toBeNull();
    expect(state.notices).toHaveLength(1);
    expect(state.notices[0]?.text).toContain("needs a softmax output");
    expect(state.notices[0]?.action?.spec.layers.at(-1)).toMatchObject({ activation: "softmax", units: 2 });
    expect(state.notices[0]?.action?.spec.loss).toBe("cross-entropy");
  });

  test("choosing softmax on two classes is mended by two outputs and cross-entropy", () => {
    const [asked] = update(start, { type: "set-activation", layer: 2, activation: "softmax" });
    const error = { kind: "spec", path: "/layers/2", reason: "no" } as const;
    const [state] = update(asked, { type: "refused", spec: asked.building ?? start.spec, error, keep: "output" });
    expect(state.notices[0]?.action?.label).toBe("Use 2 output units and cross-entropy");
  });

  test("changing a trained network says that it starts again and what was kept", () => {
    const [, effect] = update(trained, { type: "remove-layer", at: 0 });
    expect(effect).toMatchObject({ keepWeights: false });
    expect(effect?.type === "load" && effect.said.join()).toContain("drawn anew");
    const keeping = { ...trained, view: { ...trained.view, keepWeights: true } };
    const [, kept] = update(keeping, { type: "remove-layer", at: 0 });
    expect(kept).toMatchObject({ keepWeights: true });
  });

  test("a finished design replaces everything at once and clears the curve", () => {
    const [building] = update(
      { ...trained, curve: { step: [0, 9], train: [1, 1], test: [1, 1] } },
      { type: "add-layer", at: 0 },
    );
    const result = {
      data: { inputCount: 2 },
      layout: [],
      frame: frameAt(0),
      spec: defaultSpec,
    } as unknown as LoadResult;
    const [state] = update(building, {
      type: "loaded",
      spec: building.building ?? start.spec,
      result,
      said: ["Said."],
    });
    expect(state.spec.layers).toHaveLength(4);
    expect(state.building).toBeNull();
    expect(state.curve.step).toEqual([0]);
    expect(state.notices.map((notice) => notice.text)).toEqual(["Said."]);
  });

  test("sets of four rows are used for training whole, and halves return afterwards", () => {
    const [gates] = update(start, { type: "choose-data", kind: "gate-xor" });
    expect(gates.building?.data).toMatchObject({ kind: "gate-xor", trainShare: 1 });
    const [circle] = update(gates, { type: "choose-data", kind: "circle" });
    expect(circle.building?.data.trainShare).toBe(0.5);
  });
});

describe("the running network", () => {
  test("a learning rate is shown at once and sent as an intervention", () => {
    const [state, effect] = update(trained, { type: "set-learner", learner: { optimizer: { learningRate: 0.3 } } });
    expect(state.spec.learner.optimizer.learningRate).toBe(0.3);
    expect(effect).toMatchObject({ type: "intervene", change: { learner: { optimizer: { learningRate: 0.3 } } } });
  });

  test("a learning rate turned while a design is being built goes along with it", () => {
    const [building] = update(trained, { type: "add-layer", at: 0 });
    const [state, effect] = update(building, { type: "set-learner", learner: { optimizer: { learningRate: 0.3 } } });
    expect(effect?.type).toBe("load");
    expect(state.building?.learner.optimizer.learningRate).toBe(0.3);
    expect(state.building?.layers).toHaveLength(4);
  });

  test("another optimiser keeps the learning rate and takes its own other settings", () => {
    const [state] = update(trained, { type: "set-learner", learner: { optimizer: { kind: "adamw" } } });
    expect(state.spec.learner.optimizer).toEqual({
      kind: "adamw",
      learningRate: defaultSpec.learner.optimizer.learningRate,
      weightDecay: 0.01,
    });
  });

  test("a refused intervention puts back what was there", () => {
    const [changed] = update(trained, { type: "set-learner", learner: { batchSize: 0 } });
    const error = { kind: "spec", path: "/learner/batchSize", reason: "must be at least 1" } as const;
    const [state] = update(changed, { type: "intervention-refused", error });
    expect(state.spec).toBe(trained.spec);
    expect(state.notices[0]?.text).toContain("at least 1");
  });

  test("playing ends by itself at a goal or on divergence", () => {
    const playing = { ...trained, playing: true };
    expect(update(playing, { type: "frame", frame: frameAt(101) })[0].playing).toBe(true);
    expect(update(playing, { type: "frame", frame: frameAt(101, { status: "goal" }) })[0].playing).toBe(false);
    expect(update(playing, { type: "frame", frame: frameAt(101, { status: "diverged" }) })[0].playing).toBe(false);
  });

  test("play and pause are said once", () => {
    const [playing, effect] = update(trained, { type: "play" });
    expect(effect).toEqual({ type: "play", speed: trained.speed });
    expect(update(playing, { type: "play" })).toHaveLength(1);
    expect(update(playing, { type: "pause" })[1]).toEqual({ type: "pause" });
    expect(update(trained, { type: "pause" })).toHaveLength(1);
  });

  test("a change of speed reaches a running trainer", () => {
    const [playing] = update(trained, { type: "play" });
    expect(update(playing, { type: "set-speed", speed: Infinity })[1]).toEqual({ type: "play", speed: Infinity });
    expect(update(trained, { type: "set-speed", speed: 5 })).toHaveLength(1);
  });

  test("the same notice is not said twice, and at most three are shown", () => {
    let state = start;
    for (const text of ["a", "b", "b", "c", "d"]) [state] = update(state, { type: "say", kind: "error", text });
    expect(state.notices.map((notice) => notice.text)).toEqual(["b", "c", "d"]);
  });
});
