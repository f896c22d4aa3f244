// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Report } from "backprop-playground/engine";
import { appendToCurve, emptyCurve, endsInGap, recordedCurve, withPoint } from "../../../web/state/curve.ts";

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

test("a course that begins at an earlier step cuts what came after", () => {
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

test("a moment in the middle is put at its place, and the same moment again changes nothing", () => {
  const curve = [0, 5, 9].reduce((so, step) => appendToCurve(so, at(step)), emptyCurve);
  const looked = withPoint(curve, at(7));
  expect(looked.step).toEqual([0, 5, 7, 9]);
  expect(looked.train[2]).toBe(1 / 8);
  expect(withPoint(looked, at(7))).toBe(looked);
  expect(withPoint(looked, at(7, 0.25)).train).toEqual([1, 1 / 6, 0.25, 1 / 10]);
});

test("a long jump leaves a gap, steps in their turn do not", () => {
  const walked = Array.from({ length: 100 }, (_, step) => step).reduce(
    (so, step) => appendToCurve(so, at(step)),
    emptyCurve,
  );
  expect(endsInGap(emptyCurve)).toBe(false);
  expect(endsInGap(walked)).toBe(false);
  expect(endsInGap(appendToCurve(walked, at(115)))).toBe(false);
  expect(endsInGap(appendToCurve(walked, at(400)))).toBe(true);
});

test("a recorded curve joins what was known", () => {
  const curve = [0, 8, 12].reduce((so, step) => appendToCurve(so, at(step)), emptyCurve);
  const recorded = { step: [0, 5, 10], trainLoss: [3, 2, 1], testLoss: null, gradientNorms: null };
  expect(recordedCurve(recorded, curve)).toEqual({
    step: [0, 5, 8, 10, 12],
    train: [1, 2, 1 / 9, 1, 1 / 13],
    test: [null, null, null, null, null],
  });
  expect(recordedCurve({ ...recorded, testLoss: [6, 5, 4] }, emptyCurve).test).toEqual([6, 5, 4]);
});
