// SPDX-License-Identifier: MIT

export interface CurveColours {
  positive: string;
  negative: string;
  line: string;
  surface: string;
}

/** Pixels along each side of a curve's picture: twice a tile's, for sharp lines on dense screens. */
const SIDE = 88;

/** Height of a value in a picture of `side` pixels whose middle is 0; at most half a pixel from the frame. */
export function curveHeight(value: number, scale: number, side: number): number {
  const share = Math.min(Math.max(value / scale, -1), 1);
  return side / 2 - share * (side / 2 - 4);
}

/** A unit as a function of the only input: its curve about the zero line, filled by sign. */
export function paintCurve(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  offset: number,
  count: number,
  scale: number,
  colours: CurveColours,
): void {
  if (canvas.width !== SIDE) canvas.width = SIDE;
  if (canvas.height !== SIDE) canvas.height = SIDE;
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  if (!context || count < 2) return;
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, SIDE, SIDE);
  const path = new Path2D();
  for (let index = 0; index < count; index++) {
    const x = (index / (count - 1)) * SIDE;
    path.lineTo(x, curveHeight(values[offset + index] ?? 0, scale, SIDE));
  }
  const area = new Path2D(path);
  area.lineTo(SIDE, SIDE / 2);
  area.lineTo(0, SIDE / 2);
  context.lineWidth = 4;
  for (const [colour, top] of [
    [colours.positive, 0],
    [colours.negative, SIDE / 2],
  ] as const) {
    context.save();
    context.beginPath();
    context.rect(0, top, SIDE, SIDE / 2);
    context.clip();
    context.fillStyle = context.strokeStyle = colour;
    context.globalAlpha = 0.25;
    context.fill(area);
    context.globalAlpha = 1;
    context.stroke(path);
    context.restore();
  }
  context.fillStyle = colours.line;
  context.fillRect(0, SIDE / 2 - 0.5, SIDE, 1);
}
