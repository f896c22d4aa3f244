// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { noRequest, testSpec, until } from "./fake_engine.ts";
import { fresh, loaded, stepOf, valueOf } from "./loaded.ts";

const spec = testSpec;

describe("playing at full speed", () => {
  test("trains at least nine tenths of the time, in slices of about twelve milliseconds", async () => {
    const { clock, fake, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 0.3 });
    trainer.play(Infinity);
    await until(() => clock.ms > 2000);
    const began = clock.ms;
    const [from, calls] = [await stepOf(trainer), fake.calls.length];
    await until(() => clock.ms > 4000);
    const trained = ((await stepOf(trainer)) - from) * 0.01;
    expect(trained / (clock.ms - began)).toBeGreaterThan(0.9);
    expect((clock.ms - began) / (fake.calls.length - calls)).toBeLessThan(16);
    await trainer.pause(noRequest);
  });

  test("steps that are dear make no slice longer: it is the report that wants a long one", async () => {
    const { clock, fake, trainer } = await loaded({ msPerStep: 5, msPerReport: 0.1 });
    trainer.play(Infinity);
    await until(() => clock.ms > 2000);
    expect(Math.max(...fake.calls)).toBeLessThanOrEqual(3);
    await trainer.pause(noRequest);
  });

  test("a network whose report is slow is given longer slices, up to fifty milliseconds", async () => {
    const { clock, fake, trainer } = await loaded({ msPerStep: 0.5, msPerReport: 4 });
    trainer.play(Infinity);
    await until(() => clock.ms > 2000);
    const steps = fake.calls.at(-1)!;
    expect(steps * 0.5 + 4).toBeGreaterThan(35);
    expect(steps * 0.5 + 4).toBeLessThan(55);
    await trainer.pause(noRequest);
  });

  test("first steps that are held up make no slices long for ever", async () => {
    const { clock, fake, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 6 });
    trainer.play(Infinity);
    await until(() => fake.calls.length > 8);
    fake.behaviour.msPerReport = 0.05;
    await until(() => clock.ms > 3000);
    expect(fake.calls.at(-1)! * 0.01).toBeLessThan(16);
    await trainer.pause(noRequest);
  });

  test("a step longer than a slice is made one at a time", async () => {
    const { clock, fake, trainer } = await loaded({ msPerStep: 80 });
    trainer.play(Infinity);
    await until(() => clock.ms > 1000);
    expect(new Set(fake.calls)).toEqual(new Set([1]));
    await trainer.pause(noRequest);
  });

  test("messages are answered between slices, and pausing stops at once", async () => {
    const { fake, trainer } = await loaded();
    trainer.play(Infinity);
    await until(() => fake.calls.length > 5);
    const frame = valueOf(await trainer.pause(noRequest));
    const calls = fake.calls.length;
    for (let k = 0; k < 20; k++) await new Promise(setImmediate);
    expect(fake.calls.length).toBe(calls);
    expect(await stepOf(trainer)).toBe(frame.report.step);
  });

  test("samples a second are measured over the last half second of training", async () => {
    const { clock, trainer } = await loaded({ msPerStep: 0.1, msPerReport: 0 });
    trainer.play(Infinity);
    await until(() => clock.ms > 2000);
    // 10,000 steps a second of 10 samples each.
    const { samplesPerSecond } = valueOf(await trainer.frame(noRequest));
    expect(samplesPerSecond / 100_000).toBeCloseTo(1, 1);
    expect(valueOf(await trainer.pause(noRequest)).samplesPerSecond).toBe(samplesPerSecond);
    expect(valueOf(await trainer.load(spec, fresh)).frame.samplesPerSecond).toBe(0);
  });
});

describe("playing at a finite speed", () => {
  test.each([1, 7, 60, 1000])("%s steps a second are just that", async (speed) => {
    const { clock, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 0.01 });
    const began = clock.ms;
    trainer.play(speed);
    await until(() => clock.ms - began >= 10_000);
    const made = await stepOf(trainer);
    expect(Math.abs(made - (speed * (clock.ms - began)) / 1000)).toBeLessThanOrEqual(1 + speed * 0.025);
    await trainer.pause(noRequest);
  });

  test("the first step comes at once", async () => {
    const { clock, fake, trainer } = await loaded();
    const began = clock.ms;
    trainer.play(1);
    await until(() => fake.calls.length > 0);
    expect(clock.ms - began).toBeLessThan(50);
    await trainer.pause(noRequest);
  });

  test("a pause is not made up for", async () => {
    const { clock, trainer } = await loaded();
    trainer.play(100);
    await until(() => clock.ms > 1000);
    const paused = valueOf(await trainer.pause(noRequest)).report.step;
    clock.ms += 60_000;
    const began = clock.ms;
    trainer.play(100);
    await until(() => clock.ms - began >= 100);
    expect((await stepOf(trainer)) - paused).toBeLessThanOrEqual(13);
    await trainer.pause(noRequest);
  });

  test("neither is a computer that slept", async () => {
    const { clock, trainer } = await loaded();
    trainer.play(100);
    await until(() => clock.ms > 500);
    const before = await stepOf(trainer);
    clock.ms += 60_000;
    const began = clock.ms;
    await until(() => clock.ms - began >= 100);
    expect((await stepOf(trainer)) - before).toBeLessThanOrEqual(22);
    await trainer.pause(noRequest);
  });

  test("dragging the speed neither stops nor hurries it", async () => {
    const { clock, trainer } = await loaded();
    const began = clock.ms;
    trainer.play(10);
    while (clock.ms - began < 2000) {
      trainer.play(10);
      await new Promise(setImmediate);
    }
    expect(Math.abs((await stepOf(trainer)) - 21)).toBeLessThanOrEqual(2);
    await trainer.pause(noRequest);
  });

  test("one step a second shows its samples a second without flickering", async () => {
    const { clock, trainer } = await loaded();
    trainer.play(1);
    await until(() => clock.ms > 4000);
    for (let k = 0; k < 60; k++) {
      expect(valueOf(await trainer.frame(noRequest)).samplesPerSecond).toBeCloseTo(10, 0);
      await new Promise(setImmediate);
    }
    await trainer.pause(noRequest);
  });
});

describe("the end of a run", () => {
  test.each(["goal", "diverged", "stopped"] as const)("%s ends playing by itself", async (status) => {
    const { fake, trainer } = await loaded({ ends: { step: 1000, status } });
    trainer.play(Infinity);
    let report = valueOf(await trainer.report());
    while (report.status === "running") {
      await new Promise(setImmediate);
      report = valueOf(await trainer.report());
    }
    expect(report).toMatchObject({ step: 1000, status });
    await new Promise(setImmediate);
    const calls = fake.calls.length;
    for (let k = 0; k < 20; k++) await new Promise(setImmediate);
    expect(fake.calls.length).toBe(calls);
  });

  test("an engine that fails while playing ends it, and the next frame tells why, once", async () => {
    const { fake, trainer } = await loaded({ breaksAt: 500 });
    trainer.play(Infinity);
    await until(() => fake.calls.length > 3 && fake.calls.reduce((a, b) => a + b) > 500);
    expect(await trainer.frame(noRequest)).toEqual({ ok: false, error: { kind: "engine", reason: "out of memory" } });
    expect((await trainer.frame(noRequest)).ok).toBe(true);
  });
});
