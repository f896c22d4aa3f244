// SPDX-License-Identifier: MIT
import type { Grid } from "backprop-playground/engine";
import type { PlotLayout } from "./plot_layout.ts";

/** The `d` of one unit's values along the x axis (each from the middle of its cell), in pixels to a tenth; what lies far outside is brought near. */
export function curvePath(
  { width, height, values }: Pick<Grid, "width" | "height" | "values">,
  unit: number,
  { x, y }: PlotLayout,
): string {
  const first = unit * width * height;
  const [left, right] = x.pixels;
  const far = 4 * (y.pixels[0] - y.pixels[1]);
  let path = "";
  for (let column = 0; column < width; column++) {
    const at = left + ((right - left) * (column + 0.5)) / width;
    const up = Math.min(Math.max(y.toPixel(values[first + column] ?? 0), -far), far);
    path += `${column === 0 ? "M" : "L"}${at.toFixed(1)} ${up.toFixed(1)}`;
  }
  return path;
}
