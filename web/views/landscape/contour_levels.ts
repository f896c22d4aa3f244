// SPDX-License-Identifier: MIT
import { short } from "../../format/number.ts";
import { ticks } from "../output/scale.ts";

/** The heights at which the colour changes. */
export interface Levels {
  /** Round numbers, ascending; a band lies below the first, between two, and from the last on. */
  thresholds: number[];
  /** How many times the one below each level is, about; null: they are evenly spaced. */
  factor: number | null;
}

/** About so many bands. */
const BANDS = 13;
/** The highest cost is at least so many times the lowest: then even levels would show the hills alone. */
const WIDE = 12;
const MOST = 13;
/** Round numbers of every power of ten, and how many times the one before each is, about. */
const SERIES: readonly { digits: readonly number[]; factor: number }[] = [
  { digits: [1, 1.5, 2, 3, 5, 7], factor: 1.5 },
  { digits: [1, 2, 5], factor: 2 },
  { digits: [1, 3], factor: 3 },
  { digits: [1], factor: 10 },
];
/** Of the held levels so many must cross the picture, as a share, or they are chosen anew. */
const LEAST_USED = 0.4;
/** Of the picture so much may lie beyond the levels at one end. */
const MOST_BEYOND = 0.3;

/** Round levels that cross the picture. */
export function levelsFor(values: ArrayLike<number>): Levels {
  const sorted = Float32Array.from(values).filter(Number.isFinite).sort();
  const low = sorted[0] ?? 0;
  const high = sorted[sorted.length - 1] ?? 0;
  // Single towering corners are cut off, so that the levels are where the picture is.
  const usual = sorted[Math.floor(sorted.length * 0.97)] ?? high;
  if (!(usual > low)) return { thresholds: [], factor: null };
  if (low > 0 && usual / low >= WIDE) return levelsByFactor(low, usual);
  return { thresholds: ticks([low, usual], BANDS).filter((level) => level > low), factor: null };
}

/** As fine a series as does not give too many; of very many the highest are kept. */
function levelsByFactor(low: number, high: number): Levels {
  const powers = range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)));
  const levelsOf = (digits: readonly number[]): number[] =>
    powers
      .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
      .filter((level) => level > low && level <= high);
  const series = SERIES.find(({ digits }) => levelsOf(digits).length <= MOST) ?? SERIES.at(-1)!;
  return { thresholds: levelsOf(series.digits).slice(-MOST), factor: series.factor };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The levels once a fresh picture has come: those of before while they still tell its parts apart. */
export function levelsAfter(before: Levels | null, values: ArrayLike<number>): Levels {
  if (!before || before.thresholds.length === 0) return levelsFor(values);
  const { thresholds } = before;
  const [first, last] = [thresholds[0] ?? 0, thresholds.at(-1) ?? 0];
  let [below, above, low, high] = [0, 0, Infinity, -Infinity];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value < first) below++;
    if (value >= last) above++;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const used = thresholds.filter((level) => level > low && level <= high).length;
  const isUseful =
    used >= LEAST_USED * thresholds.length &&
    below <= Math.max(MOST_BEYOND, shareOf(before)) * values.length &&
    above <= MOST_BEYOND * values.length;
  return isUseful ? before : levelsFor(values);
}

/** The lowest band of few levels is a large part of the picture. */
function shareOf({ thresholds }: Levels): number {
  return 2 / (thresholds.length + 1);
}

/** Number of the band that a cost lies in: 0 is below the first level. */
export function bandOf(cost: number, { thresholds }: Levels): number {
  return thresholds.filter((level) => cost >= level).length;
}

/** The bands from low to high, in words: "below 0.1", "0.1 – 0.2", … */
export function bandNames({ thresholds }: Levels): string[] {
  if (thresholds.length === 0) return ["the same everywhere"];
  return [
    `below ${short(thresholds[0])}`,
    ...thresholds.map((level, index) => {
      const next = thresholds[index + 1];
      return next === undefined ? `${short(level)} and more` : `${short(level)} – ${short(next)}`;
    }),
  ];
}

export function spacingSentence({ thresholds, factor }: Levels): string {
  if (thresholds.length === 0) return "The cost is the same everywhere in this picture.";
  if (factor !== null)
    return `Each level is about ${factor} times the one below it, so that the bottom of a valley shows as well as the hills.`;
  const [one = 0, other] = thresholds;
  return other === undefined
    ? "One level crosses this picture."
    : `The levels are spaced evenly, ${short(other - one, 3)} apart.`;
}
