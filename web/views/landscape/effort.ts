// SPDX-License-Identifier: MIT

/** How much of the data, and how finely, a picture of the cost is computed. */
export interface Fineness {
  /** Points along each side of a picture. */
  points: number;
  /** The first training points; null: all of them. */
  samples: number | null;
}

/** Parameters × samples × points: about what a worker does in a fiftieth of a second, and in a second or two. */
const WHILE_PLAYING = 1.2e7;
const AT_REST = 1e9;
/** While it trains no more samples than this are looked at. */
const MOST_PLAYING = 256;
const LEAST_SAMPLES = 32;

/** While it trains a picture that takes longer is followed by coarser ones. */
export const SLOW_MS = 150;

/** Fewer points first; fewer samples only when the coarsest picture of all of them takes too long. */
export function fineness({
  parameters,
  trainCount,
  isPlaying,
  slow = 0,
}: {
  parameters: number;
  trainCount: number;
  isPlaying: boolean;
  /** How many pictures have been too slow since it began to play. */
  slow?: number;
}): Fineness {
  const sides = isPlaying ? [33, 25, 17].slice(Math.min(slow, 2)) : [65, 49, 33];
  const budget = isPlaying ? WHILE_PLAYING : AT_REST;
  const wanted = Math.min(trainCount, isPlaying ? MOST_PLAYING : Infinity);
  const least = sides.at(-1) ?? 17;
  const points = sides.find((side) => side * side * wanted * parameters <= budget) ?? least;
  return { points, samples: limited(wanted, trainCount, budget / (points * points * parameters)) };
}

/** How many samples a curve of so many points is computed from. */
export function curveSamples(parameters: number, trainCount: number, points: number): number | null {
  return limited(trainCount, trainCount, (AT_REST * 0.2) / (points * parameters));
}

function limited(wanted: number, all: number, affordable: number): number | null {
  const count = Math.min(wanted, Math.max(Math.floor(affordable), LEAST_SAMPLES));
  return count >= all ? null : count;
}

/** As the engine is asked: numbers of training rows, or nothing for all. */
export function samplesAsked(count: number | null): { samples?: number[] } {
  return count === null ? {} : { samples: Array.from({ length: count }, (_, index) => index) };
}
