// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { countStops, evenScale, stopScale } from "../../../../web/views/form/slider_scale.ts";

test("an even scale gives the values back that it was given", () => {
  const scale = evenScale(0, 0.5, 0.05);
  expect(scale.positions).toBe(10);
  for (let position = 0; position <= 10; position++) expect(scale.toPosition(scale.toValue(position))).toBe(position);
  expect(scale.toValue(3)).toBe(0.15);
});

test("a value outside the scale sits at its end", () => {
  const scale = evenScale(0, 0.5, 0.05);
  expect(scale.toPosition(0.9)).toBe(10);
  expect(scale.toPosition(-1)).toBe(0);
});

test("counts go 1, 2, 5, 10 and end at all", () => {
  expect(countStops(1, 250)).toEqual([1, 2, 5, 10, 20, 50, 100, 200, 250]);
  expect(countStops(1, 4)).toEqual([1, 2, 4]);
  expect(countStops(1, 1)).toEqual([1]);
  expect(countStops(10, 100)).toEqual([10, 20, 50, 100]);
});

test("a typed value between two stops sits at the nearer one", () => {
  const scale = stopScale([1, 2, 5, 10, 20]);
  expect(scale.toPosition(7)).toBe(2);
  expect(scale.toPosition(9)).toBe(3);
  expect(scale.toPosition(100)).toBe(4);
  expect(scale.toValue(4)).toBe(20);
});
