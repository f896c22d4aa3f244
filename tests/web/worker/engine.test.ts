// SPDX-License-Identifier: MIT
import { createEngine, type Engine, type Spec } from "backprop-playground/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { resolveTables } from "../../../web/datasets/tables.ts";
import type { FrameRequest } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { readHash } from "../../../web/url/hash.ts";
import type { Reply } from "../../../web/worker/protocol.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";
import { noRequest, testSpec } from "./fake_engine.ts";

const spec = testSpec;
let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

async function trainerOf(first: Spec = spec): Promise<EngineTrainer> {
  const trainer = new EngineTrainer({
    createEngine: () => Promise.resolve(engine),
    sliceMs: 12,
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    transfer: (value, buffers) => structuredClone(value, { transfer: buffers }),
  });
  valueOf(await trainer.start({}));
  valueOf(await trainer.load(first, { keepWeights: false, request: noRequest }));
  return trainer;
}

describe("with the real engine", () => {
  test("the default experiment is what the engine makes of it", () => {
    expect(engine.normalize(defaultSpec)).toEqual(defaultSpec);
  });

  test("playing at full speed lowers the loss", async () => {
    const trainer = await trainerOf();
    const lossOf = async (): Promise<number> => valueOf(await trainer.report()).trainLoss;
    const before = await lossOf();
    trainer.play(Infinity);
    while ((await lossOf()) > before / 2) await new Promise(setImmediate);
    expect(valueOf(await trainer.pause(noRequest)).samplesPerSecond).toBeGreaterThan(0);
    trainer.close();
  });

  test("a restored experiment has the same bits, whatever slices it was trained in", async () => {
    const trainer = await trainerOf();
    await trainer.step(137, "batch", noRequest);
    await trainer.intervene({ learner: { optimizer: { learningRate: 0.3 }, batchSize: 7 } }, noRequest);
    await trainer.step(2, "epoch", noRequest);
    await trainer.setParameter({ layer: 0, row: 0, column: 1 }, 0.123, noRequest);
    await trainer.step(1000, "batch", noRequest);
    const hash = valueOf(await trainer.hash());
    const recorded = valueOf(await trainer.experiment());
    const experiment = { ...recorded, end: recorded.step };
    const other = await trainerOf({ ...spec, seed: 5 });
    valueOf(await other.restore(experiment, noRequest));
    expect(valueOf(await other.hash())).toBe(hash);
    trainer.close();
    other.close();
  });

  test("an epoch by hand ends exactly where the engine's own epoch ends", async () => {
    const trainer = await trainerOf({ ...spec, learner: { ...spec.learner, batchSize: 7 } });
    await trainer.step(9, "batch", noRequest);
    const { report } = valueOf(await trainer.step(3, "epoch", noRequest));
    expect(report).toMatchObject({ epoch: 3, epochProgress: 0 });
    trainer.close();
  });

  test("kept weights are the old ones to the last bit, and the spec with them builds the same network", async () => {
    const trainer = await trainerOf();
    const old = valueOf(await trainer.step(500, "batch", noRequest)).parameters;
    const layers = [spec.layers[0]!, { ...spec.layers[1]!, units: 3 }, spec.layers[2]!];
    const { spec: built, frame } = valueOf(
      await trainer.load({ ...spec, layers }, { keepWeights: true, request: noRequest }),
    );
    expect(frame.parameters.slice(0, 12)).toEqual(old.slice(0, 12));
    expect(frame.report.step).toBe(0);
    const hash = valueOf(await trainer.hash());
    valueOf(await trainer.load(built, { keepWeights: false, request: noRequest }));
    expect(valueOf(await trainer.hash())).toBe(hash);
    trainer.close();
  });

  test("frames have every picture asked for, from one and the same step", async () => {
    const trainer = await trainerOf();
    const request: FrameRequest = {
      ...noRequest,
      unitMap: { width: 8, height: 6 },
      outputMap: { width: 10, height: 10 },
      predicted: true,
      confusion: true,
      input: [0.5, -0.5],
    };
    const frame = valueOf(await trainer.step(10, "batch", request));
    expect(frame.unitMap).toMatchObject({ width: 8, height: 6, units: 9 });
    expect(frame.outputMap?.values).toHaveLength(100);
    expect(frame.predicted?.train).toHaveLength(150);
    expect(frame.confusion?.train.flat().reduce((a, b) => a + b)).toBe(150);
    expect(frame.forward?.layers).toHaveLength(3);
    expect(frame.report.step).toBe(10);
    trainer.close();
  });

  test.each(["circle", "spiral", "blobs", "pinwheel", "regression-plane", "sine", "gate-xor", "pair", "penguins"])(
    "an address that only says data=%s opens and trains",
    async (name) => {
      const trainer = await trainerOf(await resolveTables(await readHash(`#data=${name}`)));
      const first = valueOf(await trainer.report()).trainLoss;
      const { report } = valueOf(await trainer.step(300, "batch", noRequest));
      expect(report.status).toBe("running");
      expect(report.trainLoss).toBeLessThan(first);
      trainer.close();
    },
  );

  test("a spec that the engine refuses is a failure with its path", async () => {
    const trainer = await trainerOf();
    const layers = [{ ...spec.layers[0]!, units: 0 }, ...spec.layers.slice(1)];
    const reply = await trainer.load({ ...spec, layers }, { keepWeights: false, request: noRequest });
    expect(reply).toMatchObject({ ok: false, error: { kind: "spec", path: "/layers/0/units" } });
    trainer.close();
  });

  test("closing leaves no session behind", async () => {
    const before = engine.liveSessions();
    const trainer = await trainerOf();
    for (let units = 1; units < 20; units++)
      await trainer.load(
        { ...spec, layers: [{ ...spec.layers[0]!, units }, ...spec.layers.slice(1)] },
        { keepWeights: true, request: noRequest },
      );
    expect(engine.liveSessions()).toBe(before + 1);
    trainer.close();
    expect(engine.liveSessions()).toBe(before);
  });
});
