// SPDX-License-Identifier: MIT
import { clamp, type Interval, linearScale, type LinearScale, ticks } from "../output/scale.ts";
import { tickLabel } from "../microscope/slope_layout.ts";
import { heightsOf } from "../microscope/slope_window.ts";
import type { Footprint } from "./climber_walk.ts";

const LEFT = 52;
const RIGHT = 8;
const TOP = 10;
const BOTTOM = 24;
const RATIO = 0.46;
const WIDEST = 760;
const NARROWEST = 240;
const LOWEST = 200;

/** The curve that is climbed on. */
export interface Ground {
  low: number;
  high: number;
  at: readonly number[];
  height: readonly number[];
}
export interface ClimberTick {
  at: number;
  label: string;
}
export interface ClimberLayout {
  width: number;
  height: number;
  x: LinearScale;
  y: LinearScale;
  xTicks: ClimberTick[];
  /** None in the fog: they would tell how high the ball stands. */
  yTicks: ClimberTick[];
}

/** In the fog the ball stands half way up wherever it is; the scale is the curve's, so that the tangent is as steep. */
export function climberLayout(ground: Ground, available: number, foggyAt: number | null): ClimberLayout {
  const width = clamp(Math.floor(available), [NARROWEST, WIDEST]);
  const height = Math.max(Math.round(width * RATIO), LOWEST);
  const heights = heightsOf({ cost: [...ground.height], valueCost: ground.height[0] ?? 0, nextCost: -Infinity });
  const half = (heights[1] - heights[0]) / 2;
  const up: Interval = foggyAt === null ? heights : [foggyAt - half, foggyAt + half];
  const x = linearScale([ground.low, ground.high], [LEFT, width - RIGHT]);
  const y = linearScale(up, [height - BOTTOM, TOP]);
  return {
    width,
    height,
    x,
    y,
    xTicks: ticksOf(x, width < 400 ? 4 : 8),
    yTicks: foggyAt === null ? ticksOf(y, 5) : [],
  };
}

function ticksOf(scale: LinearScale, count: number): ClimberTick[] {
  const values = ticks(scale.domain, count);
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.map((value) => ({ at: scale.toPixel(value), label: tickLabel(value, step) }));
}

/** Half the tangent's length in pixels: only what the feet can feel. */
const FEET = 34;

/** A small piece of the tangent under the feet. */
export function underfoot(
  { at, height, slope }: Pick<Footprint, "at" | "height" | "slope">,
  { x, y }: Pick<ClimberLayout, "x" | "y">,
): { x1: number; y1: number; x2: number; y2: number } {
  const across = x.toPixel(at + 1) - x.toPixel(at);
  const up = slope * (y.toPixel(height + 1) - y.toPixel(height));
  const length = Math.hypot(across, up);
  // A wall too steep for numbers stands upright.
  const [dx, dy] = Number.isFinite(length) && length > 0 ? [across / length, up / length] : [0, -Math.sign(slope)];
  const [cx, cy] = [x.toPixel(at), y.toPixel(height)];
  return { x1: cx - FEET * dx, y1: cy - FEET * dy, x2: cx + FEET * dx, y2: cy + FEET * dy };
}

/** Where the ball is drawn: at the picture's edge when it is beyond it. */
export function ballPlace(
  { at, height }: Pick<Footprint, "at" | "height">,
  { x, y }: Pick<ClimberLayout, "x" | "y">,
): { cx: number; cy: number; isInside: boolean } {
  const isInside = at >= x.domain[0] && at <= x.domain[1];
  const [bottom, top] = y.pixels;
  const cx = clamp(x.toPixel(at), x.pixels);
  const cy = y.toPixel(height);
  return { cx, cy: Number.isFinite(cy) ? clamp(cy, [top, bottom]) : top, isInside };
}

/** The `d` of the way from footprint to footprint; what lies far outside is brought near. */
export function wayPath(prints: readonly Footprint[], { x, y }: Pick<ClimberLayout, "x" | "y">): string {
  const near = (pixel: number): string => clamp(Number.isFinite(pixel) ? pixel : -2000, [-2000, 4000]).toFixed(1);
  return prints
    .map(({ at, height }, index) => `${index === 0 ? "M" : "L"}${near(x.toPixel(at))} ${near(y.toPixel(height))}`)
    .join("");
}
