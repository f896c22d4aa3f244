// SPDX-License-Identifier: MIT
import type { Slice } from "backprop-playground/engine";
import { type Interval, padInterval } from "../output/scale.ts";
import { rangeOf } from "./unit_curve_layout.ts";

/** What the picture of C(w) shows: its ranges, and the curve as far as it is known. */
export interface SlopeWindow {
  /** Another weight or another range is another window. */
  key: string;
  x: Interval;
  y: Interval;
  at: readonly number[];
  cost: readonly number[];
}

/** Of the window's height that a curve must fill, or the height is fitted anew. */
const LEAST_FILLED = 0.35;
/** Costs higher than so many times what three quarters of the curve span are cut off. */
const MOST_OVER = 40;
/** Room above and below the curve. */
const ROOM = 0.1;

/**
 * The window once a fresh slice has come. It follows the weight, with heights that stay while the curve fits into them.
 * While the weight is held (dragged) nothing moves but the weight.
 * @param isSameCost the curve of before is still true beyond the fresh slice: nothing trains
 */
export function windowAfter(
  before: SlopeWindow | null,
  slice: Slice,
  { key, isHeld, isSameCost }: { key: string; isHeld: boolean; isSameCost: boolean },
): SlopeWindow {
  const same = before?.key === key ? before : null;
  if (same && isHeld && isSameCost) return { ...same, ...joined(same, slice) };
  const y = heightsOf(slice);
  return {
    key,
    x: same && isHeld ? same.x : [slice.at[0] ?? slice.value, slice.at.at(-1) ?? slice.value],
    y: same && stillFits(same.y, y) ? same.y : y,
    at: slice.at,
    cost: slice.cost,
  };
}

/** The heights that show the curve: cut off where single costs tower above all others, never without height. */
export function heightsOf({ cost, valueCost, nextCost }: Pick<Slice, "cost" | "valueCost" | "nextCost">): Interval {
  const sorted = cost.filter(Number.isFinite).sort((one, other) => one - other);
  const [low, high] = rangeOf([...sorted, valueCost]);
  const usual = Math.max(sorted[Math.floor(sorted.length * 0.75)] ?? high, valueCost);
  const cut = usual > low && high - low > MOST_OVER * (usual - low) ? low + 2 * (usual - low) : high;
  const top = nextCost <= cut + (cut - low) ? Math.max(cut, nextCost) : cut;
  const least = Math.max(1e-9 * Math.abs(top), 1e-12);
  return top - low > least ? padInterval([low, top], ROOM) : flat(low);
}

/** A curve without height is drawn in the middle. */
function flat(cost: number): Interval {
  const margin = Math.max(Math.abs(cost) * 0.1, 1e-6);
  return [cost - margin, cost + margin];
}

function stillFits([low, high]: Interval, wanted: Interval): boolean {
  return wanted[0] >= low && wanted[1] <= high && wanted[1] - wanted[0] >= LEAST_FILLED * (high - low);
}

/** The fresh slice, and beyond its ends what was known before. */
function joined(before: SlopeWindow, { at, cost }: Slice): Pick<SlopeWindow, "at" | "cost"> {
  const [low, high] = [at[0] ?? Infinity, at.at(-1) ?? -Infinity];
  const below = before.at.findIndex((place) => place >= low);
  const above = before.at.findIndex((place) => place > high);
  const first = below < 0 ? before.at.length : below;
  const last = above < 0 ? before.at.length : above;
  const [left, right] = before.x;
  const kept = (from: number, to: number): number[] =>
    before.at.map((_, index) => index).filter((index) => index >= from && index < to && within(before.at[index]));
  const within = (place = Infinity): boolean => place >= left && place <= right;
  const [start, end] = [kept(0, first), kept(last, before.at.length)];
  return {
    at: [...start.map((index) => before.at[index] ?? 0), ...at, ...end.map((index) => before.at[index] ?? 0)],
    cost: [...start.map((index) => before.cost[index] ?? 0), ...cost, ...end.map((index) => before.cost[index] ?? 0)],
  };
}

/** Height of the curve at a place, on the straight line between the points that are known. */
export function heightAt({ at, cost }: Pick<SlopeWindow, "at" | "cost">, place: number): number {
  const after = at.findIndex((one) => one >= place);
  if (after < 0) return cost.at(-1) ?? 0;
  const [x1, y1] = [at[after] ?? 0, cost[after] ?? 0];
  const [x0, y0] = [at[after - 1], cost[after - 1]];
  if (x0 === undefined || y0 === undefined || x1 === x0) return y1;
  return y0 + (y1 - y0) * ((place - x0) / (x1 - x0));
}

/** Where a key leads along the curve; null: not a key of sliders. */
export function placeAfter(key: string, isLarge: boolean, value: number, [low, high]: Interval): number | null {
  const step = (high - low) / (isLarge ? 20 : 200);
  const to: Record<string, number> = {
    ArrowRight: value + step,
    ArrowUp: value + step,
    ArrowLeft: value - step,
    ArrowDown: value - step,
    PageUp: value + (high - low) / 10,
    PageDown: value - (high - low) / 10,
    Home: low,
    End: high,
  };
  return to[key] ?? null;
}
