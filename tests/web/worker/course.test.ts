// SPDX-License-Identifier: MIT
import type { Intervention } from "backprop-playground/engine";
import { describe, expect, test } from "vitest";
import { sharedUntil } from "../../../web/worker/course.ts";
import { noRequest, testSpec, until, type FakeEngine } from "./fake_engine.ts";
import { fresh, loaded, stepOf, valueOf } from "./loaded.ts";

const spec = testSpec;
const batches = (step: number, batchSize: number): Intervention => ({ step, change: { learner: { batchSize } } });
const fingerprint = { ...noRequest, fingerprint: true };
const made = ({ calls }: FakeEngine): number => calls.reduce((sum, count) => sum + count, 0);
/** Longer than a slice, whatever it has learnt. */
const longest = 12 / 0.1;

describe("a way to another step", () => {
  test("ends playing and hand-made steps", async () => {
    const { fake, trainer } = await loaded();
    trainer.play(Infinity);
    await until(() => made(fake) > 500);
    expect(valueOf(await trainer.seek(100, noRequest)).report.step).toBe(100);
    for (let k = 0; k < 10; k++) await new Promise(setImmediate);
    expect(await stepOf(trainer)).toBe(100);
    const stepping = trainer.step(100_000, "batch", noRequest);
    await until(() => made(fake) > 1500);
    valueOf(await trainer.seek(7, noRequest));
    valueOf(await stepping);
    expect(await stepOf(trainer)).toBe(7);
  });

  test("is led at once where the run has been, and goes in slices beyond", async () => {
    const { fake, trainer } = await loaded();
    valueOf(await trainer.step(5000, "batch", noRequest));
    valueOf(await trainer.seek(3, noRequest));
    valueOf(await trainer.seek(5000, noRequest));
    expect(made(fake)).toBe(5000);
    expect(valueOf(await trainer.seek(9000, noRequest)).report.step).toBe(9000);
    expect(made(fake)).toBe(9000);
    expect(fake.leaps).toEqual([]);
    expect(Math.max(...fake.calls)).toBeLessThanOrEqual(longest);
  });

  test("that does not exist is refused, and playing has ended all the same", async () => {
    const { fake, trainer } = await loaded();
    trainer.play(Infinity);
    await until(() => made(fake) > 50);
    expect(await trainer.seek(-1, noRequest)).toMatchObject({ ok: false, error: { kind: "spec", path: "/step" } });
    const step = await stepOf(trainer);
    for (let k = 0; k < 10; k++) await new Promise(setImmediate);
    expect(await stepOf(trainer)).toBe(step);
  });
});

describe("an intervention", () => {
  test("tells how many are recorded, and the spec with them", async () => {
    const { trainer } = await loaded();
    const counts: number[] = [];
    for (const batchSize of [5, 7, 9]) {
      await trainer.step(10, "batch", noRequest);
      const reply = valueOf(await trainer.intervene({ learner: { batchSize } }, noRequest));
      expect(reply.spec.learner.batchSize).toBe(batchSize);
      counts.push(reply.count);
    }
    await trainer.seek(15, noRequest);
    const reply = valueOf(await trainer.setParameter({ layer: 0, bias: 0 }, 1, noRequest));
    expect([...counts, reply.count]).toEqual([1, 2, 3, 2]);
    expect(reply).toMatchObject({ frame: { report: { step: 15 } }, spec: { learner: { batchSize: 5 } } });
  });

  test("in the past makes the way beyond it a new one", async () => {
    const { fake, trainer } = await loaded();
    await trainer.step(5000, "batch", noRequest);
    await trainer.seek(1000, noRequest);
    await trainer.intervene({ learner: { batchSize: 5 } }, noRequest);
    valueOf(await trainer.seek(5000, noRequest));
    expect([made(fake), fake.leaps]).toEqual([9000, []]);
  });
});

describe("restoring", () => {
  const interventions = [batches(0, 5), { step: 30, parameter: { layer: 0, row: 0, column: 0 }, value: 0.5 }];

  test("makes the interventions at their steps", async () => {
    const { trainer } = await loaded();
    const { frame } = valueOf(await trainer.restore({ spec, interventions, step: 77, end: 77 }, noRequest));
    expect(frame.report.step).toBe(77);
    expect(valueOf(await trainer.experiment())).toEqual({ spec, interventions, step: 77 });
  });

  test("keeps the future of a run that was taken back", async () => {
    const { fake, trainer } = await loaded();
    const future = [...interventions, batches(3000, 20)];
    await trainer.restore({ spec, interventions: future, step: 5000, end: 5000 }, noRequest);
    const { fingerprint: end } = valueOf(await trainer.frame(fingerprint));
    await trainer.restore({ spec, interventions: future, step: 40, end: 5000 }, noRequest);
    expect(await stepOf(trainer)).toBe(40);
    const before = made(fake);
    const { spec: there, frame } = valueOf(
      await trainer.replay({ interventions: future, step: 5000, end: 5000 }, fingerprint),
    );
    expect([frame.fingerprint, there.learner.batchSize, made(fake)]).toEqual([end, 20, before]);
  });

  test("goes on beside the run that is there, in slices", async () => {
    const { fake, trainer } = await loaded();
    trainer.play(Infinity);
    const restoring = trainer.restore({ spec, interventions, step: 20_000, end: 20_000 }, noRequest);
    await until(() => made(fake) > 4000);
    const step = await stepOf(trainer);
    await until(() => made(fake) > 8000);
    expect(await stepOf(trainer)).toBeGreaterThan(step);
    expect(valueOf(await restoring).frame.report.step).toBe(20_000);
    expect(fake.live.size).toBe(1);
    expect(Math.max(...fake.calls)).toBeLessThanOrEqual(longest);
  });

  test("gives way to what is opened after it, and leaves no session behind", async () => {
    const { fake, trainer } = await loaded();
    const first = trainer.restore({ spec, interventions, step: 20_000, end: 20_000 }, noRequest);
    await new Promise(setImmediate);
    const second = trainer.restore({ spec, interventions, step: 10_000, end: 10_000 }, noRequest);
    expect(await first).toMatchObject({ ok: false });
    await new Promise(setImmediate);
    valueOf(await trainer.load(spec, fresh));
    expect(await second).toMatchObject({ ok: false });
    expect(await stepOf(trainer)).toBe(0);
    expect(fake.live.size).toBe(1);
  });

  test("what is refused leaves the old run playing", async () => {
    const { fake, trainer } = await loaded();
    trainer.play(Infinity);
    const course = { spec, interventions: [batches(-1, 3)], step: 0, end: 0 };
    expect(await trainer.restore(course, noRequest)).toMatchObject({ ok: false, error: { path: "/interventions" } });
    const before = made(fake);
    await until(() => made(fake) > before);
    expect(fake.live.size).toBe(1);
    await trainer.pause(noRequest);
  });
});

describe("another course of the same run", () => {
  test("is computed from where it differs, in slices, and shown at its step", async () => {
    const { fake, trainer } = await loaded();
    await trainer.step(4000, "batch", noRequest);
    const course = { interventions: [batches(3000, 5)], step: 100, end: 6000 };
    const { spec: there, frame } = valueOf(await trainer.replay(course, noRequest));
    expect(frame.report.step).toBe(100);
    expect(there.learner.batchSize).toBe(10);
    expect([made(fake), fake.leaps]).toEqual([7000, []]);
    expect(Math.max(...fake.calls)).toBeLessThanOrEqual(longest);
    valueOf(await trainer.seek(6000, noRequest));
    expect(made(fake)).toBe(7000);
  });

  test("is the same run, bit for bit, as one that was made that way", async () => {
    const { trainer } = await loaded();
    await trainer.step(70, "batch", noRequest);
    await trainer.intervene({ learner: { batchSize: 5 } }, noRequest);
    await trainer.step(30, "batch", noRequest);
    const hash = valueOf(await trainer.hash());
    valueOf(await trainer.replay({ interventions: [], step: 0, end: 90 }, noRequest));
    expect(valueOf(await trainer.experiment())).toEqual({ spec, interventions: [], step: 0 });
    const back = { interventions: [batches(70, 5)], step: 100, end: 100 };
    expect(valueOf(await trainer.replay(back, fingerprint)).frame.fingerprint).toBe(hash);
  });

  test("answers messages on its long way", async () => {
    const { fake, trainer } = await loaded();
    const replaying = trainer.replay({ interventions: [batches(0, 5)], step: 50_000, end: 50_000 }, noRequest);
    let answered = 0;
    while (made(fake) < 40_000) {
      await trainer.ping();
      await new Promise(setImmediate);
      answered++;
    }
    expect(answered).toBeGreaterThan(100);
    expect(valueOf(await replaying).frame.report.step).toBe(50_000);
  });

  test("stays where something else takes it, and a new design ends it", async () => {
    const { trainer } = await loaded();
    const course = { interventions: [batches(0, 5)], step: 50_000, end: 50_000 };
    const replaying = trainer.replay(course, noRequest);
    await new Promise(setImmediate);
    valueOf(await trainer.seek(3, noRequest));
    expect(valueOf(await replaying).frame.report.step).toBe(3);
    const again = trainer.replay(course, noRequest);
    await new Promise(setImmediate);
    valueOf(await trainer.load(spec, fresh));
    expect(await again).toMatchObject({ ok: false });
    expect(await stepOf(trainer)).toBe(0);
  });

  test("that is refused changes nothing", async () => {
    const { trainer } = await loaded();
    await trainer.step(20, "batch", noRequest);
    const reply = await trainer.replay({ interventions: [batches(-1, 5)], step: 3, end: 9 }, noRequest);
    expect(reply).toMatchObject({ ok: false, error: { kind: "spec", path: "/interventions" } });
    expect(valueOf(await trainer.experiment())).toEqual({ spec, interventions: [], step: 20 });
  });
});

describe("two courses are the same", () => {
  const [a, b, c] = [batches(10, 5), batches(20, 6), batches(20, 7)];
  test.each([
    ["for ever when nothing differs", [a, b], [a, b], Infinity],
    ["up to the first that only one has", [a], [a, b], 20],
    ["up to the first that differs", [a, b], [a, c], 20],
    ["up to the earlier of two that differ", [b], [a, b], 10],
    ["up to the first of all", [a, b], [], 10],
  ])("%s", (_, before, after, step) => {
    expect(sharedUntil(before, after)).toBe(step);
    expect(sharedUntil(after, before)).toBe(step);
  });
});
