// SPDX-License-Identifier: MIT
import { noChange } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";
import { dashedOf, inkColour, inkPixels, shadePixels, type Size } from "./pixels.ts";

/** What a canvas shows: ink on paper, or values on PuOr; `cell` device pixels a value (with room for dashes from 8 on). */
export interface Painting {
  values: ArrayLike<number>;
  size: Size;
  isDark: boolean;
  /** Null: ink. */
  scale: number | null;
  cell?: number;
}

/** Paints a canvas whenever it is rendered: `html\`<canvas ${painted({ … })}></canvas>\``. */
class Painted extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("painted() belongs on a canvas");
  }

  override render(_painting: Painting): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [painting]: [Painting]): typeof noChange {
    paint(part.element as HTMLCanvasElement, painting);
    return noChange;
  }
}

export const painted = directive(Painted);

let image: ImageData | null = null;

/** Everything is written over before it is put. */
function imageOf({ width, height }: Size): ImageData {
  if (image?.width !== width || image.height !== height) image = new ImageData(width, height);
  return image;
}

function paint(canvas: HTMLCanvasElement, { values, size, isDark, scale, cell = 1 }: Painting): void {
  const { width, height } = size;
  if (canvas.width !== width * cell) canvas.width = width * cell;
  if (canvas.height !== height * cell) canvas.height = height * cell;
  // Kept in plain memory: it is written once a frame, and small.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen || values.length !== width * height) return;
  const pixels = imageOf(size);
  if (scale === null) inkPixels(values, pixels.data, isDark);
  else shadePixels(values, scale, pixels.data, isDark);
  pen.putImageData(pixels, 0, 0);
  if (cell === 1) return;
  pen.imageSmoothingEnabled = false;
  pen.globalCompositeOperation = "copy";
  pen.drawImage(canvas, 0, 0, width, height, 0, 0, width * cell, height * cell);
  pen.globalCompositeOperation = "source-over";
  pen.fillStyle = `rgb(${inkColour(isDark).join(" ")} / 60%)`;
  for (const k of dashedOf(values, scale ?? 1))
    pen.fillRect(((k % width) + 0.3) * cell, (Math.floor(k / width) + 0.45) * cell, 0.4 * cell, 0.1 * cell);
}
