// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Report } from "backprop-playground/engine";
import { appendToCurve, emptyCurve } from "../../../web/state/curve.ts";

const at = (step: number, trainLoss = 1 / (step + 1)): Report => ({ step, trainLoss, testLoss: null }) as Report;

test("losses are appended in order, with a gap where there is no test set", () => {
  const curve = [0, 5, 9].reduce((so, step) => appendToCurve(so, at(step)), emptyCurve);
  expect(curve.step).toEqual([0, 5, 9]);
  expect(curve.test).toEqual([null, null, null]);
});

test("the same step with another loss (a typed weight) replaces the point", () => {
  const curve = appendToCurve(appendToCurve(emptyCurve, at(3)), at(3, 0.5));
  expect(curve).toMatchObject({ step: [3], train: [0.5] });
});

test("the same point again is the same curve, so that nothing is repainted", () => {
  const curve = appendToCurve(emptyCurve, at(3));
  expect(appendToCurve(curve, at(3))).toBe(curve);
});

test("stepping back cuts what came after", () => {
  const curve = [0, 5, 9, 4].reduce((so, step) => appendToCurve(so, at(step)), emptyCurve);
  expect(curve.step).toEqual([0, 4]);
});

test("a long run is thinned, first and last points kept", () => {
  let curve = emptyCurve;
  for (let step = 0; step <= 5000; step += 1) curve = appendToCurve(curve, at(step));
  expect(curve.step.length).toBeLessThanOrEqual(2000);
  expect(curve.step[0]).toBe(0);
  expect(curve.step.at(-1)).toBe(5000);
  expect([...curve.step].sort((a, b) => a - b)).toEqual(curve.step);
});
