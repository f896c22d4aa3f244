// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import {
  barShare,
  biasRadius,
  edgeWidth,
  mapScale,
  opacityLevel,
  OPACITIES,
  restingOpacity,
  signOf,
  widthLevel,
  WIDTHS,
} from "../../../../web/views/network/scales.ts";

const sizes = [0, 1e-6, 0.01, 0.1, 0.5, 1, 2, 5, 20, 1e3, 1e9, Infinity];

test("larger weights are drawn wider, and none wider than the cap", () => {
  for (let index = 1; index < sizes.length; index++) {
    expect(edgeWidth(sizes[index] ?? 0)).toBeGreaterThan(edgeWidth(sizes[index - 1] ?? 0) - 1e-12);
  }
  expect(edgeWidth(0)).toBe(0.75);
  expect(edgeWidth(Infinity)).toBe(7);
});

test("the sign of a weight does not change its width", () => {
  expect(edgeWidth(-2)).toBe(edgeWidth(2));
});

test("every level of width and opacity has its text", () => {
  for (const size of sizes) {
    const level = widthLevel(size);
    expect(Number(WIDTHS[level])).toBeCloseTo(edgeWidth(size), 0);
    expect(OPACITIES[opacityLevel(restingOpacity(level))]).toMatch(/^(0\.\d|1\.0)$/);
  }
});

test("a bias's dot stays between a dot that is seen and one that hides its tile", () => {
  expect(biasRadius(0)).toBe(3);
  expect(biasRadius(-1e9)).toBeLessThanOrEqual(7);
});

test("bars of bounded activations show the value, others a squeezed one of the same order", () => {
  expect(barShare(-0.5, true)).toBe(-0.5);
  expect(barShare(3, true)).toBe(1);
  expect(barShare(1, false)).toBe(0.5);
  expect(barShare(-30, false)).toBeGreaterThan(-1);
  expect(barShare(30, false)).toBeGreaterThan(barShare(3, false));
});

test("a map's scale is 1, or the largest size in it, and never infinite", () => {
  expect(mapScale([9, 0.2, -0.4, 9], 1, 2)).toBe(1);
  expect(mapScale([0, -36, 4], 0, 3)).toBe(36);
  expect(mapScale([Infinity, 2, NaN], 0, 3)).toBe(2);
});

test("zero has no sign", () => {
  expect([signOf(-3), signOf(0), signOf(-0), signOf(2)]).toEqual([-1, 0, 0, 1]);
});
