// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import {
  compact,
  decimals,
  fixedWidth,
  integer,
  padded,
  parseNumber,
  percent,
  short,
  significant,
  typed,
} from "../../../web/format/number.ts";

test("what is not a number is shown as a dash by every format", () => {
  for (const value of [null, undefined, Number.NaN, Infinity, -Infinity]) {
    for (const format of [significant, short, percent, integer, compact]) expect(format(value)).toBe("—");
    expect(decimals(value, 2)).toBe("—");
    expect(fixedWidth(value, 3, 1)).toBe("—");
    expect(typed(value)).toBe("");
  }
});

test("significant digits keep their trailing zeros", () => {
  expect(significant(0.03)).toBe("0.0300");
  expect(significant(1)).toBe("1.00");
  expect(significant(0)).toBe("0.00");
  expect(significant(123.456, 5)).toBe("123.46");
  expect(significant(999.96, 4)).toBe("1000");
  expect(significant(0.99999, 3)).toBe("1.00");
  expect(significant(123456, 3)).toBe("123456");
});

test("very small and very large numbers are written with a power of ten", () => {
  expect(significant(1.234e-5)).toBe("1.23·10⁻⁵");
  expect(significant(-4.5e12, 2)).toBe("\u22124.5·10¹²");
  expect(short(1e-5)).toBe("1·10⁻⁵");
  expect(short(1.5e-7)).toBe("1.5·10⁻⁷");
});

test("negative numbers have a real minus sign, and zero has none", () => {
  expect(significant(-0.5)).toBe("\u22120.500");
  expect(decimals(-0.001, 2)).toBe("0.00");
  expect(significant(-0)).toBe("0.00");
  expect(integer(-1234)).toBe("\u22121\u202f234");
  expect(integer(-0.2)).toBe("0");
});

test("short numbers say no more than they must", () => {
  expect(short(0.1)).toBe("0.1");
  expect(short(500)).toBe("500");
  expect(short(0.30000000000000004)).toBe("0.3");
  expect(short(-1.5)).toBe("\u22121.5");
});

test("shares become percent, counts are grouped, rates get a unit", () => {
  expect(percent(0.935)).toBe("93.5 %");
  expect(percent(1, 0)).toBe("100 %");
  expect(integer(1234567)).toBe("1\u202f234\u202f567");
  expect(compact(1234567)).toBe("1.23 M");
  expect(compact(999.9)).toBe("1.00 k");
  expect(compact(12)).toBe("12.0");
});

test("padding uses figure spaces and never cuts", () => {
  expect(padded("12", 4)).toBe("\u2007\u200712");
  expect(padded("12345", 4)).toBe("12345");
  expect(Array.from(fixedWidth(0.5)).length).toBe(Array.from(fixedWidth(-0.5)).length);
});

test("typed numbers are read with point or comma, and with either minus", () => {
  expect(parseNumber(" 0,03 ")).toBe(0.03);
  expect(parseNumber("\u22121.5")).toBe(-1.5);
  expect(parseNumber("1e-3")).toBe(0.001);
  expect(parseNumber(".5")).toBe(0.5);
  expect(parseNumber("5.")).toBe(5);
});

test("text that is not one number is refused", () => {
  for (const text of ["", " ", "abc", "1 2", "0x10", "1e999", "NaN", "Infinity", "1.2.3", "--1", "1,2,3"]) {
    expect(parseNumber(text)).toBeNull();
  }
});
