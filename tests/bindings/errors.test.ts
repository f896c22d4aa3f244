// SPDX-License-Identifier: MIT
import { createEngine, EngineError, SpecError, type SpecInput } from "backprop-playground/engine";
import { describe, expect, test } from "vitest";
import { errorOf, smallSpec } from "./support/engines.ts";

const engine = await createEngine();

/** The call with an argument of the wrong type, as JavaScript allows it. */
const wrong = (value: unknown): never => value as never;

describe("a wrong spec is refused with the place and the reason", () => {
  const cycle: Record<string, unknown> = {};
  cycle["data"] = cycle;
  const cases: [what: string, spec: unknown, path: string, reason: RegExp][] = [
    ["too few units", { layers: [{ units: 0 }] }, "/layers/0/units", /between 1 and 1024, got 0/],
    ["an unknown key", { lerner: {} }, "/", /unknown key "lerner".*"learner"/],
    ["an unknown name", { loss: "huper" }, "/loss", /huper.*huber/],
    ["NaN", { seed: NaN }, "/seed", /finite number, got NaN/],
    ["NaN inside a row", { data: { kind: "table", inputs: [[1, NaN]] } }, "/data/inputs/0/1", /got NaN/],
    ["Infinity", { data: { noise: Infinity } }, "/data/noise", /got Infinity/],
    ["half a unit", { layers: [{ units: 1.5 }] }, "/layers/0/units", /whole number/],
    ["text for a number", { seed: "1" }, "/seed", /number/],
    ["a BigInt", { seed: 1n }, "/seed", /the BigInt 1n/],
    ["a function", { data: () => 1 }, "/data", /a function/],
    ["an instance", { data: new Map() }, "/data", /an instance of Map/],
    ["a hole in a list", { layers: [undefined] }, "/layers/0", /undefined/],
    ["itself", cycle, "/data".repeat(17), /contains itself/],
    ["nothing", undefined, "/", /undefined/],
    ["null", null, "/", /null/],
    ["a number", 3, "/", /3/],
  ];

  test.each(cases)("%s", (_, spec, path, reason) => {
    const before = engine.liveSessions();
    const error = errorOf(() => engine.createSession(spec as SpecInput));
    expect(error).toBeInstanceOf(SpecError);
    expect((error as SpecError).name).toBe("SpecError");
    expect((error as SpecError).path).toBe(path);
    expect((error as SpecError).reason).toMatch(reason);
    expect((error as SpecError).message).toBe(`${path}: ${(error as SpecError).reason}`);
    expect(engine.liveSessions()).toBe(before);
  });
});

describe("a wrong argument is refused with the place and the reason", () => {
  const session = engine.createSession(smallSpec);
  const cases: [what: string, run: () => unknown, path: string][] = [
    ["step(NaN)", () => session.step(NaN), "/count"],
    ["step(1.5)", () => session.step(1.5), "/count"],
    ["step(-1)", () => session.step(-1), "/count"],
    ['step("5")', () => session.step(wrong("5")), "/count"],
    ["step(2 ** 60)", () => session.step(2 ** 60), "/count"],
    ["seek(Infinity)", () => session.seek(Infinity), "/step"],
    ["a bias that is no number", () => session.setParameter({ layer: 0, bias: 0 }, wrong("x")), "/value"],
    ["a weight of NaN", () => session.setParameter({ layer: 0, row: 0, column: 0 }, NaN), "/value"],
    ["no column", () => session.setParameter(wrong({ layer: 0, row: 0 }), 1), "/address/column"],
    ["a negative row", () => session.setParameter({ layer: 0, row: -1, column: 0 }, 1), "/address/row"],
    ["a row of four", () => session.predict([[1, 2, 3, 4]]), "/rows/0"],
    ["NaN in the second row", () => session.predict([[1, 2], [1, NaN]]), "/rows/1/1"], // prettier-ignore
    ["a row that is no list", () => session.predict(wrong([1, 2])), "/rows/0"],
    ["half a pixel", () => session.grid({ width: 1.5, height: 2 }), "/width"],
    ["no height", () => session.grid(wrong({ width: 2 })), "/height"],
    ["a range the wrong way", () => session.grid({ width: 2, height: 2, x: [1, -1] }), "/x"],
    ["other units", () => session.grid({ width: 2, height: 2, units: wrong("some") }), "/units"],
    ["a sample that is text", () => session.trace({ samples: wrong(["a"]) }), "/samples/0"],
    ["a sample that there is not", () => session.trace({ samples: [100_000] }), "/samples/0"],
    ["a new data set", () => session.intervene(wrong({ data: { kind: "xor" } })), "/data"],
    ["a learning rate below 0", () => session.intervene({ learner: { optimizer: { learningRate: -1 } } }), "/learner/optimizer/learningRate"], // prettier-ignore
    ["an unknown data set", () => engine.preview({ kind: wrong("circl") }), "/data/kind"],
  ];

  test.each(cases)("%s", (_, run, path) => {
    const hash = session.hash();
    const error = errorOf(run);
    expect(error).toBeInstanceOf(SpecError);
    expect((error as SpecError).path).toBe(path);
    expect(session.hash()).toBe(hash);
  });

  test("an experiment names the intervention that is wrong", () => {
    const open = (intervention: unknown) => () =>
      engine.openExperiment({ spec: smallSpec, interventions: [wrong(intervention)], step: 5 });
    const pathOf = (intervention: unknown): string => (errorOf(open(intervention)) as SpecError).path;
    const before = engine.liveSessions();
    expect(pathOf({ step: -1, change: {} })).toBe("/interventions/0/step");
    expect(pathOf({ step: 1 })).toBe("/interventions/0/parameter");
    expect(pathOf({ step: 1, parameter: { layer: 0, bias: 0 } })).toBe("/interventions/0/value");
    expect(pathOf({ step: 1, parameter: { layer: 0, bias: 0, row: 0 }, value: 1 })).toBe("/interventions/0/parameter");
    expect(engine.liveSessions()).toBe(before);
  });
});

describe("a session that was deleted", () => {
  const session = engine.createSession(smallSpec);
  session.delete();

  test("says so when it is used", () => {
    const error = errorOf(() => session.report());
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).message).toMatch(/deleted/);
  });

  test("can be deleted again", () => {
    expect(() => session.delete()).not.toThrow();
  });
});

describe.each([true, false])("with simd: %s", (simd) => {
  test("100,000 errors in a row leave a run as it would have been", { timeout: 300_000 }, async () => {
    const engine = await createEngine({ simd });
    const [disturbed, undisturbed] = [engine.createSession(smallSpec), engine.createSession(smallSpec)];
    disturbed.step(10);
    undisturbed.step(10);
    const memory = engine.memory();
    let thrown = 0;
    const attempts = [
      () => engine.createSession({ layers: [{ units: 0 }] }),
      () => disturbed.step(-1),
      () => disturbed.predict([[1]]),
      () => disturbed.setParameter({ layer: 9, bias: 0 }, 1),
    ];
    for (let count = 0; count < 100_000; ++count) {
      try {
        attempts[count % attempts.length]?.();
      } catch (error) {
        if (error instanceof SpecError) ++thrown;
      }
    }
    expect(thrown).toBe(100_000);
    expect(engine.memory()).toBe(memory);
    disturbed.step(10);
    undisturbed.step(10);
    expect(disturbed.hash()).toBe(undisturbed.hash());
  });
});
