// SPDX-License-Identifier: MIT
import { paint } from "../../colours/puor.ts";

export interface Size {
  width: number;
  height: number;
}
export type Colour = readonly [number, number, number];

/** The text's colour of each theme: what is written is written in it. */
const ink: Record<"light" | "dark", Colour> = { light: [28, 35, 48], dark: [230, 235, 242] };

export function inkColour(isDark: boolean): Colour {
  return isDark ? ink.dark : ink.light;
}

/** Ink on paper, 0 … 1, as pixels that let the surface through. @param into 4 bytes a value */
export function inkPixels(values: ArrayLike<number>, into: Uint8ClampedArray, isDark: boolean): void {
  const [red, green, blue] = inkColour(isDark);
  for (let k = 0; k < values.length; k++) {
    into[4 * k] = red;
    into[4 * k + 1] = green;
    into[4 * k + 2] = blue;
    into[4 * k + 3] = Math.round((values[k] ?? 0) * 255);
  }
}

/** Values on PuOr, `scale` and beyond at its ends. @param into 4 bytes a value */
export function shadePixels(values: ArrayLike<number>, scale: number, into: Uint8ClampedArray, isDark: boolean): void {
  // Without any value that differs from zero every scale will do.
  paint(Float32Array.from(values), 0, values.length, into, scale > 0 ? scale : 1, isDark);
}

/** The largest size of a value; 0 for none. */
export function reachOf(values: ArrayLike<number>): number {
  let reach = 0;
  for (let k = 0; k < values.length; k++) reach = Math.max(reach, Math.abs(values[k] ?? 0));
  return reach;
}

/** Negative values that are dashed: those whose colour can be seen. */
const SEEN = 0.2;

/** Where a value is negative, by number: its sign is shown by a dash too. */
export function dashedOf(values: ArrayLike<number>, scale: number): number[] {
  return Array.from(values, (value, k) => (value < -SEEN * scale ? k : -1)).filter((k) => k >= 0);
}
