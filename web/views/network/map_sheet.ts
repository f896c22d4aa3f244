// SPDX-License-Identifier: MIT
import type { Box } from "./geometry.ts";

/** As that of a tile (tile_styles.ts). */
const RADIUS = 6;

/** The least box around all of these. */
export function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.floor(Math.min(...boxes.map((box) => box.x)));
  const y = Math.floor(Math.min(...boxes.map((box) => box.y)));
  const right = Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)));
  const bottom = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * The maps of all units on one canvas below the tiles: a browser puts a page together from its canvases sixty times a
 * second, and fifty small ones cost it more than they cost to compute.
 */
export class MapSheet {
  #pen: CanvasRenderingContext2D | null;
  #boxes: readonly Box[];
  /** The maps below each other, a pixel a grid point. */
  #stack = document.createElement("canvas").getContext("2d", { willReadFrequently: true, alpha: false });
  #image: ImageData | null = null;
  /** What a tile's round corners leave out. */
  #corners: HTMLCanvasElement | null = null;

  /** @param boxes where the tiles stand */
  constructor(canvas: HTMLCanvasElement, boxes: readonly Box[]) {
    const { x, y, width, height } = boundsOf(boxes);
    canvas.width = width;
    canvas.height = height;
    this.#pen = canvas.getContext("2d");
    this.#boxes = boxes.map((box) => ({ ...box, x: box.x - x, y: box.y - y }));
    const [first] = boxes;
    if (first) this.#corners = cornersOf(first.width, first.height);
  }

  /** @param fill writes the map of a box, by its number, as width × height RGBA pixels */
  paint(width: number, height: number, fill: (number: number, pixels: Uint8ClampedArray) => void): void {
    const [pen, stack] = [this.#pen, this.#stack];
    if (!pen || !stack) return;
    const image = this.#fitted(stack, width, height);
    this.#boxes.forEach((_, number) => {
      fill(number, image.data);
      stack.putImageData(image, 0, number * height);
    });
    this.#boxes.forEach((box, number) => {
      pen.drawImage(stack.canvas, 0, number * height, width, height, box.x, box.y, box.width, box.height);
    });
    const corners = this.#corners;
    if (!corners) return;
    pen.globalCompositeOperation = "destination-out";
    for (const { x, y } of this.#boxes) pen.drawImage(corners, x, y);
    pen.globalCompositeOperation = "source-over";
  }

  #fitted(stack: CanvasRenderingContext2D, width: number, height: number): ImageData {
    const { canvas } = stack;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height * this.#boxes.length) canvas.height = height * this.#boxes.length;
    if (this.#image?.width !== width || this.#image.height !== height)
      this.#image = stack.createImageData(width, height);
    return this.#image;
  }
}

function cornersOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width);
  canvas.height = Math.ceil(height);
  const pen = canvas.getContext("2d");
  const path = new Path2D();
  path.rect(0, 0, canvas.width, canvas.height);
  path.roundRect(0, 0, width, height, RADIUS);
  pen?.fill(path, "evenodd");
  return canvas;
}
