// SPDX-License-Identifier: MIT
import { createEngine, SpecError, type Intervention, type Session } from "backprop-playground/engine";
import { afterEach, expect, test } from "vitest";
import { errorOf, smallSpec } from "./support/engines.ts";

const engine = await createEngine();
const sessions: Session[] = [];

function open(spec = smallSpec): Session {
  const session = engine.createSession(spec);
  sessions.push(session);
  return session;
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.delete();
});

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

test("every term of a weight's gradient multiplies to its product, and their mean is what the optimiser is given", () => {
  const session = open();
  session.step(5);
  const study = session.explainParameter({ layer: 0, row: 1, column: 2 });
  expect(study.terms.map(({ sample }) => sample)).toEqual(Array.from(session.nextBatch()));
  for (const { dCda, dadz, delta, input, product } of study.terms) {
    expect(dCda * dadz).toBe(delta);
    expect(delta * input).toBe(product);
  }
  expect(sum(study.terms.map(({ product }) => product)) / study.terms.length).toBeCloseTo(study.gradient, 14);
  expect(study.gradient).toBe(session.gradient()[2 * 2 + 1]);
  expect(study.difference.relativeError).toBeLessThan(1e-6);
  const before = study.value;
  session.step();
  expect(session.parameterBlock()[2 * 2 + 1]).toBe(study.next);
  expect(session.lastUpdate()[2 * 2 + 1]).toBe(study.update);
  expect(before + study.update).toBe(study.next);
});

test("a unit is explained by its sums", () => {
  const session = open();
  const unit = session.explainUnit({ layer: 0, unit: 1 }, { sample: 7 });
  expect(unit.sample).toBe(7);
  expect(sum(unit.inputs.map(({ product }) => product)) + (unit.bias ?? 0)).toBeCloseTo(unit.z, 14);
  expect(sum(unit.back.map(({ product }) => product))).toBeCloseTo(unit.dCda, 14);
  expect(sum(unit.back.map(({ share }) => share))).toBeCloseTo(1, 12);
  expect(unit.target).toBeNull();
  expect(unit.curve.z).toHaveLength(unit.curve.a.length);
  const output = session.explainUnit({ layer: 1, unit: 0 }, { sample: 7 });
  expect(output.back).toEqual([]);
  expect(output.target).toBe(session.data().train.targets[7]);
});

test("a layer is explained by its histograms and norms", () => {
  const session = open();
  const layer = session.explainLayer(0, { bins: 10 });
  for (const { counts } of [layer.weights, layer.gradients, layer.updates]) {
    expect(counts).toHaveLength(10);
    expect(sum(counts)).toBe(8);
  }
  expect(layer.gradientNorms).toHaveLength(2);
  expect(layer.dead).toEqual([]);
});

test("a slice has the present cost in its middle and the slope of the gradient", () => {
  const session = open();
  const address = { layer: 1, bias: 0 };
  const { value, cost, gradient, next } = session.explainParameter(address);
  const slice = session.slice(address, { low: value - 1, high: value + 1, count: 5 });
  expect(slice.at).toHaveLength(5);
  expect(slice.cost[2]).toBeCloseTo(cost, 12);
  expect([slice.value, slice.slope, slice.next]).toEqual([value, gradient, next]);
});

test("the recorded run is what was reported on the way", () => {
  const session = open();
  const first = session.report();
  const last = session.step(300);
  session.seek(120);
  const recorded = session.recorded({ points: 20, gradients: true });
  expect(recorded.step.length).toBeLessThanOrEqual(20);
  expect(recorded.step[0]).toBe(0);
  expect(recorded.step.at(-1)).toBe(300);
  expect(recorded.trainLoss[0]).toBe(first.trainLoss);
  expect(recorded.trainLoss.at(-1)).toBe(last.trainLoss);
  expect(recorded.testLoss?.at(-1)).toBe(last.testLoss);
  expect(recorded.gradientNorms?.map((norms) => norms.length)).toEqual([recorded.step.length, recorded.step.length]);
  expect(session.report().step).toBe(120);
});

test("another course of interventions gives the same bits as a run that never knew this one", () => {
  const session = open();
  session.step(40);
  session.intervene({ learner: { optimizer: { learningRate: 0.5 } } });
  session.step(60);
  const other: Intervention[] = [
    { step: 40, change: { learner: { optimizer: { learningRate: 0.01 } } } },
    { step: 70, parameter: { layer: 0, row: 0, column: 0 }, value: 0.25 },
  ];
  session.replay(other, 100);
  expect(session.interventionCount()).toBe(2);
  const fresh = open();
  fresh.replay(other, 100);
  expect(session.hash()).toBe(fresh.hash());
});

test("an intervention that repeats the last one's subject at its step replaces it", () => {
  const session = open();
  session.step(3);
  for (const learningRate of [0.1, 0.2, 0.3]) session.intervene({ learner: { optimizer: { learningRate } } });
  expect(session.interventionCount()).toBe(1);
  session.setParameter({ layer: 0, bias: 0 }, 1);
  session.setParameter({ layer: 0, bias: 0 }, 2);
  session.setParameter({ layer: 0, bias: 1 }, 2);
  expect(session.experiment().interventions.map(({ step }) => step)).toEqual([3, 3, 3]);
});

test.each([
  [(session: Session) => session.explainParameter({ layer: 2, bias: 0 }), /layer/],
  [(session: Session) => session.explainParameter({ layer: 0, bias: 0 }, { samples: [30] }), /^\/samples\/0: /],
  [(session: Session) => session.explainUnit({ layer: 0, unit: 4 }, { sample: 0 }), /^\/unit: /],
  [(session: Session) => session.explainUnit({ layer: 0, unit: 0 }, { sample: 30 }), /^\/sample: /],
  [(session: Session) => session.explainLayer(2), /^\/layer: /],
  [(session: Session) => session.explainLayer(0, { bins: 0 }), /^\/bins: /],
  [(session: Session) => session.slice({ layer: 0, bias: 0 }, { low: 1, high: 0 }), /^\/low: |^\/high: /],
  [(session: Session) => session.recorded({ points: 0 }), /^\/points: /],
])("what cannot be explained is refused with its place (%#)", (ask, message) => {
  const error = errorOf(() => ask(open()));
  expect(error).toBeInstanceOf(SpecError);
  expect((error as Error).message).toMatch(message);
});
