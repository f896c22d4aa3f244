// SPDX-License-Identifier: MIT
import { integer, NO_VALUE, significant } from "../format/number.ts";

/** mantissa · 10^exponent with 1 ≤ mantissa < 10: for numbers that no double holds. Only positive ones. */
export interface Magnitude {
  mantissa: number;
  exponent: number;
}

/** Digits of a whole number that a mantissa is made of: as many as a double keeps. */
const KEPT = 16;

function normal(mantissa: number, exponent: number): Magnitude {
  const shift = Math.floor(Math.log10(mantissa));
  const scaled = { mantissa: mantissa / 10 ** shift, exponent: exponent + shift };
  return scaled.mantissa >= 10 ? { mantissa: scaled.mantissa / 10, exponent: scaled.exponent + 1 } : scaled;
}

export function magnitudeOf(value: bigint | number): Magnitude {
  if (typeof value === "number") return normal(value, 0);
  const digits = value.toString();
  const kept = Math.min(digits.length, KEPT);
  return normal(Number(digits.slice(0, kept)), digits.length - kept);
}

/** base^power by logarithms, for powers whose digits nobody would read. */
export function powerOf(base: number, power: number): Magnitude {
  const log = power * Math.log10(base);
  return normal(10 ** (log - Math.floor(log)), Math.floor(log));
}

export function over(value: Magnitude, divisor: number): Magnitude {
  return normal(value.mantissa / divisor, value.exponent);
}

/** As a double; Infinity where none holds it. */
export function numberOf({ mantissa, exponent }: Magnitude): number {
  return exponent > 300 ? Infinity : mantissa * 10 ** exponent;
}

/** Three digits: "16.7", "31 700", "2.30·10⁴⁸", "10¹⁰⁴ ³³⁵" where the power itself is long. */
export function magnitudeText(value: Magnitude): string {
  const { mantissa, exponent } = value;
  if (!Number.isFinite(mantissa)) return NO_VALUE;
  if (exponent < 6) return exponent < 3 ? significant(numberOf(value), 3) : integer(rounded(numberOf(value)));
  const power = raised(exponent);
  const digits = significant(mantissa, 3);
  return exponent >= 1000 || digits === "1.00" ? `10${power}` : `${digits}·10${power}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function raised(exponent: number): string {
  return Array.from(String(exponent), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "").join("");
}

/** A whole number in full where it is short enough to be read: "1 000 000 000 000", else as a magnitude. */
export function countText(value: bigint | null, magnitude: Magnitude): string {
  const digits = value?.toString() ?? "";
  return digits !== "" && digits.length <= 16 ? grouped(digits) : magnitudeText(magnitude);
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, "\u202f");
}
