// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { noRequest, testSpec, until } from "./fake_engine.ts";
import { loaded, stepOf, valueOf } from "./loaded.ts";

const spec = testSpec;
const course = (end: number) => ({ spec, interventions: [], step: 0, end });

describe("a recorded run", () => {
  test("is that of the session that runs, up to its furthest step", async () => {
    const { trainer } = await loaded();
    await trainer.step(200, "batch", noRequest);
    await trainer.seek(50, noRequest);
    expect(valueOf(await trainer.recorded(7, false))).toMatchObject({ step: [0, 200], trainLoss: [1, 7] });
  });
});

describe("a rehearsal", () => {
  test("records a course in a session of its own, which ends with it", async () => {
    const { fake, trainer } = await loaded();
    await trainer.step(20, "batch", noRequest);
    const before = valueOf(await trainer.hash());
    const recorded = valueOf(await trainer.rehearse(course(3000), 9));
    expect(recorded).toMatchObject({ step: [0, 3000], trainLoss: [2, 9] });
    expect(valueOf(await trainer.hash())).toBe(before);
    expect(fake.live.size).toBe(1);
  });

  test("leaves the running session playing, at its pace, and messages answered", async () => {
    const { clock, fake, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 0.01 });
    const began = clock.ms;
    trainer.play(100);
    let ended = false;
    const rehearsing = trainer.rehearse(course(1_000_000), 2).finally(() => (ended = true));
    await until(() => clock.ms - began > 5000);
    expect(ended).toBe(false);
    expect(Math.abs((await stepOf(trainer)) - (100 * (clock.ms - began)) / 1000)).toBeLessThan(5);
    expect(Math.max(...fake.calls) * 0.01).toBeLessThan(5);
    await rehearsing;
    expect(fake.live.size).toBe(1);
    await trainer.pause(noRequest);
  });

  test("waits for the one before it, and goes on when that failed", async () => {
    const { fake, trainer } = await loaded();
    const refused = trainer.rehearse({ ...course(10), spec: { ...spec, seed: 666 } }, 2);
    const several = [5000, 6000, 7000].map((end) => trainer.rehearse(course(end), 2));
    let most = 0;
    let done = false;
    void Promise.all(several).then(() => (done = true));
    await until(() => ((most = Math.max(most, fake.live.size)), done));
    expect(await refused).toMatchObject({ ok: false, error: { kind: "spec", path: "/seed" } });
    const ends = (await Promise.all(several)).map((reply) => valueOf(reply).step.at(-1));
    expect([ends, most, fake.live.size]).toEqual([[5000, 6000, 7000], 2, 1]);
  });

  test("ends with the trainer, those that wait too", async () => {
    const { fake, trainer } = await loaded();
    const several = [course(1_000_000), course(2_000_000)].map((run) => trainer.rehearse(run, 2));
    await until(() => fake.live.size === 2);
    trainer.close();
    expect((await Promise.all(several)).map(({ ok }) => ok)).toEqual([false, false]);
    expect(fake.live.size).toBe(0);
  });
});
