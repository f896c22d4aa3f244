// SPDX-License-Identifier: MIT
import { type Interval, linearScale, type LinearScale, ticks } from "./scale.ts";

/** Room beside the plot: tick labels on the left and below. */
export const MARGIN = { left: 28, right: 3, top: 3, bottom: 20 } as const;
const LARGEST = 480;
/** Tick labels this near to the end of an axis make room for its name. */
const NAME_ROOM = 18;

export interface Tick {
  at: number;
  value: number;
  labelled: boolean;
}
export interface PlotLayout {
  width: number;
  height: number;
  x: LinearScale;
  y: LinearScale;
  xTicks: Tick[];
  yTicks: Tick[];
}

/** A plot that fits into `available` pixels across; `ratio` is its height for one of its width. */
export function plotLayout(available: number, domain: { x: Interval; y: Interval }, ratio = 1): PlotLayout {
  const width = Math.max(Math.min(Math.floor(available), LARGEST), 120);
  const across = width - MARGIN.left - MARGIN.right;
  const down = Math.round(across * ratio);
  const x = linearScale(domain.x, [MARGIN.left, MARGIN.left + across]);
  const y = linearScale(domain.y, [MARGIN.top + down, MARGIN.top]);
  const mark =
    (scale: LinearScale) =>
    (value: number): Tick => {
      const at = scale.toPixel(value);
      return { at, value, labelled: Math.abs(scale.pixels[1] - at) > NAME_ROOM };
    };
  return {
    width,
    height: MARGIN.top + down + MARGIN.bottom,
    x,
    y,
    xTicks: ticks(domain.x, 4).map(mark(x)),
    yTicks: ticks(domain.y, 4).map(mark(y)),
  };
}
