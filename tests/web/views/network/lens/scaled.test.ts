// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { largestSize, scaledTo, weightOfShare } from "../../../../../web/views/network/lens/scaled.ts";
import { edgeWidth, signOf } from "../../../../../web/views/network/scales.ts";

test("the width of a share lies that far between the thinnest and the thickest", () => {
  const [thinnest, thickest] = [edgeWidth(0), edgeWidth(Infinity)];
  for (const share of [0, 0.1, 0.5, 0.99, 1])
    expect(edgeWidth(weightOfShare(share))).toBeCloseTo(thinnest + share * (thickest - thinnest), 9);
});

test("the largest size leaves out what is not finite", () => {
  expect(largestSize(Float64Array.from([0.1, -0.4, Infinity, NaN]))).toBe(0.4);
  expect(largestSize(new Float64Array(3))).toBe(0);
});

test("scaled values keep their signs, and the largest is the thickest", () => {
  const scaled = scaledTo(4, Float64Array.from([-4, 1, 0]), new Float64Array(3));
  expect(Array.from(scaled, signOf)).toEqual([-1, 1, 0]);
  expect(edgeWidth(scaled[0] ?? 0)).toBe(edgeWidth(Infinity));
});

test("a network whose gradients are all zero shows no sizes", () => {
  expect([...scaledTo(0, new Float64Array(2), new Float64Array(2))]).toEqual([0, 0]);
});
