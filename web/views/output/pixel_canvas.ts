// SPDX-License-Identifier: MIT

/** Fits a canvas's pixels to the device's and returns a cleared pen that draws in CSS pixels. */
export function freshPen(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = Math.min(globalThis.devicePixelRatio || 1, 3);
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  const pen = canvas.getContext("2d");
  pen?.setTransform(1, 0, 0, 1, 0, 0);
  pen?.clearRect(0, 0, w, h);
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return pen;
}
