// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Grid } from "backprop-playground/engine";
import { classColour } from "../../../../web/colours/classes.ts";
import { classTable, paintClasses, parseColour } from "../../../../web/views/output/map_colours.ts";

const grid: Grid = { width: 2, height: 1, units: 3, values: Float32Array.from([1, 0.34, 0, 0.33, 0, 0.33]) };

function painted(isDark: boolean, discretize: boolean): number[][] {
  const into = new Uint8ClampedArray(8);
  paintClasses(grid, into, classTable(3, isDark), 1, discretize);
  return [Array.from(into.slice(0, 4)), Array.from(into.slice(4, 8))];
}
const distance = (one: readonly number[], other: readonly number[]): number =>
  one.slice(0, 3).reduce((sum, part, k) => sum + Math.abs(part - (other[k] ?? 0)), 0);

test("a certain class is stronger in its own colour than one that is barely ahead", () => {
  for (const isDark of [false, true]) {
    const [certain = [], barely = []] = painted(isDark, false);
    const own = parseColour(classColour(0, isDark));
    expect(distance(certain, own)).toBeLessThan(distance(barely, own));
    expect(certain[3]).toBe(255);
  }
});

test("a discretised map knows only who wins", () => {
  const [certain, barely] = painted(false, true);
  expect(certain).toEqual(barely);
});

test("the class with the largest output wins", () => {
  const pixel = new Uint8ClampedArray(4);
  const table = classTable(3, false);
  paintClasses({ width: 1, height: 1, units: 3, values: Float32Array.from([0, 0.1, 0.9]) }, pixel, table, 1, false);
  const ofClassTwo = table.subarray((2 * table.length) / 3);
  expect(Array.from(ofClassTwo)).toContain(new Uint32Array(pixel.buffer)[0]);
});

test("outputs far apart never leave the table", () => {
  const into = new Uint8ClampedArray(4);
  paintClasses(
    { width: 1, height: 1, units: 2, values: Float32Array.from([1e30, -1e30]) },
    into,
    classTable(2, false),
    2,
    false,
  );
  expect(into[3]).toBe(255);
});
