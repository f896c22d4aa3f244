// SPDX-License-Identifier: MIT
import type { LanePoint } from "../worker/lanes.ts";
import { passesOf, type LaneState } from "./lane_state.ts";

/** What it took a lane to bring the training loss down to the goal, beside the others. */
export interface Reached {
  /** The first look at or below the goal; null: none so far. */
  at: LanePoint | null;
  /** Its passes as a multiple of the fewest of all lanes; null where there is nothing to compare. */
  ratio: number | null;
  /** The lane has ended without: it would have taken more than `ratio`. */
  isMore: boolean;
}

/** The first look with a training loss at or below the goal. */
export function firstReaching(points: readonly LanePoint[], goal: number): LanePoint | null {
  return points.find(({ trainLoss }) => trainLoss <= goal) ?? null;
}

/** For every lane, its passes to the goal and how they compare with the fewest. */
export function reachedBy(lanes: readonly LaneState[], goal: number): Reached[] {
  const firsts = lanes.map(({ points }) => firstReaching(points, goal));
  const passes = firsts.flatMap((point) => (point ? [passesOf(point)] : []));
  const fewest = Math.min(...passes);
  const comparable = lanes.length > 1 && passes.length > 0 && fewest > 0;
  return lanes.map((lane, index) => {
    const at = firsts[index] ?? null;
    const last = lane.points.at(-1);
    if (at) return { at, ratio: comparable ? passesOf(at) / fewest : null, isMore: false };
    // It has made so many passes in vain; that is all that is known.
    const spent = last && lane.status === "budget" ? passesOf(last) : 0;
    const isMore = comparable && spent > fewest;
    return { at: null, ratio: isMore ? spent / fewest : null, isMore };
  });
}
