// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { Explained, ExplainRequest, StudyRequest } from "../../../web/state/state.ts";
import type { EngineTrainer } from "../../../web/worker/trainer.ts";
import { learnBy } from "../../../web/state/design.ts";
import { noRequest, testSpec } from "./fake_engine.ts";
import { loaded, stepOf, valueOf } from "./loaded.ts";

const nothing: ExplainRequest = { of: "next", follow: null, scene: false, study: null };

async function explained(trainer: EngineTrainer, request: Partial<ExplainRequest>): Promise<Explained | null> {
  return valueOf(await trainer.frame({ ...noRequest, explain: { ...nothing, ...request } })).explained;
}

describe("the step that comes", () => {
  test("is laid open for its whole batch and for the sample that is followed", async () => {
    const { trainer } = await loaded();
    await trainer.step(7, "batch", noRequest);
    const batch = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
    expect(await explained(trainer, { scene: true })).toEqual({
      step: 7,
      scene: {
        step: 7,
        batch,
        parameters: valueOf(await trainer.frame(noRequest)).parameters,
        whole: { samples: batch, at: 7 },
        followed: 7,
        one: { samples: [7], at: 7 },
        attempt: null,
      },
      study: null,
    });
    expect(await explained(trainer, { scene: true, follow: 55 })).toMatchObject({
      scene: { batch, followed: 55, one: { samples: [55] } },
    });
  });

  test("tells what it will try, of a learner that searches, and how the search has gone", async () => {
    const { trainer } = await loaded({}, { ...testSpec, learner: learnBy(testSpec.learner, "random-nudge") });
    await trainer.step(4, "batch", noRequest);
    expect(await explained(trainer, { scene: true })).toMatchObject({ scene: { attempt: { number: 5, at: 4 } } });
    const frame = valueOf(await trainer.frame({ ...noRequest, attempts: true }));
    expect(frame.attempts).toEqual({ tried: 4, kept: 0, total: null, last: null });
  });

  test("is told without attempts of a learner that has none, though they were asked for", async () => {
    const { trainer } = await loaded();
    expect(valueOf(await trainer.frame({ ...noRequest, attempts: true })).attempts).toBeNull();
  });

  test("is that of the batch's first sample when the one to follow is none of this data's", async () => {
    const { trainer } = await loaded({ trainCount: 100 });
    for (const follow of [100, -1])
      expect(await explained(trainer, { scene: true, follow })).toMatchObject({ scene: { followed: 0 } });
  });

  test.each<[StudyRequest, object]>([
    [{ kind: "parameter", address: { layer: 1, bias: 0 } }, { study: { value: 0.5, at: 3 } }],
    [{ kind: "unit", layer: 1, unit: 1 }, { study: { sample: 3, at: 3 } }],
    [{ kind: "layer", layer: 2 }, { study: { layer: 2, bins: 24, at: 3 } }],
    [
      { kind: "slope", address: { layer: 0, row: 1, column: 0 }, halfWidth: 2 },
      { study: { value: 0.5, at: 3 }, slice: { low: -1.5, high: 2.5, count: 121, at: 3 } },
    ],
  ])("is studied in what the microscope is on (%o)", async (study, expected) => {
    const { trainer } = await loaded();
    await trainer.step(3, "batch", noRequest);
    expect(await explained(trainer, { study })).toEqual({ step: 3, scene: null, study: { ...study, ...expected } });
  });

  test("has no study of what another design had, and no scene that is too large", async () => {
    const { trainer } = await loaded({ mostTraced: 9 });
    for (const study of [
      { kind: "parameter", address: { layer: 3, bias: 0 } },
      { kind: "slope", address: { layer: 0, row: 2, column: 0 }, halfWidth: 1 },
      { kind: "unit", layer: 1, unit: 2 },
    ] as const)
      expect(await explained(trainer, { scene: true, study })).toEqual({ step: 0, scene: null, study: null });
  });

  test("is told of a run that has ended, and not told when the engine cannot", async () => {
    const { fake, trainer } = await loaded({ ends: { step: 5, status: "goal" } });
    await trainer.step(9, "batch", noRequest);
    expect(await explained(trainer, { scene: true })).toMatchObject({ step: 5, scene: { step: 5 } });
    fake.behaviour.explains = Object.assign(new Error("it has diverged"), { name: "EngineError" });
    expect(await explained(trainer, { scene: true })).toMatchObject({ scene: null, study: null });
    fake.behaviour.explains = Object.assign(new Error("the engine broke down", { cause: "unreachable" }), {
      name: "EngineError",
    });
    const reply = await trainer.frame({ ...noRequest, explain: { ...nothing, scene: true } });
    expect(reply).toMatchObject({ ok: false, error: { broken: true } });
  });
});

describe("the step that was just made", () => {
  test("is laid open without moving the run", async () => {
    const { trainer } = await loaded();
    await trainer.step(12, "batch", noRequest);
    await trainer.setParameter({ layer: 0, bias: 0 }, 0.25, noRequest);
    const hash = valueOf(await trainer.hash());
    const request = { of: "last", scene: true, study: { kind: "layer", layer: 0 } } as const;
    expect(await explained(trainer, request)).toMatchObject({
      step: 11,
      scene: { step: 11, followed: 11, whole: { at: 11 } },
      study: { study: { at: 11 } },
    });
    expect([await stepOf(trainer), valueOf(await trainer.hash())]).toEqual([12, hash]);
  });

  test("is of the same frame as everything else in it", async () => {
    const { trainer } = await loaded();
    await trainer.step(12, "batch", noRequest);
    const explain: ExplainRequest = { ...nothing, of: "last", scene: true };
    const frame = valueOf(await trainer.frame({ ...noRequest, gradient: true, fingerprint: true, explain }));
    expect([frame.report.step, frame.parameters[1], frame.gradient?.[1], frame.explained?.step]).toEqual([
      12, 12, 12, 11,
    ]);
    expect(frame.fingerprint).toBe(valueOf(await trainer.hash()));
  });

  test("does not exist at the start", async () => {
    const { trainer } = await loaded();
    expect(await explained(trainer, { of: "last", scene: true })).toBe(null);
  });

  test("keeps the future of a run that was taken back", async () => {
    const { fake, trainer } = await loaded();
    await trainer.step(30, "batch", noRequest);
    await trainer.intervene({ learner: { batchSize: 5 } }, noRequest);
    await trainer.step(30, "batch", noRequest);
    await trainer.seek(20, noRequest);
    await explained(trainer, { of: "last", scene: true });
    expect(valueOf(await trainer.experiment()).interventions).toHaveLength(1);
    expect(valueOf(await trainer.recorded(2, false)).step).toEqual([0, 60]);
    expect(fake.leaps).toEqual([]);
  });

  test("leaves a diverged run diverged and where it was, also when it cannot be told", async () => {
    const { fake, trainer } = await loaded({ ends: { step: 40, status: "diverged" } });
    await trainer.step(50, "batch", noRequest);
    fake.behaviour.explains = Object.assign(new Error("it has diverged"), { name: "EngineError" });
    expect(await explained(trainer, { of: "last", scene: true })).toEqual({ step: 39, scene: null, study: null });
    expect(valueOf(await trainer.report())).toMatchObject({ step: 40, status: "diverged" });
  });
});
