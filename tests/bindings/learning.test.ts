// SPDX-License-Identifier: MIT
import { createEngine, SpecError, type Session, type SpecInput } from "backprop-playground/engine";
import { afterEach, expect, test } from "vitest";
import { errorOf, smallSpec } from "./support/engines.ts";

const engine = await createEngine();
const sessions: Session[] = [];

function open(spec: SpecInput = smallSpec): Session {
  const session = engine.createSession(spec);
  sessions.push(session);
  return session;
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.delete();
});

test("what a search would try next is what it has tried after the step", () => {
  const session = open({ ...smallSpec, learner: { kind: "one-weight-at-a-time" } });
  expect(session.attempts()).toMatchObject({ tried: 0, kept: 0, total: null, last: null });
  const next = session.nextAttempt();
  expect(next.parameter).toEqual({ layer: 0, row: 0, column: 0 });
  expect(next.trials).toHaveLength(2);
  expect(next.combination).toEqual([]);
  session.step();
  const attempts = session.attempts();
  expect(attempts.tried).toBe(1);
  expect(attempts.last).toEqual(next);
});

test("combinations are counted, and each names every parameter", () => {
  const session = open({
    data: { kind: "table", task: "regression", inputs: [[1]], targets: [[0.5]] },
    layers: [{ units: 1, activation: "linear" }],
    learner: { kind: "weight-combinations", search: { low: -1, high: 1, values: 3 } },
  });
  expect(session.attempts().total).toBe(9);
  const first = session.nextAttempt();
  expect(first).toMatchObject({ parameter: null, costBefore: null, combination: [-1, -1] });
});

test("three ways to one gradient, the second and third at a higher price", () => {
  const session = open();
  session.step(3);
  const samples = Array.from(session.nextBatch());
  const reverse = session.gradientBy("backpropagation", { samples });
  expect(reverse.gradient).toBeInstanceOf(Float64Array);
  expect(session.gradientBy("backpropagation")).toEqual(reverse);
  expect(session.gradientBy("backpropagation", { repeat: 3 })).toEqual(reverse);
  const norm = Math.hypot(...reverse.gradient);
  for (const [method, tolerance] of [
    ["forward-mode", 1e-10],
    ["finite-differences", 1e-6],
  ] as const) {
    const other = session.gradientBy(method, { samples });
    const error = Math.hypot(...other.gradient.map((slope, i) => slope - (reverse.gradient[i] ?? NaN)));
    expect(error / norm, method).toBeLessThan(tolerance);
    expect(other.effort.multiplyAdds).toBeGreaterThan(reverse.effort.multiplyAdds);
  }
});

test("both ways through the Jacobians end with the same row, whose shapes fit together", () => {
  const session = open();
  const chain = session.jacobianChain({ sample: 4 });
  const shapes = (rows: number[][][]): number[][] => rows.map((matrix) => [matrix.length, matrix[0]?.length ?? 0]);
  expect(chain.input).toHaveLength(2);
  expect(shapes(chain.jacobians)).toEqual([
    [4, 2],
    [1, 4],
    [1, 1],
  ]);
  expect(shapes(chain.forward)).toEqual([
    [4, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(shapes(chain.reverse)).toEqual([
    [1, 1],
    [1, 4],
    [1, 2],
  ]);
  for (const [i, slope] of (chain.forward.at(-1)?.[0] ?? []).entries())
    expect(slope).toBeCloseTo(chain.reverse.at(-1)?.[0]?.[i] ?? NaN, 12);
  expect(chain.forwardMultiplyAdds).toHaveLength(3);
  expect(chain.reverseMultiplyAdds[0]).toBe(0);
});

test("the price of a gradient grows with the parameters only where there is a pass for each", () => {
  const [small, large] = engine.passCosts([
    [2, 4, 1],
    [2, 40, 40, 1],
  ]);
  if (!small || !large) throw new Error("two networks, two prices");
  expect(small.parameters).toBe(2 * 4 + 4 + 4 + 1);
  expect(small.finiteDifferences).toBe(2 * small.parameters * small.forwardPass);
  expect(large.backpropagation / large.forwardPass).toBeLessThan(4);
  expect(large.forwardMode / large.forwardPass).toBeGreaterThan(large.parameters);
});

test.each([
  [(session: Session) => session.attempts(), /^\/learner\/kind: "backpropagation" follows a gradient/],
  [(session: Session) => session.nextAttempt(), /^\/learner\/kind: /],
  [(session: Session) => session.gradientBy("forward" as "forward-mode"), /^\/method: unknown method "forward"/],
  [(session: Session) => session.gradientBy("forward-mode", { repeat: 0 }), /^\/repeat: .*got 0/],
  [(session: Session) => session.gradientBy("forward-mode", { samples: [30] }), /^\/samples\/0: .*30/],
  [(session: Session) => session.jacobianChain({ sample: 30 }), /^\/sample: .*30/],
  [(session: Session) => session.jacobianChain({} as { sample: number }), /^\/sample: is missing/],
  [() => engine.passCosts([[2]]), /^\/networks\/0: .*got 1$/],
  [
    () =>
      engine.passCosts([
        [2, 1],
        [2, 0, 1],
      ]),
    /^\/networks\/1\/1: .*got 0/,
  ],
  [() => engine.passCosts([[2, 1.5]]), /^\/networks\/0\/1: .*got 1.5/],
])("a wrong question is refused with its place (%#)", (ask, message) => {
  const error = errorOf(() => ask(open()));
  expect(error).toBeInstanceOf(SpecError);
  expect((error as Error).message).toMatch(message);
});
