// SPDX-License-Identifier: MIT
import type { LaneState } from "../../race/lane_state.ts";
import { type MeasureName, measureOf } from "../../race/measures.ts";
import type { LanePoint } from "../../worker/lanes.ts";
import { spread } from "../microscope/norms_layout.ts";
import { type ChartScale, linearFrom0, logarithmic } from "./chart_scale.ts";

export interface ChartLook {
  measure: MeasureName;
  loss: "train" | "test";
  isLogX: boolean;
  isLogY: boolean;
}
export interface ChartLine {
  path: string;
  /** Where the line ends, and the height of its number; null: there is nothing to draw yet. */
  end: { x: number; y: number; label: number } | null;
  /** Where it first reached the goal. */
  goal: { x: number; y: number } | null;
}
export interface ChartLayout {
  width: number;
  height: number;
  x: ChartScale;
  y: ChartScale;
  left: number;
  right: number;
  top: number;
  bottom: number;
  lines: ChartLine[];
  /** Height of the loss to reach. */
  goal: number;
}

const LEFT = 46;
const RIGHT = 26;
const TOP = 24;
const BOTTOM = 36;
const LABEL_HEIGHT = 13;
/** Points nearer than this to the last one drawn are left out. */
const NEAR = 0.7;
const X_LABEL = 80;
const Y_LABEL = 40;

/** @param least where the measure will end, when that is known before: the passes of the budget; else 0 */
export function chartLayout(
  lanes: readonly LaneState[],
  look: ChartLook,
  goal: number,
  size: { width: number; height: number },
  least = 0,
): ChartLayout {
  const { width, height } = size;
  const [left, right, top, bottom] = [LEFT, width - RIGHT, TOP, height - BOTTOM];
  const at = measureOf(look.measure).of;
  const lossOf = (point: LanePoint): number | null => (look.loss === "train" ? point.trainLoss : point.testLoss);
  const reached = lanes.flatMap((lane) => lane.points.map((point) => at(point, lane)));
  const x = xScale(reached, look.isLogX, least, [left, right]);
  const y = yScale(lanes, lossOf, look.isLogY, goal, [bottom, top]);
  const lines = lanes.map((lane): ChartLine => {
    const drawn = lane.points.flatMap((point) => {
      const loss = lossOf(point);
      return loss === null ? [] : [{ x: x.toPixel(at(point, lane)), y: y.toPixel(loss) }];
    });
    const first = lane.points.find((point) => (lossOf(point) ?? Infinity) <= goal);
    const end = drawn.at(-1);
    return {
      path: pathOf(drawn),
      end: end ? { ...end, label: end.y } : null,
      goal: first ? { x: x.toPixel(at(first, lane)), y: y.toPixel(lossOf(first) ?? 0) } : null,
    };
  });
  placeLabels(lines, [top, bottom]);
  return { width, height, x, y, left, right, top, bottom, lines, goal: y.toPixel(goal) };
}

/** A line through points, without those that nobody could tell apart. */
export function pathOf(points: readonly { x: number; y: number }[]): string {
  let path = "";
  let [lastX, lastY] = [-Infinity, -Infinity];
  points.forEach(({ x, y }, index) => {
    const isLast = index === points.length - 1;
    if (!isLast && Math.abs(x - lastX) < NEAR && Math.abs(y - lastY) < NEAR) return;
    path += `${path ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    [lastX, lastY] = [x, y];
  });
  return path;
}

function xScale(values: readonly number[], isLog: boolean, least: number, pixels: [number, number]): ChartScale {
  const largest = values.reduce((one, other) => Math.max(one, other), least);
  const labels = Math.max(2, Math.floor((pixels[1] - pixels[0]) / X_LABEL));
  if (!isLog) return linearFrom0(largest, pixels, labels, least > 0 ? largest : undefined);
  const smallest = values.reduce((one, other) => (other > 0 ? Math.min(one, other) : one), largest);
  return logarithmic([smallest, largest], pixels, labels);
}

/** As high as the lanes begin, so that one that diverges leaves the others to be seen. */
function yScale(
  lanes: readonly LaneState[],
  lossOf: (point: LanePoint) => number | null,
  isLog: boolean,
  goal: number,
  pixels: [number, number],
): ChartScale {
  const firsts = lanes.flatMap(({ points }) => (points[0] ? [lossOf(points[0]) ?? 0] : []));
  const top = Math.max(...firsts, goal * 1.2, 0);
  const labels = Math.max(2, Math.floor((pixels[0] - pixels[1]) / Y_LABEL));
  if (!isLog) return linearFrom0(top, pixels, labels);
  let low = goal > 0 ? goal : top;
  for (const { points } of lanes)
    for (const point of points) {
      const loss = lossOf(point);
      if (loss !== null && loss > 0 && loss < low) low = loss;
    }
  return logarithmic([low, top], pixels, labels);
}

function placeLabels(lines: ChartLine[], within: [number, number]): void {
  const ended = lines.flatMap(({ end }) => (end ? [end] : []));
  const places = spread(
    ended.map(({ y }) => y),
    LABEL_HEIGHT,
    within,
  );
  ended.forEach((end, index) => (end.label = places[index] ?? end.y));
}
