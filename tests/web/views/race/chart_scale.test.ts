// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { linearFrom0, logarithmic, roundUp } from "../../../../web/views/race/chart_scale.ts";

describe("the axes of the race", () => {
  test("end at a round number, so that they seldom move while lines grow", () => {
    expect([0.0071, 1, 1.01, 61, 400_000, 400_001].map(roundUp)).toEqual([0.008, 1, 1.5, 80, 400_000, 500_000]);
    const ends = new Set(Array.from({ length: 900 }, (_, index) => roundUp(100 + index)));
    expect(ends.size).toBeLessThanOrEqual(9);
  });

  test("begin at 0 and put what lies outside on their edge", () => {
    const scale = linearFrom0(37, [0, 400], 4);
    expect(scale.domain).toEqual([0, 40]);
    expect([-5, 0, 20, 99, Infinity].map((value) => scale.toPixel(value))).toEqual([0, 0, 200, 400, 400]);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["0", "10", "20", "30", "40"]);
  });

  test("go from a power of ten to a power of ten when they are logarithmic", () => {
    const scale = logarithmic([0.02, 1.7], [300, 0], 9);
    expect(scale.domain).toEqual([0.01, 10]);
    expect([0.01, 0.1, 1, 10].map((value) => scale.toPixel(value))).toEqual([300, 200, 100, 0]);
    expect([0, -1, 1e-9].map((value) => scale.toPixel(value))).toEqual([300, 300, 300]);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["0.01", "0.1", "1", "10"]);
  });

  test("have a range also where there is nothing yet", () => {
    expect(linearFrom0(0, [0, 100], 4).domain).toEqual([0, 1]);
    expect(logarithmic([0, 0], [0, 100], 4).domain).toEqual([0.1, 1]);
  });
});
