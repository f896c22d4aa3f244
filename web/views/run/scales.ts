// SPDX-License-Identifier: MIT
import { integer, parseNumber } from "../../format/number.ts";

/** The stops of the speed slider in steps a second; the last is as fast as it goes. */
export const speeds: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, Infinity];

/** The stop nearest to a speed. */
export function stopOf(speed: number): number {
  const index = speeds.findIndex((stop) => stop >= speed);
  return index < 0 ? speeds.length - 1 : index;
}

export function speedText(speed: number): string {
  if (speed === Infinity) return "as fast as it goes";
  return speed === 1 ? "1 step/s" : `${integer(speed)} steps/s`;
}

/** The learning-rate slider covers 1e-5 … 10, evenly in powers of ten. */
export const lowestExponent = -5;
export const highestExponent = 1;

/** Slider position → learning rate, rounded to three significant digits so that it reads well. */
export function rateAt(exponent: number): number {
  return Number((10 ** exponent).toPrecision(3));
}

/** Learning rate → slider position; what lies outside stands at the end. */
export function exponentOf(rate: number): number {
  if (!(rate > 0)) return lowestExponent;
  return Math.min(highestExponent, Math.max(lowestExponent, Math.log10(rate)));
}

/** A typed learning rate, or what is wrong with it. */
export function readRate(text: string): { rate: number } | { problem: string } {
  const rate = parseNumber(text);
  if (rate === null) return { problem: "a number such as 0.03 or 1e-3" };
  if (rate < 0 || rate > 1e6) return { problem: "a number from 0 to 1,000,000" };
  return { rate };
}
