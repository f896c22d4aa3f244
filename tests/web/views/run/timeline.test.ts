// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { marksOf, scaleEnd, sparkline, stepAt, stepByKey } from "../../../../web/views/run/timeline_scale.ts";

test("the scale ends at round numbers, so that it changes rarely while the run goes on", () => {
  expect([0, 3, 10, 11, 20, 21, 50, 51, 100, 873, 1000, 1001, 98765].map(scaleEnd)).toEqual([
    10, 10, 10, 20, 20, 50, 50, 100, 100, 1000, 1000, 2000, 100000,
  ]);
});

test("the furthest step is never left of two fifths of the scale once there is more than its first stretch", () => {
  for (let furthest = 11; furthest < 5000; furthest++) {
    const share = furthest / scaleEnd(furthest);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThanOrEqual(1);
  }
});

test("a place of the track is a step, and never one that was not reached", () => {
  expect(stepAt(0.34, 873)).toBe(340);
  expect(stepAt(0.95, 873)).toBe(873);
  expect(stepAt(-1, 873)).toBe(0);
  expect(stepAt(0.5, 0)).toBe(0);
});

test("keys move by one step, by a tenth of the run, or to its ends, and stay within it", () => {
  const to = (key: string, from = 340): number | null => stepByKey(key, from, 873);
  expect([to("ArrowLeft"), to("ArrowRight"), to("PageDown"), to("PageUp"), to("Home"), to("End")]).toEqual([
    339, 341, 253, 427, 0, 873,
  ]);
  expect(to("ArrowRight", 873)).toBe(873);
  expect(to("PageDown", 20)).toBe(0);
  expect(to("a")).toBeNull();
});

test("marks that would lie on each other become one that counts them", () => {
  const done = [
    { step: 120, name: "learning rate 0.03 → 0.3" },
    { step: 124, name: "goal none → 0.05" },
    { step: 600, name: "batch size 10 → 1" },
  ];
  const marks = marksOf(done, 873, 500);
  expect(marks.map(({ share, count }) => [share, count])).toEqual([
    [0.12, 2],
    [0.6, 1],
  ]);
  expect(marks[0]?.title).toBe("learning rate 0.03 → 0.3 at step 120\ngoal none → 0.05 at step 124");
  expect(marksOf(done, 873, 10_000)).toHaveLength(3);
});

test("the line in the track has few points, its first and its last, and no number that is none", () => {
  const step = Array.from({ length: 1000 }, (_, index) => index);
  const train = step.map((at) => (at === 7 ? NaN : 1 / (1 + at)));
  const points = sparkline({ step, train }, 999).split(/[ML]/).slice(1);
  expect(points.length).toBeLessThanOrEqual(161);
  expect(points[0]).toBe("0.0 0.0");
  expect(points.at(-1)).toBe("999.0 99.9");
  expect(points.join("")).not.toContain("NaN");
  expect(sparkline({ step: [0], train: [1] }, 0)).toBe("");
  expect(sparkline({ step: [0, 1], train: [0, 0] }, 1)).toBe("");
});
