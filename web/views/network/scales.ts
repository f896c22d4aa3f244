// SPDX-License-Identifier: MIT
import type { Activation } from "backprop-playground/engine";

/** Steps into which widths and opacities are rounded: below what the eye sees, and most frames change few edges. */
const WIDTH_STEP = 0.25;
const OPACITY_STEPS = 10;
const THINNEST = 0.75;
const THICKEST = 7;
/** |value| that is drawn half-way between thinnest and thickest. */
export const MIDDLE = 1.5;

/** [0, ∞) → [0, 1), strictly monotone, ½ at `middle`: large values still differ, and none grows out of the drawing. */
export function saturate(size: number, middle: number): number {
  return size === Infinity ? 1 : size / (size + middle);
}

/** Width of an edge in pixels, from the size of its weight. */
export function edgeWidth(weight: number): number {
  return THINNEST + (THICKEST - THINNEST) * saturate(Math.abs(weight), MIDDLE);
}

/** Radius of a bias's dot in pixels. */
export function biasRadius(bias: number): number {
  return 3 + 4 * saturate(Math.abs(bias), 1);
}

/** Level of a width, for comparing it with what is drawn. */
export function widthLevel(weight: number): number {
  return Math.round((edgeWidth(weight) - THINNEST) / WIDTH_STEP);
}
export const WIDTHS: readonly string[] = Array.from(
  { length: Math.round((THICKEST - THINNEST) / WIDTH_STEP) + 1 },
  (_, level) => (THINNEST + level * WIDTH_STEP).toFixed(2),
);

/** Thin edges are paler too, so that strong ones lead the eye. */
export function restingOpacity(level: number): number {
  return 0.28 + 0.7 * (level / (WIDTHS.length - 1));
}
export function opacityLevel(opacity: number): number {
  return Math.round(Math.min(Math.max(opacity, 0), 1) * OPACITY_STEPS);
}
export const OPACITIES: readonly string[] = Array.from({ length: OPACITY_STEPS + 1 }, (_, level) =>
  (level / OPACITY_STEPS).toFixed(1),
);

/** −1, 0 or 1. */
export function signOf(value: number): -1 | 0 | 1 {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

/** Activations whose values stay within [−1, 1]. */
const BOUNDED: readonly Activation[] = ["sigmoid", "tanh", "sine", "step", "softmax"];
export function isBounded(activation: Activation): boolean {
  return BOUNDED.includes(activation);
}

/** Length of an activation's bar, [−1, 1]: the value itself where it is bounded, else a monotone squeeze of it. */
export function barShare(value: number, bounded: boolean): number {
  if (bounded) return Math.min(Math.max(value, -1), 1);
  return signOf(value) * saturate(Math.abs(value), 1);
}

/** The value at a map's full colour: 1, or the largest |value| where the unit goes beyond it. */
export function mapScale(values: ArrayLike<number>, offset: number, count: number): number {
  let largest = 1;
  for (let index = offset; index < offset + count; index++) {
    const size = Math.abs(values[index] ?? 0);
    if (size > largest && size < Infinity) largest = size;
  }
  return largest;
}
