// SPDX-License-Identifier: MIT
import { compactCount } from "../output/count.ts";
import { powerOfTen } from "../microscope/norms_layout.ts";
import { type Interval, linearScale, ticks } from "../output/scale.ts";

/** Round ends for an axis that grows: few of them, so that it seldom moves. */
const ROUND = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
/** What lies further below the top than so many decades is drawn at the bottom. */
const MOST_DECADES = 9;

export interface ChartScale {
  domain: Interval;
  /** What lies outside is drawn at the edge. */
  toPixel(value: number): number;
  ticks: { at: number; label: string }[];
}

/** The next round number at or above a positive one. */
export function roundUp(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = ROUND.find((round) => round * power >= value * (1 - 1e-12)) ?? 10;
  return Number((factor * power).toPrecision(12));
}

/** From 0 to a round number that holds the largest, or to an end that is known. */
export function linearFrom0(largest: number, pixels: Interval, count: number, end = roundUp(largest)): ChartScale {
  const domain: Interval = [0, end];
  const scale = linearScale(domain, pixels);
  return {
    domain,
    toPixel: (value) => scale.toPixel(Math.min(Math.max(value, 0), domain[1])),
    ticks: ticks(domain, count).map((value) => ({ at: scale.toPixel(value), label: compactCount(value) })),
  };
}

/** From a power of ten to a power of ten around all numbers above 0; 0 and less is drawn at the low end. */
export function logarithmic(values: Interval, pixels: Interval, labels: number): ChartScale {
  const [least, most] = values;
  const top = most > 0 ? Math.ceil(Math.log10(most) - 1e-9) : 0;
  const low = least > 0 ? Math.floor(Math.log10(least) + 1e-9) : top - 1;
  const bottom = Math.max(Math.min(low, top - 1), top - MOST_DECADES);
  const scale = linearScale([bottom, top], pixels);
  const apart = Math.max(1, Math.ceil((top - bottom) / Math.max(labels, 1)));
  const powers = Array.from({ length: top - bottom + 1 }, (_, index) => bottom + index);
  return {
    domain: [10 ** bottom, 10 ** top],
    toPixel: (value) => scale.toPixel(value > 0 ? Math.min(Math.max(Math.log10(value), bottom), top) : bottom),
    ticks: powers
      .filter((power) => (power - bottom) % apart === 0)
      .map((power) => ({ at: scale.toPixel(power), label: powerLabel(power) })),
  };
}

function powerLabel(power: number): string {
  return power >= 0 && power <= 6 ? compactCount(10 ** power) : powerOfTen(power);
}
