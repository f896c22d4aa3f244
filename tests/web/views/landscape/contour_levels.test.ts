// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import {
  bandNames,
  bandOf,
  levelsAfter,
  levelsFor,
  spacingSentence,
} from "../../../../web/views/landscape/contour_levels.ts";

const even = (low: number, high: number, count = 400): number[] =>
  Array.from({ length: count }, (_, index) => low + ((high - low) * index) / (count - 1));
const byFactor = (low: number, high: number): number[] => even(Math.log(low), Math.log(high)).map(Math.exp);

test("levels are round and evenly spaced where the costs are of one size", () => {
  const levels = levelsFor(even(0.31, 0.92));
  expect(levels.thresholds).toEqual([0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]);
  expect(spacingSentence(levels)).toBe("The levels are spaced evenly, 0.05 apart.");
});

test("levels are spaced by factors where the hills are many times as high as the valley", () => {
  const levels = levelsFor(byFactor(0.003, 4));
  expect(levels.thresholds).toEqual([0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]);
  expect(spacingSentence(levels)).toMatch(/about 2 times the one below it/);
  expect(levelsFor(byFactor(1e-9, 1e9)).thresholds.length).toBeLessThanOrEqual(13);
});

test("a single towering corner does not take the levels away from the rest", () => {
  expect(levelsFor([...even(1, 2), 1e6]).thresholds.at(-1)).toBeLessThanOrEqual(2);
});

test("a level picture has no levels, and says so", () => {
  const levels = levelsFor([0.5, 0.5, 0.5]);
  expect(levels.thresholds).toEqual([]);
  expect(bandNames(levels)).toEqual(["the same everywhere"]);
  expect(spacingSentence(levels)).toMatch(/same everywhere/);
});

test("the levels stay while the costs move a little, so that nothing jumps, and are chosen anew when they no longer tell", () => {
  const before = levelsFor(even(0.31, 0.92));
  expect(levelsAfter(before, even(0.3, 0.85))).toBe(before);
  expect(levelsAfter(before, even(0.33, 1))).toBe(before);
  expect(levelsAfter(before, even(0.01, 0.4))).not.toBe(before);
  expect(levelsAfter(before, even(3, 9)).thresholds[0]).toBeGreaterThan(3);
  expect(levelsAfter(null, even(0, 1))).toEqual(levelsFor(even(0, 1)));
});

test("every cost lies in one band, which has a name", () => {
  const levels = { thresholds: [0.1, 0.2, 0.5], factor: 2 };
  expect([0.05, 0.1, 0.3, 0.5, 9].map((cost) => bandOf(cost, levels))).toEqual([0, 1, 2, 3, 3]);
  expect(bandNames(levels)).toEqual(["below 0.1", "0.1 – 0.2", "0.2 – 0.5", "0.5 and more"]);
});
