// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { OpenedExperiment } from "../../../web/state/actions.ts";
import type { Message } from "../../../web/state/messages.ts";
import { lastStage } from "../../../web/state/stages.ts";
import type { State } from "../../../web/state/state.ts";
import { update } from "../../../web/state/update.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { Answering, rate, rateOf, runningAt } from "./fixtures.ts";

const undo: Message = { type: "undo" };
const redo: Message = { type: "redo" };
const train = (count: number): Message => ({ type: "step", count, unit: "batch" });
const units = (count: number): Message => ({ type: "set-units", layer: 0, units: count });
const labels = (moments: State["past"]): string[] => moments.map(({ label }) => label);
const shown = ({ spec, frame, run }: State) => [spec.layers[0]?.units, rateOf(spec), frame?.report.step, run.end];

describe("what can be undone", () => {
  test("every change of the design and every intervention, each with its name", () => {
    const engine = new Answering(runningAt(10));
    engine.do(units(5), { type: "add-layer", at: 1 }, { type: "choose-data", kind: "spiral" }, train(3), rate(0.3));
    engine.do({ type: "set-parameter", address: { layer: 0, row: 1, column: 0 }, value: 0.5 });
    expect(labels(engine.state.past)).toEqual([
      "4 → 5 units in layer 1",
      "add a layer",
      "data set spiral",
      "learning rate 0.1 → 0.3",
      "w[2→1] of layer 1: 0.1 → 0.5",
    ]);
  });

  test("a reset of a run, but not of one that has not begun", () => {
    const engine = new Answering(runningAt(10));
    expect(labels(engine.do({ type: "reset" }).past)).toEqual(["reset"]);
    expect(engine.do({ type: "reset" }).past).toHaveLength(1);
  });

  test("not the first design, and not one that is refused", () => {
    expect(new Answering({ ...runningAt(0), loaded: null }).do(units(5)).past).toEqual([]);
    const [asked] = update(runningAt(10), units(0));
    const error = { kind: "spec", path: "/layers/0/units", reason: "must be at least 1" } as const;
    const [state] = update(asked, { type: "refused", spec: defaultSpec, error, keep: null });
    expect(state.past).toEqual([]);
  });

  test("a slider that is dragged is undone at once, to where it began", () => {
    const engine = new Answering(runningAt(10));
    engine.do(rate(0.2), rate(0.25), rate(0.3));
    expect(labels(engine.state.past)).toEqual(["learning rate 0.1 → 0.3"]);
    expect(rateOf(engine.do(undo).spec)).toBe(0.1);
  });

  test("dragged while it trains it is one change as long as no second passes in between", () => {
    const engine = new Answering({ ...runningAt(10), speed: 50 });
    const playing = (): void => void (engine.state = { ...engine.state, playing: true });
    engine.do(rate(0.2), train(40));
    playing();
    engine.do(rate(0.3), train(40));
    playing();
    engine.do(rate(0.4), train(60));
    playing();
    expect(labels(engine.do(rate(0.5)).past)).toEqual(["learning rate 0.1 → 0.4", "learning rate 0.4 → 0.5"]);
  });

  test("the same setting changed at two places by hand is two changes", () => {
    const engine = new Answering(runningAt(10));
    expect(engine.do(rate(0.2), train(1), rate(0.3)).past).toHaveLength(2);
  });

  test("at most a hundred changes are remembered", () => {
    const engine = new Answering(runningAt(10));
    for (let made = 1; made <= 120; made += 1) engine.do(rate(made), train(1));
    expect(engine.state.past).toHaveLength(100);
    expect(engine.state.past[0]?.label).toBe("learning rate 20 → 21");
  });
});

describe("undo and redo", () => {
  test("go through designs and interventions, each to the very moment, and back again", () => {
    const engine = new Answering(runningAt(10));
    const seen = [shown(engine.state)];
    const changes = [rate(0.3), units(5), rate(0.2), units(6)];
    for (const change of changes) seen.push(shown(engine.do(change)));
    for (let at = changes.length - 1; at >= 0; at -= 1) expect(shown(engine.do(undo))).toEqual(seen[at]);
    expect(engine.do(undo).past).toEqual([]);
    for (let at = 1; at <= changes.length; at += 1) expect(shown(engine.do(redo))).toEqual(seen[at]);
    expect(engine.do(redo).future).toEqual([]);
  });

  test("what was trained since comes back with redo, curve and ghosts too", () => {
    const engine = new Answering(runningAt(200));
    engine.do({ type: "seek", step: 120 }, rate(0.3), train(30));
    const { run, branches, curve } = engine.state;
    engine.do(undo);
    expect(engine.state.branches).toEqual([]);
    expect(engine.state).toMatchObject({ run: { name: "first run", end: 200 }, frame: { report: { step: 120 } } });
    engine.do(redo);
    expect(engine.state).toMatchObject({ run, branches, curve, frame: { report: { step: 150 } } });
  });

  test("a redo is named like what was undone, and a new change forgets it", () => {
    const engine = new Answering(runningAt(10));
    engine.do(rate(0.3), undo);
    expect(labels(engine.state.future)).toEqual(["learning rate 0.1 → 0.3"]);
    expect(labels(engine.do(redo).past)).toEqual(["learning rate 0.1 → 0.3"]);
    expect(engine.do(undo, rate(0.5)).future).toEqual([]);
  });

  test("while it plays the training ends first", () => {
    const changed = new Answering(runningAt(10)).do(rate(0.3));
    const [undone, ...effects] = update({ ...changed, playing: true }, undo);
    expect(undone.playing).toBe(false);
    expect(effects).toEqual([{ type: "pause" }, { type: "go", by: undo }]);
  });

  test("one that is refused changes nothing but says why", () => {
    const changed = new Answering(runningAt(10)).do(rate(0.3));
    const error = { kind: "engine", reason: "out of memory" } as const;
    const [state] = update(changed, { type: "go-refused", to: null, error });
    expect(state).toMatchObject({ past: changed.past, run: changed.run });
    expect(state.notices[0]).toMatchObject({ kind: "refused", text: "out of memory" });
  });
});

describe("an experiment from outside", () => {
  const experiment: OpenedExperiment = {
    spec: { ...defaultSpec, seed: 7 },
    run: { name: "first run", interventions: [{ step: 5, change: { learner: { batchSize: 1 } } }], end: 90 },
    branches: [{ name: "adam instead of sgd at step 3", interventions: [], end: 40 }],
    step: 30,
    stage: null,
    fingerprint: "0123456789abcdef",
  };
  const open = (more: Partial<OpenedExperiment> = {}): Message => ({
    type: "open",
    experiment: { ...experiment, ...more },
  });

  test("is opened at its moment, with its courses, whose curves are computed anew", () => {
    const engine = new Answering(runningAt(10));
    engine.do(open());
    expect(engine.state).toMatchObject({ run: { ...experiment.run }, spec: { seed: 7, learner: { batchSize: 1 } } });
    expect(engine.state.frame?.report.step).toBe(30);
    expect(engine.state.branches).toMatchObject(experiment.branches);
    expect(engine.asked).toEqual(["go", "record", "record"]);
    expect(engine.state.notices).toEqual([]);
  });

  test("can be come back from", () => {
    const engine = new Answering(runningAt(10));
    engine.do(open(), undo);
    expect(engine.state).toMatchObject({ spec: { seed: 42 }, frame: { report: { step: 10 } }, run: { end: 10 } });
    expect(labels(engine.state.future)).toEqual(["another experiment"]);
  });

  test("as the first thing on a page it leaves nothing to undo", () => {
    const engine = new Answering({ ...runningAt(0), loaded: null, frame: null });
    expect(engine.do(open())).toMatchObject({ past: [], busy: false, loaded: { layout: { length: 3 } } });
  });

  test("whose parameters come out other than they were says so", () => {
    const engine = new Answering(runningAt(10));
    engine.do(open({ fingerprint: "fedcba9876543210" }));
    expect(engine.state.notices).toHaveLength(1);
    expect(engine.state.notices[0]?.text).toContain("fedcba9876543210");
  });

  test("whose step can't be reached says so", () => {
    const engine = new Answering(runningAt(10));
    engine.ends = { step: 20, status: "diverged" };
    engine.do(open());
    expect(engine.state.notices[0]?.text).toBe("Step 30 could not be reached: the run ends at step 20.");
  });

  test("that was being walked is walked at the same stage", () => {
    const engine = new Answering(runningAt(10));
    expect(engine.do(open({ stage: 2 })).walk).toMatchObject({ step: 30, stage: 2 });
    expect(engine.do(open({ stage: lastStage(3, "backpropagation") })).walk).toMatchObject({
      step: 29,
      stage: lastStage(3, "backpropagation"),
    });
    expect(engine.state.frame?.report.step).toBe(30);
  });
});
