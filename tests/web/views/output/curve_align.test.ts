// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { alignedColumns, thinnedTo } from "../../../../web/views/output/curve_align.ts";
import { pointAt } from "../../../../web/views/output/curve_point.ts";

const followed = { step: [0, 2, 4], train: [1, 0.5, 0.25], test: [1, 0.6, null] };
const ghost = { step: [0, 1, 4, 7], train: [1, 0.8, 0, 0.1], test: [null, null, null, null] };

test("without other courses the chart gets the curve as it is", () => {
  expect(alignedColumns([], followed, false)).toEqual([followed.step, followed.train, followed.test]);
});

test("courses are laid over the union of their steps; where one has no point its line runs on", () => {
  expect(alignedColumns([ghost], followed, false)).toEqual([
    [0, 1, 2, 4, 7],
    [1, 0.8, undefined, 0, 0.1],
    [1, undefined, 0.5, 0.25, undefined],
    [1, undefined, 0.6, null, undefined],
  ]);
});

test("a loss of zero is a gap on a logarithmic axis, not a line that runs on", () => {
  expect(alignedColumns([ghost], followed, true)[1]).toEqual([1, 0.8, undefined, null, 0.1]);
});

test("eight courses give nine lines over steps that only grow", () => {
  const ghosts = Array.from({ length: 7 }, (_, index) => ({ ...ghost, step: ghost.step.map((step) => step + index) }));
  const columns = alignedColumns(ghosts, followed, false);
  expect(columns).toHaveLength(1 + 7 + 2);
  const [steps] = columns;
  expect(steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? Infinity))).toBe(true);
  expect(columns.every((column) => column.length === steps.length)).toBe(true);
});

test("a long pale curve keeps its first and last point and few between", () => {
  const step = Array.from({ length: 5000 }, (_, index) => index);
  const thin = thinnedTo({ step, train: step, test: step.map(() => null) }, 300);
  expect(thin.step).toHaveLength(300);
  expect([thin.step[0], thin.step.at(-1)]).toEqual([0, 4999]);
  expect(thin.train).toEqual(thin.step);
  expect(thinnedTo(followed, 300)).toBe(followed);
});

test("the point of a step is the last one at or before it", () => {
  expect([-1, 0, 1, 2, 3, 99].map((step) => pointAt(followed.step, step))).toEqual([-1, 0, 0, 1, 1, 2]);
  expect(pointAt([], 5)).toBe(-1);
});
