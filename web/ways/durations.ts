// SPDX-License-Identifier: MIT
import { magnitudeText, numberOf, over, type Magnitude } from "./magnitude.ts";

const YEAR = 365.25 * 86_400;
/** Of a person, in years. */
export const LIFETIME = 80;
/** Of the universe, in years (Planck Collaboration 2020: 13.8 billion). */
export const UNIVERSE = 13.8e9;

/** Units up to a lifetime: each from its own length on. */
const units: readonly [seconds: number, one: string, many: string][] = [
  [1e-9, "nanosecond", "nanoseconds"],
  [1e-6, "microsecond", "microseconds"],
  [1e-3, "millisecond", "milliseconds"],
  [1, "second", "seconds"],
  [60, "minute", "minutes"],
  [3600, "hour", "hours"],
  [86_400, "day", "days"],
  [YEAR, "year", "years"],
];

/** What shows three digits of the next unit is told in that one. */
const ROUNDS_UP = 1.0005;

/** A time in words that a person grasps: "16.7 minutes", "396 human lifetimes", "2.30·10⁴⁸ times the age of the universe". */
export function durationText(seconds: Magnitude): string {
  const years = over(seconds, YEAR);
  const long = numberOf(years) * ROUNDS_UP;
  if (long >= UNIVERSE) return times(text(over(years, UNIVERSE)), "the age of the universe");
  if (long >= 1e9) return `${text(over(years, 1e9))} billion years`;
  if (long >= 1e6) return `${text(over(years, 1e6))} million years`;
  if (long >= 2 * LIFETIME) return `${text(over(years, LIFETIME))} human lifetimes`;
  const size = numberOf(seconds) * ROUNDS_UP;
  const [unit, one, many] = units.findLast(([length]) => size >= length) ?? units[0]!;
  const shown = text(over(seconds, unit));
  return `${shown} ${shown === "1" ? one : many}`;
}

function times(factor: string, what: string): string {
  return factor === "1" ? what : `${factor} times ${what}`;
}

/** Three digits, without zeros that say nothing: "1", "16.7", "31 700". */
function text(value: Magnitude): string {
  const shown = magnitudeText(value);
  return /^\d+\.\d+$/.test(shown) ? shown.replace(/\.?0+$/, "") : shown;
}
