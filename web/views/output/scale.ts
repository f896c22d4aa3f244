// SPDX-License-Identifier: MIT

export type Interval = readonly [number, number];

/** A straight line from a range of values to a range of pixels, and back. */
export interface LinearScale {
  domain: Interval;
  pixels: Interval;
  toPixel(value: number): number;
  toValue(pixel: number): number;
}

export function linearScale(domain: Interval, pixels: Interval): LinearScale {
  const [d0, d1] = domain;
  const [p0, p1] = pixels;
  // A domain without width is drawn in the middle.
  const slope = d1 === d0 ? 0 : (p1 - p0) / (d1 - d0);
  return {
    domain,
    pixels,
    toPixel: (value) => (slope === 0 ? (p0 + p1) / 2 : p0 + (value - d0) * slope),
    toValue: (pixel) => (slope === 0 ? d0 : d0 + (pixel - p0) / slope),
  };
}

export function clamp(value: number, [low, high]: Interval): number {
  return Math.min(Math.max(value, low), high);
}

/** About `count` round values (1, 2 or 5 times a power of ten apart) inside the interval, ascending. */
export function ticks([low, high]: Interval, count: number): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const rough = span / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Multiples, not sums, so that 0.3 stays 0.3.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The interval, wider by a share of itself at both ends. */
export function padInterval([low, high]: Interval, share: number): Interval {
  const margin = (high - low || 1) * share;
  return [low - margin, high + margin];
}

/** A value as a place on PuOr: −1 and 1 are the ends of the interval. */
export function shadeOf(value: number, [low, high]: Interval): number {
  const half = (high - low) / 2;
  return half > 0 ? (value - (low + high) / 2) / half : 0;
}
