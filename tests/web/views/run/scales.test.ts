// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { exponentOf, rateAt, readRate, speeds, speedText, stopOf } from "../../../../web/views/run/scales.ts";

test("the learning-rate slider covers 1e-5 to 10 and gives back what it was given", () => {
  expect(rateAt(-5)).toBe(1e-5);
  expect(rateAt(1)).toBe(10);
  for (const rate of [0.00001, 0.03, 0.1, 0.5, 3, 10]) expect(rateAt(exponentOf(rate))).toBe(rate);
});

test("a rate outside the slider stands at its end", () => {
  expect(exponentOf(0)).toBe(-5);
  expect(exponentOf(1e-9)).toBe(-5);
  expect(exponentOf(500)).toBe(1);
});

test("typed rates are read with point, comma or exponent, and refused with what was expected", () => {
  expect(readRate(" 0,03 ")).toEqual({ rate: 0.03 });
  expect(readRate("1e-3")).toEqual({ rate: 0.001 });
  expect(readRate("0")).toEqual({ rate: 0 });
  for (const text of ["", "fast", "-1", "NaN", "1e999", "0x10"]) expect(readRate(text)).toHaveProperty("problem");
});

test("speeds run from one step a second to as fast as it goes", () => {
  expect(speeds[0]).toBe(1);
  expect(speedText(1)).toBe("1 step/s");
  expect(speedText(speeds.at(-1) ?? 0)).toBe("as fast as it goes");
  expect(stopOf(7)).toBe(speeds.indexOf(10));
  expect(stopOf(1e9)).toBe(speeds.length - 1);
});
