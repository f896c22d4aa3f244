// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { clamp, linearScale, padInterval, ticks } from "../../../../web/views/output/scale.ts";

test("a scale maps the ends of its domain to the ends of its pixels and back", () => {
  const scale = linearScale([-6, 6], [0, 300]);
  expect([scale.toPixel(-6), scale.toPixel(0), scale.toPixel(6)]).toEqual([0, 150, 300]);
  expect(scale.toValue(scale.toPixel(1.25))).toBeCloseTo(1.25, 12);
});

test("a vertical scale runs downwards", () => {
  expect(linearScale([0, 1], [100, 0]).toPixel(1)).toBe(0);
});

test("a domain without width is drawn in the middle and never divides by zero", () => {
  const scale = linearScale([2, 2], [0, 10]);
  expect(scale.toPixel(2)).toBe(5);
  expect(scale.toValue(9)).toBe(2);
});

test("ticks are round numbers inside the interval", () => {
  expect(ticks([-6, 6], 6)).toEqual([-6, -4, -2, 0, 2, 4, 6]);
  expect(ticks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks([0, 0.3], 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticks([2700, 6300], 4)).toEqual([3000, 4000, 5000, 6000]);
  expect(ticks([-0.5, 1.5], 4)).toEqual([-0.5, 0, 0.5, 1, 1.5]);
});

test("an interval without width has one tick", () => {
  expect(ticks([3, 3], 5)).toEqual([3]);
});

test("a padded interval is wider at both ends", () => {
  expect(padInterval([0, 10], 0.1)).toEqual([-1, 11]);
  expect(padInterval([1, 1], 0.5)).toEqual([0.5, 1.5]);
});

test("clamping keeps a value inside", () => {
  expect([clamp(-9, [-6, 6]), clamp(2, [-6, 6]), clamp(9, [-6, 6])]).toEqual([-6, 2, 6]);
});
