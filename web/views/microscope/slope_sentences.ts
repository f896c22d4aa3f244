// SPDX-License-Identifier: MIT
import type { Slice } from "backprop-playground/engine";
import { short } from "../../format/number.ts";

const DIGITS = 3;

/** What the slope says here. `what`: "weight" or "bias". */
export function hereSentence(slope: number, what: string): string {
  if (!Number.isFinite(slope)) return "Here the slope is too steep to be told.";
  if (slope === 0) return `Here the slope is 0: a little more or less of this ${what} does not change the error.`;
  return `Here the slope is ${short(slope, DIGITS)}: a little more of this ${what} makes the error ${slope < 0 ? "smaller" : "larger"}.`;
}

/** Where the next step leads, and what it does to the cost. */
export function nextSentence({ value, valueCost, next, nextCost }: Slice, what: string, isTrained: boolean): string {
  if (!isTrained) return `This ${what} is frozen: no step moves it.`;
  if (next === value) return `The next step leaves this ${what} at ${short(value)}.`;
  const way = `The next step goes from ${short(value)} to ${short(next)}`;
  if (nextCost === valueCost) return `${way}; by itself this does not change the error.`;
  if (!(Math.abs(nextCost) < 1e300)) return `${way}: far too far, the error explodes.`;
  const [from, to] = apart(valueCost, nextCost);
  return nextCost < valueCost
    ? `${way}; by itself this takes the error from ${from} down to ${to}.`
    : `${way}; by itself this takes the error from ${from} up to ${to}: the step overshoots, or follows earlier steps.`;
}

/** Two different numbers with as many digits as tell them apart. */
function apart(one: number, other: number): [string, string] {
  for (let digits = 4; digits < 17; digits++) {
    const pair: [string, string] = [short(one, digits), short(other, digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [String(one), String(other)];
}

/** For screen readers: the place on the curve. */
export function placeInWords({ value, valueCost, slope }: Slice): string {
  return `${short(value)}, error ${short(valueCost)}, slope ${short(slope, DIGITS)}`;
}
