// SPDX-License-Identifier: MIT
import { createEngine, type Engine, type Intervention } from "backprop-playground/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { noRequest } from "../../../web/state/frame_request.ts";
import type { ExplainRequest, Frame } from "../../../web/state/state.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";
import { testSpec } from "./fake_engine.ts";
import { fresh, valueOf } from "./loaded.ts";

const spec = testSpec;
const fingerprint = { ...noRequest, fingerprint: true };
let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

async function opened(): Promise<EngineTrainer> {
  const trainer = new EngineTrainer({
    createEngine: () => Promise.resolve(engine),
    sliceMs: 12,
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    transfer: (value, buffers) => structuredClone(value, { transfer: buffers }),
  });
  valueOf(await trainer.start({}));
  valueOf(await trainer.load(spec, fresh));
  return trainer;
}

const interventions: Intervention[] = [
  { step: 0, change: { learner: { batchSize: 7 } } },
  { step: 300, change: { learner: { optimizer: { kind: "adam", learningRate: 0.01 } } } },
  { step: 300, parameter: { layer: 0, row: 1, column: 2 }, value: -0.75 },
  { step: 800, change: { learner: { batchSize: 20, optimizer: { learningRate: 0.002 } } } },
];
/** Of the fingerprints of that course at some steps, made in one go by the engine alone. */
function uninterrupted(steps: readonly number[]): string[] {
  return steps.map((step) => {
    const session = engine.openExperiment({ spec, interventions: interventions.filter((i) => i.step <= step), step });
    const hash = session.hash();
    session.delete();
    return hash;
  });
}

async function explained(trainer: EngineTrainer, explain: Partial<ExplainRequest>): Promise<Frame> {
  const request: ExplainRequest = { of: "next", follow: null, scene: true, study: null, ...explain };
  return valueOf(await trainer.frame({ ...fingerprint, update: true, explain: request }));
}

describe("a course of the real engine", () => {
  test("restored with its future is the uninterrupted run at every step", async () => {
    const steps = [40, 1200, 300, 299, 801, 0, 800, 1199, 301];
    const trainer = await opened();
    const first = valueOf(await trainer.restore({ spec, interventions, step: 555, end: 1200 }, fingerprint));
    expect([first.frame.fingerprint]).toEqual(uninterrupted([555]));
    const hashes: (string | null)[] = [];
    for (const step of steps) hashes.push(valueOf(await trainer.seek(step, fingerprint)).fingerprint);
    expect(hashes).toEqual(uninterrupted(steps));
    trainer.close();
  });

  test("replayed instead of another one is as if it had been the first", async () => {
    const trainer = await opened();
    await trainer.step(500, "batch", noRequest);
    await trainer.intervene({ learner: { batchSize: 30 } }, noRequest);
    await trainer.step(700, "batch", noRequest);
    const course = { interventions, step: 900, end: 1100 };
    const { spec: there, frame } = valueOf(await trainer.replay(course, fingerprint));
    expect([frame.report.step, there.learner.batchSize, [frame.fingerprint]]).toEqual([900, 20, uninterrupted([900])]);
    expect(valueOf(await trainer.experiment()).interventions).toEqual(interventions);
    trainer.close();
  });

  test("rehearsed leaves the running session alone, and gives the same losses", async () => {
    const trainer = await opened();
    await trainer.restore({ spec, interventions, step: 1000, end: 1000 }, noRequest);
    const recorded = valueOf(await trainer.recorded(20, false));
    await trainer.replay({ interventions: [], step: 10, end: 10 }, noRequest);
    const before = valueOf(await trainer.hash());
    const sessions = engine.liveSessions();
    const rehearsed = valueOf(await trainer.rehearse({ spec, interventions, step: 0, end: 1000 }, 20));
    expect([rehearsed.step[0], rehearsed.step.at(-1)]).toEqual([0, 1000]);
    expect([rehearsed.trainLoss[0], rehearsed.trainLoss.at(-1)]).toEqual([
      recorded.trainLoss[0],
      recorded.trainLoss.at(-1),
    ]);
    expect([valueOf(await trainer.hash()), engine.liveSessions()]).toEqual([before, sessions]);
    trainer.close();
  });

  test("counts an intervention that is repeated at its step once, and drops the future of an earlier one", async () => {
    const trainer = await opened();
    const counts: number[] = [];
    for (const [step, learningRate] of [
      [10, 0.1],
      [10, 0.2],
      [20, 0.3],
      [15, 0.4],
    ] as const) {
      await trainer.seek(step, noRequest);
      counts.push(valueOf(await trainer.intervene({ learner: { optimizer: { learningRate } } }, noRequest)).count);
    }
    expect(counts).toEqual([1, 1, 2, 2]);
    trainer.close();
  });
});

describe("a step laid open by the real engine", () => {
  test("is the step that is then made, and can be looked at afterwards", async () => {
    const trainer = await opened();
    await trainer.restore({ spec, interventions, step: 300, end: 900 }, noRequest);
    const before = await explained(trainer, { study: { kind: "layer", layer: 1 } });
    await trainer.step(1, "batch", noRequest);
    const after = await explained(trainer, { of: "last", study: { kind: "layer", layer: 1 } });
    expect([before.report.step, after.report.step]).toEqual([300, 301]);
    expect(after.explained).toEqual(before.explained);
    expect([after.fingerprint]).toEqual(uninterrupted([301]));
    const whole = after.explained!.scene!.whole.layers[0]!;
    expect(after.update![0]).toBeCloseTo(whole.update.weights[0]![0]!, 12);
    expect([valueOf(await trainer.hash()), valueOf(await trainer.seek(900, fingerprint)).fingerprint]).toEqual(
      uninterrupted([301, 900]),
    );
    trainer.close();
  });

  test("has every study of what is there, and none of what is not", async () => {
    const trainer = await opened();
    await trainer.step(30, "batch", noRequest);
    const address = { layer: 1, row: 3, column: 1 };
    const { explained: parameter } = await explained(trainer, { study: { kind: "parameter", address } });
    const batch = parameter!.scene!.batch;
    expect(batch).toHaveLength(10);
    expect(parameter!.study).toMatchObject({ study: { terms: batch.map((sample) => ({ sample })) } });
    const gradient = parameter!.scene!.whole.layers[1]!.gradient.weights[3]![1]!;
    expect(parameter!.study?.kind === "parameter" && parameter!.study.study.gradient).toBeCloseTo(gradient, 14);

    const { explained: slope } = await explained(trainer, { study: { kind: "slope", address, halfWidth: 2 } });
    const study = slope!.study;
    if (study?.kind !== "slope") throw new Error("no slope");
    expect(study.slice.at).toHaveLength(121);
    expect(study.slice.cost[60]).toBeCloseTo(study.study.cost, 12);

    const { explained: unit } = await explained(trainer, { follow: 5, study: { kind: "unit", layer: 0, unit: 2 } });
    expect(unit).toMatchObject({ scene: { followed: 5 }, study: { study: { sample: 5 } } });

    for (const none of [
      { kind: "parameter", address: { layer: 7, bias: 0 } },
      { kind: "unit", layer: 0, unit: 4 },
      { kind: "layer", layer: 3 },
    ] as const)
      expect((await explained(trainer, { study: none })).explained?.study).toBe(null);
    trainer.close();
  });
});
