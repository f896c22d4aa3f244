// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { magnitudeOf, magnitudeText, numberOf, over, powerOf } from "../../../web/ways/magnitude.ts";

test("a whole number of any length keeps sixteen digits", () => {
  expect(magnitudeOf(12_345n)).toEqual({ mantissa: 1.2345, exponent: 4 });
  const { mantissa, exponent } = magnitudeOf(3n ** 1000n);
  expect(exponent).toBe(477);
  expect(mantissa).toBeCloseTo(1.322070819480806, 14);
});

test("a division carries over into the exponent", () => {
  expect(over({ mantissa: 1, exponent: 3 }, 4)).toEqual({ mantissa: 2.5, exponent: 2 });
  expect(numberOf(over({ mantissa: 6, exponent: 2 }, 3e9))).toBeCloseTo(2e-7, 20);
});

test("a power by logarithms is the power", () => {
  const { mantissa, exponent } = powerOf(2, 1000);
  expect(exponent).toBe(301);
  expect(mantissa).toBeCloseTo(1.071508607186267, 10);
});

test("numbers that a double holds are written as numbers, others as powers of ten", () => {
  expect(magnitudeText({ mantissa: 1.5, exponent: 1 })).toBe("15.0");
  expect(magnitudeText({ mantissa: 3.16912, exponent: 4 })).toBe("31\u202f700");
  expect(magnitudeText({ mantissa: 2.3, exponent: 48 })).toBe("2.30·10⁴⁸");
  expect(numberOf({ mantissa: 1, exponent: 400 })).toBe(Infinity);
});
