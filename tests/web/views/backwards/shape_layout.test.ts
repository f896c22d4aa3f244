// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { waysOf } from "../../../../web/views/backwards/chain_ways.ts";
import { cellAfter, fit, isTinted, rowsOf } from "../../../../web/views/backwards/shape_layout.ts";
import { chainOf } from "./chain_fixtures.ts";

const small = waysOf(chainOf([2, 4, 2, 1]));
const deep = waysOf(chainOf([4, 8, 8, 8, 8, 8, 8, 1]));
const wide = waysOf(chainOf([2, 64, 64, 1]));

describe("the side of one unit", () => {
  test("is as large as the room allows, and no larger than can be taken in", () => {
    expect(fit(small, 640)).toEqual({ size: 32, chainLines: 1, productLines: 1 });
    expect(fit(small, 300).size).toBeLessThan(32);
  });
  test("is small rather than that the shapes of a wide network become too high", () => {
    const { size } = fit(wide, 640);
    expect(size * 64).toBeLessThanOrEqual(240);
    expect(size).toBeGreaterThan(1);
  });
  test("stays readable for a deep network on a phone, whose chain takes more lines", () => {
    const { size, chainLines, productLines } = fit(deep, 320);
    expect(size).toBeGreaterThanOrEqual(8);
    expect(chainLines).toBeGreaterThan(1);
    expect(productLines).toBeLessThanOrEqual(3);
  });
  test("never vanishes, however little room there is", () => {
    expect(fit(wide, 20).size).toBe(1);
  });
  test("is the same for both ways, whose tallest shapes are the same", () => {
    expect([rowsOf(small.forward), rowsOf(small.reverse)]).toEqual([4, 4]);
  });
});

test("cells have colours where they are large enough and not too many", () => {
  expect(isTinted([4, 2], 26)).toBe(true);
  expect(isTinted([4, 2], 2)).toBe(false);
  expect(isTinted([64, 64], 4)).toBe(false);
});

test("arrow keys go from cell to cell and stop at the edges", () => {
  const shape = [4, 2] as const;
  expect(cellAfter("ArrowDown", { row: 0, column: 0 }, shape)).toEqual({ row: 1, column: 0 });
  expect(cellAfter("ArrowDown", { row: 3, column: 0 }, shape)).toEqual({ row: 3, column: 0 });
  expect(cellAfter("ArrowLeft", { row: 1, column: 0 }, shape)).toEqual({ row: 1, column: 0 });
  expect(cellAfter("End", { row: 1, column: 0 }, shape)).toEqual({ row: 1, column: 1 });
  expect(cellAfter("Enter", { row: 1, column: 0 }, shape)).toBeNull();
});
