// SPDX-License-Identifier: MIT
import { magnitudeOf, over, powerOf, type Magnitude } from "./magnitude.ts";

/** What trying every combination comes to. */
export interface Bill {
  /** Weights and biases that are tried. */
  weights: number;
  /** values^weights, exact; null where it has more digits than anyone reads. */
  exact: bigint | null;
  count: Magnitude;
}

/** Beyond so many digits logarithms tell as much (the power of ten), without a number of megabytes. */
const MOST_DIGITS = 3000;

/**
 * How many combinations there are: values^weights.
 * @param values grid points of every weight, at least 1  @param weights at least 0
 */
export function billOf(values: number, weights: number): Bill {
  if (weights * Math.log10(values) > MOST_DIGITS) return { weights, exact: null, count: powerOf(values, weights) };
  const exact = BigInt(values) ** BigInt(weights);
  return { weights, exact, count: magnitudeOf(exact) };
}

/** Seconds that they take at so many combinations a second. */
export function secondsFor({ count }: Bill, rate: number): Magnitude {
  return over(count, rate);
}

/** The rate that introductions reckon with. */
export const BILLION = 1e9;

/** The first rows of the table, then the network's own, in its place. */
export function rowsFor(own: number): number[] {
  const usual = [1, 2, 3, 4, 5, 6];
  return usual.includes(own) || own < 1 ? usual : [...usual, own];
}
