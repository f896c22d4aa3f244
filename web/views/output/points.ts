// SPDX-License-Identifier: MIT
import type { DataView, PointSet } from "backprop-playground/engine";
import { classColour, classShape, traceShape } from "../../colours/classes.ts";
import { cssColourOf } from "../../colours/puor.ts";
import { shadeOf } from "./scale.ts";

/** Points of one part that are drawn: beyond this they hide each other, and the picture gets slow. */
export const MOST_POINTS = 1500;

export interface PointStyle {
  radius: number;
  isDark: boolean;
  /** Test points: the outline, with the halo inside. */
  hollow: boolean;
  /** Drawn around each point, so that it stands out from a map of its own colour. */
  halo: string | null;
}

/** Where a sample lies in the picture, in pixels. */
export type Place = (sample: number) => readonly [number, number];

/** What of a set of points and of its data a picture needs. */
export type DrawnPoints = Pick<PointSet, "count" | "targets" | "classes">;
export type DrawnData = Pick<DataView, "task" | "inputCount" | "outputCount" | "classCount" | "targetRange">;

/** Classes by shape and colour, one path each; numbers as dots in the colour of their value. */
export function drawPoints(
  pen: CanvasRenderingContext2D,
  points: DrawnPoints,
  data: DrawnData,
  place: Place,
  style: PointStyle,
): void {
  if (data.task === "classification") drawClasses(pen, points, data.classCount, place, style);
  else drawValues(pen, points, data, place, style);
}

function drawClasses(
  pen: CanvasRenderingContext2D,
  points: DrawnPoints,
  classCount: number,
  place: Place,
  style: PointStyle,
): void {
  const count = Math.min(points.count, MOST_POINTS);
  for (let number = 0; number < classCount; number++) {
    const path = new Path2D();
    for (let sample = 0; sample < count; sample++) {
      if (points.classes[sample] === number) traceShape(path, classShape(number), ...place(sample), style.radius);
    }
    inkPath(pen, path, classColour(number, style.isDark), style);
  }
}

function inkPath(pen: CanvasRenderingContext2D, path: Path2D, colour: string, { hollow, halo }: PointStyle): void {
  pen.lineJoin = "round";
  if (halo) {
    pen.strokeStyle = halo;
    pen.lineWidth = hollow ? 3 : 2;
    pen.stroke(path);
  }
  pen.fillStyle = hollow ? (halo ?? colour) : colour;
  pen.fill(path);
  if (!hollow) return;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.stroke(path);
}

/** Beside a curve the height says the value; on a map the colour does, and a thin outline keeps points visible. */
function drawValues(
  pen: CanvasRenderingContext2D,
  points: DrawnPoints,
  data: DrawnData,
  place: Place,
  style: PointStyle,
): void {
  const count = Math.min(points.count, MOST_POINTS);
  const ink = style.isDark ? "#a2adba" : "#57606a";
  for (let sample = 0; sample < count; sample++) {
    const path = new Path2D();
    traceShape(path, "circle", ...place(sample), style.radius);
    if (data.inputCount === 1) {
      inkPath(pen, path, ink, style);
      continue;
    }
    const value = points.targets[sample * data.outputCount] ?? 0;
    const colour = cssColourOf(shadeOf(value, data.targetRange), style.isDark);
    if (style.halo) {
      pen.strokeStyle = ink;
      pen.lineWidth = style.hollow ? 3.6 : 1.4;
      pen.stroke(path);
    }
    inkPath(pen, path, colour, style.hollow ? style : { ...style, halo: null });
  }
}

/** A ring around every point whose predicted class is not its own. */
export function drawErrors(
  pen: CanvasRenderingContext2D,
  points: PointSet,
  predicted: Int32Array,
  place: Place,
  radius: number,
): void {
  const count = Math.min(points.count, MOST_POINTS, predicted.length);
  pen.beginPath();
  for (let sample = 0; sample < count; sample++) {
    if (predicted[sample] !== points.classes[sample]) traceShape(pen, "circle", ...place(sample), radius);
  }
  pen.stroke();
}
