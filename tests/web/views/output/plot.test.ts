// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { compactCount } from "../../../../web/views/output/count.ts";
import { curveColumns, linearLossRange, logLossRange, stepRange } from "../../../../web/views/output/curve_data.ts";
import { curvePath } from "../../../../web/views/output/curve_path.ts";
import { moved } from "../../../../web/views/output/input_pointer.ts";
import { MARGIN, plotLayout } from "../../../../web/views/output/plot_layout.ts";
import { confusionRows } from "../../../../web/views/output/recall.ts";

const plane = { x: [-6, 6], y: [-6, 6] } as const;

test("a map is a square in the room that there is", () => {
  for (const room of [200, 296, 320.7]) {
    const { x, y, width } = plotLayout(room, plane);
    expect(x.pixels[1] - x.pixels[0]).toBe(y.pixels[0] - y.pixels[1]);
    expect(width).toBeLessThanOrEqual(room);
  }
});

test("a map never grows beyond what is useful, nor shrinks to nothing", () => {
  expect(plotLayout(5000, plane).width).toBe(480);
  expect(plotLayout(0, plane).width).toBe(120);
});

test("tick labels make room for the axis's name at its end", () => {
  const { xTicks } = plotLayout(296, { x: [0, 1], y: [0, 1] });
  expect(xTicks.at(-1)).toMatchObject({ value: 1, labelled: false });
  expect(xTicks[0]).toMatchObject({ value: 0, labelled: true, at: MARGIN.left });
});

test("arrow keys move the point that is tried, and never out of the picture", () => {
  const layout = plotLayout(296, plane);
  expect(moved({ layout, inputs: 2, input: null }, "ArrowRight", false)).toEqual([0.12, 0]);
  expect(moved({ layout, inputs: 2, input: [1, 1] }, "ArrowDown", true)).toEqual([1, -0.2]);
  expect(moved({ layout, inputs: 2, input: [6, 0] }, "ArrowRight", true)).toEqual([6, 0]);
  expect(moved({ layout, inputs: 1, input: [0] }, "ArrowLeft", true)).toEqual([-1.2]);
});

test("a curve runs through the middles of its cells, and far values stay near", () => {
  const layout = plotLayout(296, { x: [0, 1], y: [0, 1] });
  const path = curvePath({ width: 2, height: 1, values: Float32Array.from([9, 9, 0, 1e30]) }, 1, layout);
  const points = path
    .split(/[ML]/)
    .slice(1)
    .map((pair) => pair.split(" ").map(Number));
  const [left, right] = layout.x.pixels;
  expect(points[0]?.[0]).toBeCloseTo(left + (right - left) / 4, 1);
  expect(points[0]?.[1]).toBeCloseTo(layout.y.pixels[0], 1);
  expect(Math.abs(points[1]?.[1] ?? 0)).toBeLessThan(2000);
});

test("a loss of zero has no place on a logarithmic axis", () => {
  const curve = { step: [0, 1, 2], train: [1, 0, 0.5], test: [null, null, 0.25] };
  expect(curveColumns(curve, true)).toEqual([
    [0, 1, 2],
    [1, null, 0.5],
    [null, null, 0.25],
  ]);
  expect(curveColumns(curve, false)[1]).toEqual([1, 0, 0.5]);
});

test("the loss axis always has a range", () => {
  expect(linearLossRange(null)).toEqual([0, 1]);
  expect(linearLossRange(0)).toEqual([0, 1]);
  expect(linearLossRange(2)[1]).toBeGreaterThan(2);
  expect(logLossRange(null, null)).toEqual([0.01, 1]);
  expect(logLossRange(0.004, 0.6)).toEqual([0.001, 1]);
  expect(logLossRange(0.1, 0.1)).toEqual([0.1, 1]);
});

test("the step axis begins with room for ten steps", () => {
  expect(stepRange(null)).toEqual([0, 10]);
  expect(stepRange(3)).toEqual([0, 10]);
  expect(stepRange(250)).toEqual([0, 250]);
});

test("steps on the axis stay short", () => {
  expect([0, 500, 2000, 1500000].map(compactCount)).toEqual(["0", "500", "2k", "1.5M"]);
});

test("recall is the share of a class that was recognised, and unknown for a class without samples", () => {
  expect(
    confusionRows([
      [3, 1],
      [0, 0],
    ]),
  ).toEqual([
    { counts: [3, 1], total: 4, recall: 0.75 },
    { counts: [0, 0], total: 0, recall: null },
  ]);
});
