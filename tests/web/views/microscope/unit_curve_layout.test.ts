// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { curveLayout, pathOf, rangeOf, tangentOf } from "../../../../web/views/microscope/unit_curve_layout.ts";

const curve = { z: [-4, 0, 4], a: [-1, 0, 1] };

test("the picture holds all of the curve", () => {
  const { x, y } = curveLayout(curve);
  expect(x.domain).toEqual([-4, 4]);
  expect(y.domain[0]).toBeLessThan(-1);
  expect(y.domain[1]).toBeGreaterThan(1);
  expect(pathOf(curve, { x, y })).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
});

test("the tangent of a straight line lies on it, through its point, and is as long as asked", () => {
  const { x, y } = curveLayout(curve);
  const { x1, y1, x2, y2 } = tangentOf({ x: 1, y: 0.25, slope: 0.25 }, { x, y }, 50);
  expect(y.toValue(y2)).toBeCloseTo(0.25 * x.toValue(x2), 10);
  expect(y.toValue(y1)).toBeCloseTo(0.25 * x.toValue(x1), 10);
  expect((x1 + x2) / 2).toBeCloseTo(x.toPixel(1), 10);
  expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(100, 10);
  expect(y2).toBeLessThan(y1);
});

test("no slope is too steep to be drawn, and none makes a number that is none", () => {
  const { x, y } = curveLayout(curve);
  const upright = tangentOf({ x: 0, y: 0, slope: 1e300 }, { x, y });
  expect(upright.x1).toBeCloseTo(upright.x2, 6);
  const flat = { z: [1e308, -1e308], a: [2, 2] };
  for (const end of Object.values(tangentOf({ x: 0, y: 2, slope: NaN }, curveLayout(flat)))) expect(end).not.toBeNaN();
});

test("the range leaves out what is no number", () => {
  expect(rangeOf([3, NaN, -1, Infinity])).toEqual([-1, 3]);
  expect(rangeOf([])).toEqual([0, 0]);
});
