// SPDX-License-Identifier: MIT
import type { Histogram } from "backprop-playground/engine";

/** The picture of a histogram, in pixels; always of the same size. */
export const HISTOGRAM = { width: 220, height: 112, top: 16, bottom: 20, side: 2 } as const;

export interface Bar {
  x: number;
  width: number;
  y: number;
  height: number;
  count: number;
  /** Range of its values. */
  low: number;
  high: number;
  /** Of all its values; a bar from 0 on may hold nothing but 0s. */
  sign: "negative" | "positive" | "mixed";
}
export interface HistogramLayout {
  bars: Bar[];
  /** The tallest bar's count. */
  most: number;
  total: number;
  /** Where 0 lies; null outside the range. */
  zero: number | null;
}

/** Bars side by side, the tallest as high as the picture; a count of at least 1 is always seen. */
export function histogramLayout({ low, high, counts }: Histogram): HistogramLayout {
  const { width, height, top, bottom, side } = HISTOGRAM;
  const across = width - 2 * side;
  const down = height - top - bottom;
  const most = Math.max(...counts, 0);
  const cell = across / Math.max(counts.length, 1);
  const span = high - low;
  const bars = counts.map((count, index): Bar => {
    const tall = count === 0 ? 0 : Math.max((down * count) / most, 1.5);
    const from = low + (span * index) / counts.length;
    const to = low + (span * (index + 1)) / counts.length;
    return {
      x: side + cell * index + 0.5,
      width: Math.max(cell - 1, 0.5),
      y: top + down - tall,
      height: tall,
      count,
      low: from,
      high: to,
      sign: to <= 0 && from < 0 ? "negative" : from > 0 ? "positive" : "mixed",
    };
  });
  const zero = low <= 0 && high >= 0 && span > 0 ? side + (across * -low) / span : null;
  return { bars, most, total: counts.reduce((sum, count) => sum + count, 0), zero };
}
