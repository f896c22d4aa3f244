// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { BILLION, billOf, rowsFor, secondsFor } from "../../../web/ways/combinations.ts";
import { durationText } from "../../../web/ways/durations.ts";
import { countText } from "../../../web/ways/magnitude.ts";

const atABillion = (values: number, weights: number): string =>
  durationText(secondsFor(billOf(values, weights), BILLION));

test.each([
  [1, "1 microsecond"],
  [2, "1 millisecond"],
  [3, "1 second"],
  [4, "16.7 minutes"],
  [5, "11.6 days"],
  [6, "31.7 years"],
  [7, "396 human lifetimes"],
  [8, "31.7 million years"],
  [9, "2.3 times the age of the universe"],
  [10, "2 300 times the age of the universe".replace(" ", "\u202f")],
  [25, "2.30·10⁴⁸ times the age of the universe"],
])("with 1,000 values, %i weights take %s at a billion a second", (weights, time) => {
  expect(atABillion(1000, weights)).toBe(time);
});

test("the number of combinations is exact", () => {
  expect(billOf(1000, 5).exact).toBe(1_000_000_000_000_000n);
  expect(billOf(9, 25).exact).toBe(717897987691852588770249n);
  expect(billOf(7, 0).exact).toBe(1n);
});

test("it is shown in full as long as it can be read, and as a power of ten beyond", () => {
  const shown = (values: number, weights: number): string => {
    const { exact, count } = billOf(values, weights);
    return countText(exact, count);
  };
  expect(shown(1000, 4)).toBe("1\u202f000\u202f000\u202f000\u202f000");
  expect(shown(9, 2)).toBe("81");
  expect(shown(9, 25)).toBe("7.18·10²³");
  expect(shown(1000, 400)).toBe("10¹²⁰⁰");
});

test("logarithms continue where the exact number ends", () => {
  const exact = billOf(10, 3000);
  const logarithmic = billOf(10, 3001);
  expect(exact.exact).not.toBeNull();
  expect(logarithmic.exact).toBeNull();
  expect(exact.count.exponent).toBe(3000);
  expect(logarithmic.count.exponent).toBe(3001);
  expect(billOf(1_000_000, 67_000_000).count.exponent).toBe(402_000_000);
});

test("both ways agree on a number that both can tell", () => {
  const { exact, count } = billOf(997, 900);
  const digits = exact!.toString();
  expect(count.exponent).toBe(digits.length - 1);
  expect(count.mantissa).toBeCloseTo(Number(`${digits[0]}.${digits.slice(1, 15)}`), 12);
});

test("a measured rate that is no whole number is reckoned with as it is", () => {
  expect(durationText(secondsFor(billOf(1000, 2), 333_333.3))).toBe("3 seconds");
  expect(durationText(secondsFor(billOf(10, 1), 0.5))).toBe("20 seconds");
});

test("the table goes to six weights, and on to the network's own", () => {
  expect(rowsFor(25)).toEqual([1, 2, 3, 4, 5, 6, 25]);
  expect(rowsFor(2)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rowsFor(0)).toEqual([1, 2, 3, 4, 5, 6]);
});
