// SPDX-License-Identifier: MIT
import { tickLabel } from "../microscope/slope_layout.ts";
import { clamp, linearScale, type LinearScale, ticks } from "../output/scale.ts";
import type { Square } from "./contour_window.ts";

const LEFT = 46;
const RIGHT = 8;
/** Room for the names of the axes. */
const TOP = 26;
const BOTTOM = 42;
const WIDEST = 560;
const NARROWEST = 220;

export interface ContourLayout {
  width: number;
  height: number;
  x: LinearScale;
  y: LinearScale;
  xTicks: { at: number; label: string }[];
  yTicks: { at: number; label: string }[];
}

/** A square picture: the same distance along both axes is the same number of pixels. */
export function contourLayout({ x: atX, y: atY, half }: Square, available: number): ContourLayout {
  const width = clamp(Math.floor(available), [NARROWEST, WIDEST]);
  const side = width - LEFT - RIGHT;
  const height = side + TOP + BOTTOM;
  const x = linearScale([atX - half, atX + half], [LEFT, width - RIGHT]);
  const y = linearScale([atY - half, atY + half], [TOP + side, TOP]);
  return { width, height, x, y, xTicks: ticksOf(x), yTicks: ticksOf(y) };
}

function ticksOf(scale: LinearScale): { at: number; label: string }[] {
  const values = ticks(scale.domain, 5);
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.map((value) => ({ at: scale.toPixel(value), label: tickLabel(value, step) }));
}

const FAR = 4000;

/** The `d` of the run's way; what lies far outside is brought near. */
export function pathOf(
  { x: across, y: up }: { x: readonly number[]; y: readonly number[] },
  { x, y }: Pick<ContourLayout, "x" | "y">,
): string {
  const near = (pixel: number): string => clamp(Number.isFinite(pixel) ? pixel : FAR, [-FAR, FAR]).toFixed(1);
  return across
    .map((place, index) => `${index === 0 ? "M" : "L"}${near(x.toPixel(place))} ${near(y.toPixel(up[index] ?? 0))}`)
    .join("");
}

export interface Arrow {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** The head, as the `d` of a path. */
  head: string;
}

/** The arrow of the negative gradient has this length, whatever the gradient's. */
const GRADIENT_LENGTH = 56;
/** A step shorter than this on the screen cannot be drawn to scale. */
const SHORTEST_STEP = 7;

/** Downhill from the point, in its direction alone; null where the ground is level. */
export function downhillArrow(
  at: readonly [number, number],
  gradient: readonly [number, number],
  layout: Pick<ContourLayout, "x" | "y">,
): Arrow | null {
  const from = pixelOf(at, layout);
  const [gx, gy] = gradient;
  const length = Math.hypot(gx, gy);
  if (!(length > 0) || !Number.isFinite(length)) return null;
  const to = { x: from.x - (gx / length) * GRADIENT_LENGTH, y: from.y + (gy / length) * GRADIENT_LENGTH };
  return arrowBetween(from, to);
}

/** To where the next step leads; null where it is too short to be seen. */
export function stepArrow(
  at: readonly [number, number],
  next: readonly [number, number],
  layout: Pick<ContourLayout, "x" | "y">,
): Arrow | null {
  const [from, to] = [pixelOf(at, layout), pixelOf(next, layout)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length >= SHORTEST_STEP && length < FAR ? arrowBetween(from, to) : null;
}

function pixelOf(at: readonly [number, number], { x, y }: Pick<ContourLayout, "x" | "y">): { x: number; y: number } {
  return { x: x.toPixel(at[0]), y: y.toPixel(at[1]) };
}

function arrowBetween(from: { x: number; y: number }, to: { x: number; y: number }): Arrow {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const size = Math.min(9, length * 0.7);
  const [bx, by] = [to.x - size * dx, to.y - size * dy];
  const wing = size * 0.5;
  const point = (px: number, py: number): string => `${px.toFixed(1)} ${py.toFixed(1)}`;
  return {
    x1: from.x,
    y1: from.y,
    x2: bx,
    y2: by,
    head: `M${point(to.x, to.y)}L${point(bx - wing * dy, by + wing * dx)}L${point(bx + wing * dy, by - wing * dx)}z`,
  };
}
