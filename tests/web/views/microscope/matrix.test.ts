// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { cornerOf } from "../../../../web/views/microscope/matrix.ts";

const grid = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => 10 * row + column));

test("a small matrix is shown whole", () => {
  expect(cornerOf(grid(2, 3))).toEqual({ rows: grid(2, 3), below: false, right: false });
});

test("a large matrix shows its corner and that there is more", () => {
  const corner = cornerOf(grid(9, 20));
  expect(corner.rows).toEqual(grid(8, 8));
  expect(corner).toMatchObject({ below: true, right: true });
});

test("a matrix without rows is no error", () => {
  expect(cornerOf([])).toEqual({ rows: [], below: false, right: false });
});
