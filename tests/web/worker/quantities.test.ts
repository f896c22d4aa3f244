// SPDX-License-Identifier: MIT
import { createEngine, type Session, type SpecInput } from "backprop-playground/engine";
import { afterEach, describe, expect, test } from "vitest";
import type { Quantity } from "../../../web/lessons/quantity.ts";
import { quantitiesAt, quantitiesOf } from "../../../web/worker/quantities.ts";

const engine = await createEngine();
const sessions: Session[] = [];
const spec: SpecInput = {
  data: { kind: "circle", samples: 60, noise: 0.1, seed: 3, trainShare: 0.5 },
  layers: [
    { units: 4, activation: "tanh" },
    { units: 1, activation: "tanh" },
  ],
  learner: { batchSize: 7, optimizer: { kind: "adam", learningRate: 0.05 }, clipNorm: 1 },
  regularization: { kind: "l2", rate: 0.01 },
};
function open(given: SpecInput = spec, steps = 11): Session {
  const session = engine.createSession(given);
  sessions.push(session);
  session.step(steps);
  return session;
}
afterEach(() => {
  for (const session of sessions.splice(0)) session.delete();
});
const values = (session: Session, ...all: Quantity[]): (number | null)[] => quantitiesOf(all, session);
const of = (session: Session, quantity: Quantity): number | null => values(session, quantity)[0]!;

describe("against a session of its own", () => {
  test("a run's numbers are those of its report", () => {
    const [session, other] = [open(), open()];
    const report = other.report();
    const names = [
      "step",
      "epoch",
      "train-loss",
      "test-loss",
      "accuracy",
      "train-accuracy",
      "test-accuracy",
      "penalty",
      "learning-rate",
    ] as const;
    expect(values(session, ...names.map((name) => ({ of: name })))).toEqual([
      report.step,
      report.epoch,
      report.trainLoss,
      report.testLoss,
      report.accuracy,
      report.trainAccuracy,
      report.testAccuracy,
      report.penalty,
      report.learningRate,
    ]);
    const { forwardPasses, backwardPasses, multiplyAdds } = report.effort;
    const efforts = ["forward-passes", "backward-passes", "multiply-adds"] as const;
    expect(values(session, ...efforts.map((name) => ({ of: name })))).toEqual([
      forwardPasses,
      backwardPasses,
      multiplyAdds,
    ]);
    expect(multiplyAdds).toBeGreaterThan(0);
  });

  test("a weight's numbers are those of the microscope, with every optimiser", () => {
    for (const optimizer of ["sgd", "adagrad", "rmsprop", "adam", "adamw"] as const) {
      const learner = { ...spec.learner, optimizer: { kind: optimizer, learningRate: 0.1 } };
      const [session, other] = [open({ ...spec, learner }), open({ ...spec, learner })];
      const study = other.explainParameter({ layer: 0, row: 1, column: 2 });
      const at = { layer: 0, row: 1, column: 2 };
      const all = (["weight", "gradient", "update", "next"] as const).map((name) => ({ of: name, ...at }));
      expect(values(session, ...all)).toEqual([study.value, study.gradient, study.update, study.next]);
      session.step();
      expect(of(session, { of: "weight", ...at })).toBe(study.next);
    }
  });

  test("a bias is the weight without a row", () => {
    const [session, other] = [open(), open()];
    const study = other.explainParameter({ layer: 0, bias: 3 });
    const at = { layer: 0, row: null, column: 3 };
    const all = (["weight", "gradient", "update", "next"] as const).map((name) => ({ of: name, ...at }));
    expect(values(session, ...all)).toEqual([study.value, study.gradient, study.update, study.next]);
  });

  test("single precision's numbers are as single as the engine's", () => {
    const single: SpecInput = { ...spec, precision: "single" };
    const [session, other] = [open(single), open(single)];
    const study = other.explainParameter({ layer: 1, row: 2, column: 0 });
    const at = { layer: 1, row: 2, column: 0 };
    expect(values(session, { of: "weight", ...at }, { of: "update", ...at }, { of: "next", ...at })).toEqual([
      study.value,
      study.update,
      study.next,
    ]);
  });

  test("a unit's numbers are those of its row's forward and backward pass", () => {
    const [session, other] = [open(), open()];
    const { layers, loss } = other.trace({ samples: [5] });
    const { z, a, dadz, dCda, delta } = layers[0]!;
    const all = (["z", "a", "slope", "blame", "delta"] as const).map((name) => ({
      of: name,
      layer: 0,
      unit: 2,
      sample: 5,
    }));
    expect(values(session, ...all, { of: "sample-loss", sample: 5 })).toEqual([
      ...[z, a, dadz, dCda, delta].map((rows) => rows[0]![2]),
      loss,
    ]);
  });

  test("a row's numbers are what goes in, and what should come out", () => {
    const [session, other] = [open(), open()];
    const { train } = other.data();
    expect(values(session, { of: "input", column: 1, sample: 3 }, { of: "target", column: 0, sample: 3 })).toEqual([
      train.inputs[7],
      train.targets[3],
    ]);
  });

  test("an answer is what the network says to any input", () => {
    const [session, other] = [open(), open()];
    expect(of(session, { of: "answer", input: [0.3, -2], unit: 0 })).toBe(other.predict([[0.3, -2]])[0]![0]);
  });

  test("a layer's gradient is as long as that of all its weights and biases over all rows", () => {
    const plain = { ...spec, regularization: { kind: "none" as const } };
    const [session, other] = [open(plain), open(plain)];
    const { gradient } = other.trace().layers[0]!;
    const all = [...gradient.weights.flat(), ...gradient.biases];
    const norm = Math.sqrt(all.reduce((sum, one) => sum + one * one, 0));
    expect(of(session, { of: "gradient-norm", layer: 0 })).toBeCloseTo(norm, 12);
  });

  test("what is misread is counted on both sets", () => {
    const [session, other] = [open(), open()];
    const report = other.report();
    const [train, test] = values(session, { of: "train-misread" }, { of: "test-misread" });
    expect(1 - train! / 30).toBeCloseTo(report.trainAccuracy!, 12);
    expect(1 - test! / 30).toBeCloseTo(report.testAccuracy!, 12);
    expect(train).toBeGreaterThan(0);
  });

  test("parameters are counted", () => {
    expect(of(open(), { of: "parameters" })).toBe(open().parameterBlock().length);
    const unbiased = { ...spec, layers: [{ units: 3, bias: false }, { units: 1 }] };
    expect(of(open(unbiased, 0), { of: "parameters" })).toBe(2 * 3 + 3 + 1);
  });

  test("a search tells how often it tried, and how often that was kept", () => {
    const nudging: SpecInput = { ...spec, learner: { kind: "random-nudge" }, regularization: { kind: "none" } };
    const [session, other] = [open(nudging, 40), open(nudging, 40)];
    const { tried, kept } = other.attempts();
    expect(values(session, { of: "tried" }, { of: "kept" })).toEqual([tried, kept]);
    expect(tried).toBe(40);
  });
});

test("a number that the run has not got is null", () => {
  const regression: SpecInput = { data: { kind: "sine", samples: 20, trainShare: 1 }, layers: [{ units: 1 }] };
  const session = open(regression, 1);
  const none = ["test-loss", "accuracy", "test-accuracy", "tried", "kept", "train-misread", "test-misread"] as const;
  expect(values(session, ...none.map((name) => ({ of: name })))).toEqual(none.map(() => null));
});

test("a place that does not exist is null, whatever else is asked for", () => {
  const session = open();
  const far = 99_999;
  const nowhere: Quantity[] = [
    { of: "weight", layer: far, row: 0, column: 0 },
    { of: "weight", layer: 0, row: far, column: 0 },
    { of: "gradient", layer: 0, row: 0, column: far },
    { of: "update", layer: 0, row: 2, column: 0 },
    { of: "next", layer: 1, row: null, column: 1 },
    { of: "z", layer: far, unit: 0, sample: 0 },
    { of: "a", layer: 0, unit: far, sample: 0 },
    { of: "delta", layer: 0, unit: 0, sample: far },
    { of: "sample-loss", sample: far },
    { of: "input", column: far, sample: 0 },
    { of: "input", column: 0, sample: far },
    { of: "target", column: far, sample: 0 },
    { of: "gradient-norm", layer: far },
    { of: "answer", input: [1], unit: 0 },
    { of: "answer", input: [1, 2], unit: far },
  ];
  const known = { of: "step" } as const;
  expect(values(session, ...nowhere, known)).toEqual([...nowhere.map(() => null), 11]);
});

test("a bias that a layer has not got is null", () => {
  const session = open({ ...spec, layers: [{ units: 3, bias: false }, { units: 1 }] }, 0);
  expect(of(session, { of: "weight", layer: 0, row: null, column: 0 })).toBeNull();
});

test("asking changes nothing", () => {
  const [session, other] = [open(), open()];
  const at = { layer: 0, row: 0, column: 0 };
  values(
    session,
    { of: "next", ...at },
    { of: "gradient", ...at },
    { of: "gradient-norm", layer: 0 },
    { of: "sample-loss", sample: 1 },
  );
  expect(session.hash()).toBe(other.hash());
  expect(session.report()).toEqual(other.report());
  session.step(20);
  other.step(20);
  expect(session.hash()).toBe(other.hash());
});

test("what several numbers need is computed once, and what none needs never", () => {
  const session = open();
  const called: string[] = [];
  const watched = new Proxy(session, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...given: unknown[]): unknown => {
        called.push(String(name));
        return (value as (...all: unknown[]) => unknown).apply(target, given);
      };
    },
  });
  const units = [0, 1, 2, 3].flatMap((unit): Quantity[] => [
    { of: "z", layer: 0, unit, sample: 2 },
    { of: "delta", layer: 0, unit, sample: 2 },
  ]);
  const weights = [0, 1, 2, 3].flatMap((column): Quantity[] => [
    { of: "gradient", layer: 0, row: 0, column },
    { of: "update", layer: 0, row: 0, column },
  ]);
  quantitiesOf([...units, ...weights, { of: "sample-loss", sample: 2 }], watched);
  expect(called.sort()).toEqual(["gradient", "nextBatch", "trace", "trace"]);
});

test("at some steps of the run it is as it was there, and the run stays where it is", () => {
  const [session, other] = [open(), open(spec, 0)];
  const at = { of: "weight", layer: 0, row: 0, column: 0 } as const;
  const expected = [4, 2, 9].map((step) => {
    other.seek(step);
    return [step, of(other, at)];
  });
  const hash = session.hash();
  expect(quantitiesAt([{ of: "step" }, at], [4, 2, 9], session)).toEqual(expected);
  expect([session.report().step, session.hash()]).toEqual([11, hash]);
});

test("ten numbers of a small network cost far less than a frame", () => {
  const session = open();
  const all: Quantity[] = [0, 1, 2, 3].flatMap((column): Quantity[] => [
    { of: "weight", layer: 0, row: 0, column },
    { of: "next", layer: 0, row: 0, column },
    { of: "delta", layer: 0, unit: column, sample: 0 },
  ]);
  const times = Array.from({ length: 50 }, () => {
    const began = performance.now();
    quantitiesOf(all, session);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  expect(times[25]).toBeLessThan(4);
});
