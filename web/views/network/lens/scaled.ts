// SPDX-License-Identifier: MIT
import { MIDDLE, signOf } from "../scales.ts";

/** The weight whose width is `share` of the way from the thinnest to the thickest: saturate() turned around. */
export function weightOfShare(share: number): number {
  return share >= 1 ? Infinity : (MIDDLE * share) / (1 - share);
}

/** The largest finite size; 0 where there is none. */
export function largestSize(values: Float64Array): number {
  let largest = 0;
  for (const value of values) {
    const size = Math.abs(value);
    if (size > largest && size < Infinity) largest = size;
  }
  return largest;
}

/** Values as weights whose widths are proportional to them, the largest the thickest. */
export function scaledTo(largest: number, values: Float64Array, into: Float64Array): Float64Array {
  values.forEach((value, index) => {
    into[index] = largest > 0 ? signOf(value) * weightOfShare(Math.abs(value) / largest) : 0;
  });
  return into;
}
