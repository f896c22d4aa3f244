// SPDX-License-Identifier: MIT
import { short } from "../../format/number.ts";
import { type Interval, linearScale, type LinearScale, ticks } from "../output/scale.ts";
import type { SlopeWindow } from "./slope_window.ts";

const LEFT = 60;
const RIGHT = 6;
const TOP = 8;
const BOTTOM = 22;
const RATIO = 0.5;
const WIDEST = 700;
const NARROWEST = 240;

export interface SlopeTick {
  at: number;
  label: string;
}
export interface SlopeLayout {
  width: number;
  height: number;
  x: LinearScale;
  y: LinearScale;
  xTicks: SlopeTick[];
  yTicks: SlopeTick[];
}

export function slopeLayout({ x: across, y: up }: Pick<SlopeWindow, "x" | "y">, available: number): SlopeLayout {
  const width = Math.max(Math.min(Math.floor(available), WIDEST), NARROWEST);
  const height = Math.round(Math.max(width * RATIO, 190));
  const x = linearScale(across, [LEFT, width - RIGHT]);
  const y = linearScale(up, [height - BOTTOM, TOP]);
  return { width, height, x, y, xTicks: ticksOf(x, width < 400 ? 4 : 8), yTicks: ticksOf(y, 5) };
}

function ticksOf(scale: LinearScale, count: number): SlopeTick[] {
  const values = ticks(scale.domain, count);
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.map((value) => ({ at: scale.toPixel(value), label: tickLabel(value, step) }));
}

/** As many decimals as tell neighbours apart. */
export function tickLabel(value: number, step: number): string {
  if (!(step > 0) || Math.abs(value) >= 1e5 || step < 1e-6) return short(value, 3);
  const places = Math.max(-Math.floor(Math.log10(step) + 1e-9), 0);
  return value.toFixed(places).replace("-", "\u2212");
}

/** The `d` of the curve, in pixels to a tenth; what lies far outside is brought near. */
export function costPath(
  { at, cost }: Pick<SlopeWindow, "at" | "cost">,
  { x, y }: Pick<SlopeLayout, "x" | "y">,
): string {
  const far: Interval = [y.pixels[1] - 2000, y.pixels[0] + 2000];
  return at
    .map((place, index) => {
      const up = y.toPixel(cost[index] ?? 0);
      const near = Number.isNaN(up) ? far[0] : Math.min(Math.max(up, far[0]), far[1]);
      return `${index === 0 ? "M" : "L"}${x.toPixel(place).toFixed(1)} ${near.toFixed(1)}`;
    })
    .join("");
}

/** Shorter than this on the screen, an arrow is drawn with a fixed length and not to scale. */
const SHORTEST = 18;

export interface NextArrow {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  isToScale: boolean;
}

/** From the present point to where the next step leads; null: it leads nowhere. */
export function nextArrow(
  from: { at: number; cost: number },
  to: { at: number; cost: number },
  { x, y }: Pick<SlopeLayout, "x" | "y">,
): NextArrow | null {
  if (to.at === from.at) return null;
  const [x1, y1] = [x.toPixel(from.at), y.toPixel(from.cost)];
  const [x2, y2] = [x.toPixel(to.at), Math.max(y.toPixel(to.cost), -2000)];
  if (Math.hypot(x2 - x1, y2 - y1) >= SHORTEST) return { x1, y1, x2, y2, isToScale: true };
  const way = Math.sign(to.at - from.at);
  return { x1: x1 + way * 10, y1: y1 - 16, x2: x1 + way * 34, y2: y1 - 16, isToScale: false };
}
