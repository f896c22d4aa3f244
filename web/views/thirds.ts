// SPDX-License-Identifier: MIT
import type { Frame, State } from "../state/state.ts";

/** Twenty times a second. */
const EVERY = 3;

/** Moments are counted as they come, for all views alike. */
const numbers = new WeakMap<Frame, number>();
let count = 0;

/**
 * Numbers and strokes while it trains as fast as it goes: nobody reads sixty numbers a second, and laying out text and
 * drawing strokes costs more than maps do. They follow every third moment then, all of them the same one, so that the
 * others leave the page's layout alone; and every moment of any other run.
 */
export function isThird({
  playing,
  speed,
  stageSpeed,
  frame,
}: Pick<State, "playing" | "speed" | "stageSpeed" | "frame">): boolean {
  const isRacing = playing && speed === Infinity && stageSpeed === null;
  return !isRacing || frame === null || numberOf(frame) % EVERY === 0;
}

function numberOf(frame: Frame): number {
  let number = numbers.get(frame);
  if (number === undefined) numbers.set(frame, (number = ++count));
  return number;
}
