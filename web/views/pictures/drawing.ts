// SPDX-License-Identifier: MIT
import type { Size } from "./pixels.ts";

/** A pixel that is darker than this counts as ink. */
const INK = 0.5;

/** Which pixel lies under a point, as shares of the picture's sides; null: none. */
export function pixelAt(across: number, down: number, { width, height }: Size): number | null {
  const [column, row] = [Math.floor(across * width), Math.floor(down * height)];
  return column >= 0 && column < width && row >= 0 && row < height ? row * width + column : null;
}

/** What a press on this pixel does to it and to those the pen then moves over: ink where there is little, else none. */
export function strokeFrom(picture: readonly number[], pixel: number): 0 | 1 {
  return (picture[pixel] ?? 0) < INK ? 1 : 0;
}

/** The picture with one pixel changed; the same one when it is so already. */
export function withPixel(picture: readonly number[], pixel: number, value: number): readonly number[] {
  if (picture[pixel] === value) return picture;
  return picture.map((old, k) => (k === pixel ? value : old));
}

/** Where a key leads from a pixel; null: it is no such key. */
export function movedBy(key: string, pixel: number, { width, height }: Size): number | null {
  const [row, column] = [Math.floor(pixel / width), pixel % width];
  switch (key) {
    case "ArrowLeft":
      return row * width + Math.max(column - 1, 0);
    case "ArrowRight":
      return row * width + Math.min(column + 1, width - 1);
    case "ArrowUp":
      return Math.max(row - 1, 0) * width + column;
    case "ArrowDown":
      return Math.min(row + 1, height - 1) * width + column;
    case "Home":
      return row * width;
    case "End":
      return row * width + width - 1;
    default:
      return null;
  }
}

/** "row 3, column 4, ink 80 %". */
export function pixelName(picture: readonly number[], pixel: number, { width }: Size): string {
  const ink = Math.round((picture[pixel] ?? 0) * 100);
  const what = ink === 0 ? "paper" : `ink ${ink} %`;
  return `row ${Math.floor(pixel / width) + 1}, column ${(pixel % width) + 1}, ${what}`;
}
