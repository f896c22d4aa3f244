// SPDX-License-Identifier: MIT
import { contours } from "d3-contour";
import type { LinearScale } from "../output/scale.ts";

/** One level: everything at least as high, as the `d` of a path to be filled by the even-odd rule. */
export interface ContourPath {
  level: number;
  d: string;
}

/**
 * The areas above each level, in pixels.
 * @param values row by row, the top row first; the outermost points lie on the frame of the picture
 */
export function contourPaths(
  { values, width, height }: { values: ArrayLike<number>; width: number; height: number },
  thresholds: readonly number[],
  { x, y }: { x: Pick<LinearScale, "pixels">; y: Pick<LinearScale, "pixels"> },
): ContourPath[] {
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  // d3-contour closes rings half a cell outside of the points; there they are cut off by the frame.
  const toX = (column: number): string => (left + ((column - 0.5) / (width - 1)) * (right - left)).toFixed(1);
  const toY = (row: number): string => (top + ((row - 0.5) / (height - 1)) * (bottom - top)).toFixed(1);
  const shapes = contours()
    .size([width, height])
    .thresholds([...thresholds])(values);
  return shapes.map(({ value, coordinates }) => ({
    level: value,
    d: coordinates
      .flat()
      .map((ring) => `M${ring.map(([column, row]) => `${toX(column)} ${toY(row)}`).join("L")}Z`)
      .join(""),
  }));
}
