// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { logScale, powerOfTen, spread } from "../../../../web/views/microscope/norms_layout.ts";
import { lookOf, LOOKS } from "../../../../web/views/microscope/norms_chart.ts";

describe("the logarithmic scale", () => {
  test("reaches from a power of ten to a power of ten around all numbers", () => {
    const scale = logScale([0.002, 0.3], [100, 0]);
    expect(scale.decades).toEqual([-3, 0]);
    expect(scale.toPixel(0.001)).toBeCloseTo(100, 10);
    expect(scale.toPixel(1)).toBeCloseTo(0, 10);
    expect(scale.toPixel(0.01)).toBeCloseTo(200 / 3, 10);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["0.001", "0.01", "0.1", "1"]);
  });

  test("gives 0 a decade of its own at its low end", () => {
    const scale = logScale([0.02, 0, 0.3], [100, 0]);
    expect(scale.decades).toEqual([-3, 0]);
    expect(scale.toPixel(0)).toBe(100);
    expect(scale.toPixel(0.01)).toBeCloseTo(200 / 3, 10);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["0", "0.01", "0.1", "1"]);
  });

  test("draws what is far too small at its low end, and says so", () => {
    const scale = logScale([1, 1e-300], [100, 0]);
    expect(scale.toPixel(1e-300)).toBe(100);
    expect(scale.ticks[0]?.label).toBe("<10⁻¹²");
    expect(scale.ticks.length).toBeLessThanOrEqual(7);
  });

  test("has at least one decade, whatever it is given", () => {
    expect(logScale([1], [0, 1]).decades).toEqual([-1, 0]);
    expect(logScale([], [0, 1]).decades).toEqual([-1, 0]);
    expect(logScale([NaN, Infinity], [0, 1]).decades).toEqual([-1, 0]);
    expect(logScale([0], [0, 1]).ticks[0]?.label).toBe("0");
  });

  test("names its powers shortly", () => {
    expect([-5, -3, 0, 2, 7].map(powerOfTen)).toEqual(["10⁻⁵", "0.001", "1", "100", "10⁷"]);
  });
});

describe("labels at line ends", () => {
  test("stay where there is room, and give way where there is none", () => {
    expect(spread([10, 50], 12, [0, 100])).toEqual([10, 50]);
    expect(spread([50, 48], 12, [0, 100])).toEqual([60, 48]);
    expect(spread([99, 98, 97], 12, [0, 100])).toEqual([100, 88, 76]);
  });
});

test("the first and the last layer have the first and the last look", () => {
  expect([0, 1, 2].map((layer) => lookOf(layer, 3))).toEqual([0, 3, LOOKS - 1]);
  expect(lookOf(0, 1)).toBe(LOOKS - 1);
  expect(new Set([0, 1, 2, 3, 4, 5].map((layer) => lookOf(layer, 6))).size).toBe(6);
});
