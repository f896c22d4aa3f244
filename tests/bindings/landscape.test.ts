// SPDX-License-Identifier: MIT
import {
  createEngine,
  SpecError,
  type CurveName,
  type LandscapeRequest,
  type Session,
} from "backprop-playground/engine";
import { afterEach, expect, test } from "vitest";
import { errorOf, smallSpec } from "./support/engines.ts";

const engine = await createEngine();
const sessions: Session[] = [];

function open(): Session {
  const session = engine.createSession(smallSpec);
  sessions.push(session);
  return session;
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.delete();
});

const address = { layer: 0, row: 0, column: 0 };
const plane: LandscapeRequest = {
  axes: { x: address, y: { layer: 1, bias: 0 } },
  x: [-1, 1],
  y: [-2, 2],
  width: 5,
  height: 3,
};
const names: CurveName[] = ["one-valley", "two-valleys", "many-valleys", "plateau", "stairs", "cliff"];

test.each(names)("the curve %s goes from its low to its high end", (name) => {
  const curve = engine.curve(name);
  expect(curve.name).toBe(name);
  expect(curve.at).toHaveLength(241);
  expect([curve.at[0], curve.at.at(-1)]).toEqual([curve.low, curve.high]);
  expect(engine.curve(name, { count: 7 }).height).toHaveLength(7);
});

test("a climber on a curve tells its path, and why it stands", () => {
  const stuck = engine.climbCurve("two-valleys", { from: 2.4, learningRate: 0.05, steps: 500 });
  expect(stuck.at).toHaveLength(501);
  expect(stuck.footing).toBe("local-valley");
  const carried = engine.climbCurve("two-valleys", { from: 2.4, learningRate: 0.05, momentum: 0.9, steps: 500 });
  expect(carried.footing).toBe("lowest-valley");
  expect(engine.climbCurve("plateau", { from: 5, learningRate: 0.1, steps: 50 }).footing).toBe("plateau");
  expect(engine.climbCurve("one-valley", { from: 5, learningRate: 2, steps: 50 }).footing).toBe("leaping");
  expect(engine.climbCurve("one-valley", { from: 5, learningRate: 3, steps: 50 }).footing).toBe("left");
  expect(engine.climbCurve("one-valley", { from: 5, learningRate: 0.1 }).footing).toBe("moving");
});

test("a climber along a weight feels the weight's own gradient", () => {
  const session = open();
  const samples = Array.from(session.nextBatch());
  const { value, gradient, cost } = session.explainParameter(address);
  const climb = session.climb(address, { from: value, learningRate: 0.5, low: -2, high: 2, samples, steps: 4 });
  expect(climb.slope[0]).toBe(gradient);
  expect(climb.height[0]).toBeCloseTo(cost, 14);
  expect(climb.at[1]).toBe(value - 0.5 * gradient);
  expect(climb.velocity).toHaveLength(5);
});

test("a landscape is the cost, row by row from the largest y, with the run's path", () => {
  const session = open();
  session.step(12);
  const view = session.landscape({ ...plane, path: 4 });
  expect(view.values).toBeInstanceOf(Float32Array);
  expect([view.width, view.height, view.values.length]).toEqual([5, 3, 15]);
  expect(view.at).toEqual([session.explainParameter(address).value, session.parameters()[1]?.biases[0]]);
  expect(view.path.step).toEqual([0, 4, 8, 12]);
  expect([view.path.x.at(-1), view.path.y.at(-1)]).toEqual(view.at);
  session.step();
  expect(view.next).toEqual([session.explainParameter(address).value, session.parameters()[1]?.biases[0]]);
  session.seek(12);
  session.setParameter(address, 1);
  session.setParameter({ layer: 1, bias: 0 }, 2);
  expect(view.values[4]).toBe(Math.fround(session.trace().loss));
});

test("rows of a landscape are those of the whole", () => {
  const session = open();
  const request: LandscapeRequest = { ...plane, axes: { seed: 5 } };
  const whole = session.landscape(request);
  const last = session.landscape({ ...request, rows: [2, 1] });
  expect(last.height).toBe(1);
  expect(last.values).toEqual(whole.values.slice(10));
  expect(whole.at).toEqual([0, 0]);
  expect(whole.path.step).toEqual([]);
  expect(session.landscape({ ...request, axes: { seed: 6 } }).values).not.toEqual(whole.values);
});

const climb = { from: 0, learningRate: 0.1, low: -1, high: 1 };
test.each([
  [() => engine.curve("hill" as CurveName), /^\/name: unknown curve "hill"/],
  [() => engine.curve("cliff", { count: 1 }), /^\/count: .*got 1/],
  [() => engine.climbCurve("cliff", { from: 0 } as never), /^\/learningRate: is missing/],
  [() => engine.climbCurve("cliff", { from: 0, learningRate: -1 }), /^\/learningRate: .*got -1/],
  [() => engine.climbCurve("cliff", { from: 0, learningRate: 1, momentum: 1 }), /^\/momentum: .*got 1/],
  [() => engine.climbCurve("cliff", { ...climb }), /^\/: unknown key "low"/],
  [(session: Session) => session.climb(address, { ...climb, low: 2 }), /^\/low: .*got low 2 and high 1/],
  [(session: Session) => session.climb(address, { ...climb, steps: 1e5 }), /^\/steps: .*got 100,000/],
  [(session: Session) => session.climb({ ...address, row: 9 }, climb), /input 9/],
  [(session: Session) => session.landscape({ ...plane, width: 1 }), /^\/width: .*got 1/],
  [(session: Session) => session.landscape({ ...plane, x: [1, 0] }), /^\/x: /],
  [(session: Session) => session.landscape({ ...plane, rows: [2, 2] }), /^\/rows: .*2 rows from 2/],
  [(session: Session) => session.landscape({ ...plane, rows: [1] as never }), /^\/rows: .*\[first, count\]/],
  [(session: Session) => session.landscape({ ...plane, samples: [30] }), /^\/samples\/0: /],
  [(session: Session) => session.landscape({ ...plane, path: -1 }), /^\/path: .*got -1/],
  [(session: Session) => session.landscape({ ...plane, axes: { x: address, y: address } }), /^\/axes\/y: /],
  [
    (session: Session) => session.landscape({ ...plane, axes: { x: { ...address, row: 9 }, y: address } }),
    /^\/axes\/x/,
  ],
  [(session: Session) => session.landscape({ ...plane, axes: { x: address } as never }), /^\/axes\/y: is missing/],
  [(session: Session) => session.landscape({ ...plane, axes: { seed: 1, x: address } }), /^\/axes: unknown key "x"/],
])("a wrong question is refused with its place (%#)", (ask, message) => {
  const error = errorOf(() => ask(open()));
  expect(error).toBeInstanceOf(SpecError);
  expect((error as Error).message).toMatch(message);
});
