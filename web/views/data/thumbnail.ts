// SPDX-License-Identifier: MIT
import { drawPoints } from "../output/points.ts";
import type { Thumbnail } from "./thumbnail_code.ts";

/** Pixels along each side of a thumbnail: enough for two device pixels a CSS pixel. */
export const THUMBNAIL_SIDE = 112;

/** Few rows are drawn large: a gate has four. */
export function radiusFor(count: number): number {
  return count <= 8 ? 11 : 4;
}

export function paintThumbnail(canvas: HTMLCanvasElement, thumbnail: Thumbnail, isDark: boolean): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const { width, height } = canvas;
  pen.clearRect(0, 0, width, height);
  if (thumbnail.pictures) return paintPictures(pen, thumbnail, isDark);
  drawPoints(
    pen,
    { count: thumbnail.count, classes: thumbnail.classes, targets: thumbnail.shades },
    { ...thumbnail, outputCount: 1, targetRange: [-1, 1] },
    (point) => [(thumbnail.across[point] ?? 0) * width, (thumbnail.down[point] ?? 0) * height],
    { radius: radiusFor(thumbnail.count), isDark, hollow: false, halo: null },
  );
}

/** Two by two, ink on paper. */
function paintPictures(pen: CanvasRenderingContext2D, { count, pictures }: Thumbnail, isDark: boolean): void {
  if (!pictures) return;
  const side = pen.canvas.width / 2;
  const [across, down] = [side / pictures.width, side / pictures.height];
  pen.fillStyle = isDark ? "#e6ebf2" : "#1c2330";
  for (let k = 0; k < count * pictures.width * pictures.height; k++) {
    const picture = Math.floor(k / (pictures.width * pictures.height));
    const row = Math.floor(k / pictures.width) % pictures.height;
    pen.globalAlpha = pictures.pixels[k] ?? 0;
    pen.fillRect(
      (picture % 2) * side + (k % pictures.width) * across,
      (picture >> 1) * side + row * down,
      across,
      down,
    );
  }
  pen.globalAlpha = 1;
}
