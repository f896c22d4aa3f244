// SPDX-License-Identifier: MIT
import type { Column, Slot } from "./columns.ts";

/** The values that flow go from left to right, or, where there is no room for that, from top to bottom. */
export type Orientation = "horizontal" | "vertical";
export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}

export interface PlacedSlot {
  slot: Slot;
  column: number;
  /** Number within the column, from 0. */
  place: number;
  box: Box;
  /** Where edges arrive and leave. */
  enter: Point;
  leave: Point;
  /** Centre of the bias's dot. */
  bias: Point;
  label: Box | null;
}
export interface PlacedColumn {
  column: Column;
  header: Box;
  slots: PlacedSlot[];
}
/** One drawn weight. `row` is the unit it comes from, `column` the unit it leads to. */
export interface PlacedEdge {
  layer: number;
  row: number;
  column: number;
  from: Point;
  to: Point;
}
/** Stands for the weights of units that are not shown. */
export interface Summary {
  from: Point;
  to: Point;
}
export interface Layout {
  orientation: Orientation;
  width: number;
  height: number;
  /** Side of a unit's tile. */
  tile: number;
  columns: PlacedColumn[];
  edges: PlacedEdge[];
  summaries: Summary[];
  /** "+ layer" buttons: the new layer becomes layer `at`. */
  adders: { at: number; box: Box }[];
  /** Weights drawn, and weights there are. */
  drawn: number;
  total: number;
}

/** The edge as a cubic curve that leaves and arrives along the flow. */
export function curvePath(from: Point, to: Point, orientation: Orientation): string {
  const number = (value: number): string => String(Math.round(value * 10) / 10);
  const start = `M${number(from.x)} ${number(from.y)}`;
  const end = `${number(to.x)} ${number(to.y)}`;
  if (orientation === "horizontal") {
    const middle = number((from.x + to.x) / 2);
    return `${start}C${middle} ${number(from.y)} ${middle} ${number(to.y)} ${end}`;
  }
  const middle = number((from.y + to.y) / 2);
  return `${start}C${number(from.x)} ${middle} ${number(to.x)} ${middle} ${end}`;
}

/**
 * The curve at t in [0, 1]: Bernstein's polynomials with the two inner control points half-way along the flow. Along
 * the flow it advances 1.5(t − t²) + t³ of the way, across it 3t² − 2t³.
 */
export function pointOnCurve(from: Point, to: Point, orientation: Orientation, t: number): Point {
  const along = 1.5 * (t - t * t) + t * t * t;
  const across = 3 * t * t - 2 * t * t * t;
  const horizontal = orientation === "horizontal";
  return {
    x: from.x + (to.x - from.x) * (horizontal ? along : across),
    y: from.y + (to.y - from.y) * (horizontal ? across : along),
  };
}

/** t at which the curve has gone `share` of the way along the flow, by bisection: the same for all edges of a gap. */
export function curveParameter(share: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 20; halving++) {
    const t = (low + high) / 2;
    if (1.5 * (t - t * t) + t * t * t < share) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

/** Distance from a point to an edge's curve, near enough for pointing; Infinity beyond its ends. */
export function distanceToCurve(edge: { from: Point; to: Point }, orientation: Orientation, point: Point): number {
  const horizontal = orientation === "horizontal";
  const { from, to } = edge;
  const length = horizontal ? to.x - from.x : to.y - from.y;
  const share = (horizontal ? point.x - from.x : point.y - from.y) / length;
  if (!(share >= 0 && share <= 1)) return Infinity;
  const t = curveParameter(share);
  const on = pointOnCurve(from, to, orientation, t);
  const offset = horizontal ? point.y - on.y : point.x - on.x;
  const rise = horizontal ? to.y - from.y : to.x - from.x;
  const slope = ((6 * t - 6 * t * t) * rise) / ((1.5 - 3 * t + 3 * t * t) * length);
  return Math.abs(offset) / Math.hypot(1, slope);
}

/** The edge nearest to a point, within `reach` pixels; null: none is so near. */
export function nearestEdge(layout: Layout, point: Point, reach: number): PlacedEdge | null {
  let nearest: PlacedEdge | null = null;
  let best = reach;
  for (const edge of layout.edges) {
    const distance = distanceToCurve(edge, layout.orientation, point);
    if (distance > best) continue;
    best = distance;
    nearest = edge;
  }
  return nearest;
}

/** The unit whose bias's dot lies within `reach` pixels of a point. */
export function nearestBias(layout: Layout, point: Point, reach: number): PlacedSlot | null {
  for (const column of layout.columns) {
    if (!column.column.bias) continue;
    for (const slot of column.slots) {
      if (slot.slot.kind !== "unit") continue;
      if (Math.hypot(slot.bias.x - point.x, slot.bias.y - point.y) <= reach) return slot;
    }
  }
  return null;
}
