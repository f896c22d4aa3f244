// SPDX-License-Identifier: MIT
import { short } from "../../format/number.ts";
import { type Interval, linearScale, type LinearScale } from "../output/scale.ts";

/** Decades that are shown at most: what lies below is drawn at the bottom. */
const MOST_DECADES = 12;
const LABELS = 5;

export interface LogScale {
  /** Exponents of ten at both ends. */
  decades: Interval;
  toPixel(value: number): number;
  ticks: { at: number; label: string }[];
}

/**
 * A logarithmic scale that holds all the numbers, from a power of ten to a power of ten. Where there are 0s, or numbers far
 * too small, the low end is theirs: a decade of its own, named "0" or "<10⁻¹²".
 */
export function logScale(values: readonly number[], pixels: Interval): LogScale {
  const seen = values.filter((value) => value > 0 && Number.isFinite(value));
  const high = seen.reduce((one, other) => Math.max(one, other), 0);
  const low = seen.reduce((one, other) => Math.min(one, other), high);
  const top = high > 0 ? Math.ceil(Math.log10(high)) + 0 : 0; // -0 is no exponent
  const least = Math.max(Math.min(high > 0 ? Math.floor(Math.log10(low)) : -1, top - 1), top - MOST_DECADES);
  const tooSmall = (value: number): boolean => value === 0 || value < 10 ** least;
  const hasLow = values.some(tooSmall);
  const bottom = hasLow ? least - 1 : least;
  const scale: LinearScale = linearScale([bottom, top], pixels);
  const apart = Math.max(Math.ceil((top - least) / LABELS), 1);
  const ticks = Array.from({ length: Math.floor((top - least) / apart) + 1 }, (_, index) => {
    const power = least + index * apart;
    return { at: scale.toPixel(power), label: powerOfTen(power) };
  });
  const lowName = seen.length > 0 && low < 10 ** least ? `<${powerOfTen(least)}` : "0";
  return {
    decades: [bottom, top],
    toPixel: (value) => scale.toPixel(tooSmall(value) ? bottom : Math.min(Math.log10(value), top)),
    ticks: hasLow ? [{ at: scale.toPixel(bottom), label: lowName }, ...ticks] : ticks,
  };
}

/** "0.001", "10⁻⁵" */
export function powerOfTen(power: number): string {
  return short(10 ** power).replace(/^1·/, "");
}

/**
 * Places for labels near where they belong, at least `apart` from each other, within the range.
 * @param wanted their places, in any order
 */
export function spread(wanted: readonly number[], apart: number, [low, high]: Interval): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const places = wanted.slice();
  let least = low;
  for (const index of order) {
    const at = Math.max(places[index] ?? 0, least);
    places[index] = at;
    least = at + apart;
  }
  let most = high;
  for (const index of order.toReversed()) {
    const at = Math.min(places[index] ?? 0, most);
    places[index] = at;
    most = at - apart;
  }
  return places;
}
