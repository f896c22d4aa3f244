// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { EngineTrainer } from "../../../web/worker/trainer.ts";
import { Clock, FakeEngine, fakeHost, noRequest, testSpec, until } from "./fake_engine.ts";
import { fresh, loaded, stepOf, valueOf } from "./loaded.ts";

const spec = testSpec;

describe("steps by hand", () => {
  test("a thousand batches are a thousand steps, with messages answered in between", async () => {
    const { fake, trainer } = await loaded({ msPerStep: 1 });
    const stepping = trainer.step(1000, "batch", noRequest);
    let answered = 0;
    while (fake.calls.reduce((a, b) => a + b, 0) < 900) {
      await trainer.ping();
      await new Promise(setImmediate);
      answered++;
    }
    expect(answered).toBeGreaterThan(10);
    expect(valueOf(await stepping).report.step).toBe(1000);
  });

  test("epochs end where epochs end, from wherever they begin", async () => {
    const { trainer } = await loaded({ trainCount: 95, msPerStep: 5 });
    await trainer.step(13, "batch", noRequest);
    expect(valueOf(await trainer.step(1, "epoch", noRequest)).report.step).toBe(20);
    expect(valueOf(await trainer.step(3, "epoch", noRequest)).report.step).toBe(50);
  });

  test("a step by hand ends playing, and a new design ends the steps", async () => {
    const { clock, trainer } = await loaded({ msPerStep: 1 });
    trainer.play(Infinity);
    await until(() => clock.ms > 100);
    const before = await stepOf(trainer);
    expect(valueOf(await trainer.step(1, "batch", noRequest)).report.step).toBe(before + 1);
    const stepping = trainer.step(100_000, "batch", noRequest);
    await new Promise(setImmediate);
    await trainer.load(spec, fresh);
    expect(valueOf(await stepping).report.step).toBe(0);
  });
});

describe("loading", () => {
  test("a refused spec leaves the old run as it was, playing", async () => {
    const { fake, trainer } = await loaded();
    trainer.play(Infinity);
    await until(() => fake.calls.length > 2);
    const reply = await trainer.load({ ...spec, seed: 666 }, fresh);
    expect(reply).toEqual({ ok: false, error: { kind: "spec", path: "/seed", reason: "is refused" } });
    const calls = fake.calls.length;
    await until(() => fake.calls.length > calls + 2);
    expect(fake.live.size).toBe(1);
    await trainer.pause(noRequest);
  });

  test("only one session lives, however often designs change", async () => {
    const { fake, trainer } = await loaded();
    for (let units = 1; units < 30; units++) {
      const layers = [{ ...spec.layers[0]!, units }, ...spec.layers.slice(1)];
      await trainer.load({ ...spec, layers }, { keepWeights: units % 2 === 0, request: noRequest });
    }
    await trainer.load({ ...spec, seed: 666 }, { keepWeights: true, request: noRequest });
    expect(fake.live.size).toBe(1);
    trainer.close();
    expect(fake.live.size).toBe(0);
  });

  test("kept weights become part of the spec", async () => {
    const { trainer } = await loaded();
    const layers = [spec.layers[0]!, { ...spec.layers[1]!, units: 3 }, spec.layers[2]!];
    const { spec: built } = valueOf(await trainer.load({ ...spec, layers }, { keepWeights: true, request: noRequest }));
    expect(built.parameters?.map(({ weights }) => weights[0]![0])).toEqual([1, 2, 2]);
    expect(built.parameters?.[1]?.weights).toHaveLength(4);
    expect(valueOf(await trainer.load({ ...spec, layers }, fresh)).spec.parameters).toBe(null);
  });

  test("before anything was started or loaded every entry says so instead of throwing", async () => {
    const trainer = new EngineTrainer(fakeHost(new FakeEngine(new Clock())));
    expect(await trainer.load(spec, fresh)).toEqual({
      ok: false,
      error: { kind: "engine", reason: "the engine has not been started" },
    });
    valueOf(await trainer.start({}));
    for (const reply of [
      trainer.frame(noRequest),
      trainer.hash(),
      trainer.step(1, "batch", noRequest),
      trainer.predict([[1]]),
    ])
      expect(await reply).toEqual({ ok: false, error: { kind: "engine", reason: "no experiment has been loaded" } });
    expect(() => trainer.play(1)).not.toThrow();
  });

  test("an engine that cannot be loaded is a failure, not an exception", async () => {
    const host = fakeHost(new FakeEngine(new Clock()), {
      createEngine: () => Promise.reject(new Error("no WebAssembly here")),
    });
    expect(await new EngineTrainer(host).start({})).toEqual({
      ok: false,
      error: { kind: "engine", reason: "no WebAssembly here" },
    });
  });
});

describe("frames", () => {
  test("contain what was asked for and fits the data, their numbers' buffers moved", async () => {
    const fake = new FakeEngine(new Clock());
    const moved: ArrayBuffer[] = [];
    const transfer = <T extends object>(value: T, buffers: ArrayBuffer[]): T => (
      moved.splice(0, Infinity, ...buffers),
      value
    );
    const trainer = new EngineTrainer(fakeHost(fake, { transfer }));
    await trainer.start({});
    await trainer.load(spec, fresh);
    const size = { width: 4, height: 3 };
    const request = { ...noRequest, unitMap: size, outputMap: size, predicted: true, confusion: true, input: [1, 2] };
    const frame = valueOf(await trainer.frame({ ...request, gradient: true, update: true, fingerprint: true }));
    expect(frame.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(frame.unitMap?.units).toBe(7);
    expect(frame.outputMap?.units).toBe(1);
    expect(frame.forward?.features).toEqual([1, 2]);
    expect(new Set(moved)).toEqual(
      new Set(
        [
          frame.parameters,
          frame.unitMap!.values,
          frame.outputMap!.values,
          frame.predicted!.train,
          frame.predicted!.test,
          frame.gradient!,
          frame.update!,
        ].map((view) => view.buffer),
      ),
    );
  });

  test("what was not asked for is null", async () => {
    const { trainer } = await loaded();
    const asked = Object.keys(noRequest).filter((name) => name !== "input" && name !== "explain");
    const frame: object = valueOf(await trainer.frame(noRequest));
    expect(frame).toMatchObject({ explained: null, forward: null, ...Object.fromEntries(asked.map((n) => [n, null])) });
  });

  test("what does not fit the data is null", async () => {
    const { trainer } = await loaded({ task: "regression", inputCount: 4 });
    const size = { width: 4, height: 3 };
    const frame = valueOf(
      await trainer.frame({
        ...noRequest,
        unitMap: size,
        outputMap: size,
        predicted: true,
        confusion: true,
        input: [1, 2],
      }),
    );
    expect(frame).toMatchObject({ unitMap: null, outputMap: null, predicted: null, confusion: null, forward: null });
  });
});

test("an intervention changes what an epoch by hand is, also one of the future", async () => {
  const { trainer } = await loaded();
  valueOf(await trainer.intervene({ learner: { batchSize: 50 } }, noRequest));
  expect(valueOf(await trainer.step(1, "epoch", noRequest)).report.step).toBe(2);
  valueOf(await trainer.intervene({ learner: { batchSize: 25 } }, noRequest));
  valueOf(await trainer.seek(0, noRequest));
  valueOf(await trainer.step(1, "epoch", noRequest));
  expect(valueOf(await trainer.step(1, "epoch", noRequest)).report.step).toBe(4);
});
