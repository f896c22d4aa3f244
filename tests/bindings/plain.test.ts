// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { rowByRow, toLayers, toPlain, toRows } from "../../bindings/plain.ts";

/** 2 × 3, column by column: 1 2 3 / 4 5 6. */
const matrix = { rows: 2, columns: 3, values: Float64Array.of(1, 4, 2, 5, 3, 6) };

test("columns become rows", () => {
  expect(toRows(matrix)).toEqual([[1, 2, 3], [4, 5, 6]]); // prettier-ignore
  expect([...rowByRow(matrix)]).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a matrix without rows has no rows", () => {
  expect(toRows({ rows: 0, columns: 3, values: new Float64Array() })).toEqual([]);
});

test("typed arrays become lists at any depth", () => {
  expect(toPlain({ a: [Float64Array.of(1)], b: null, c: "x" })).toEqual({ a: [[1]], b: null, c: "x" });
});

test("a layer without bias has no biases", () => {
  const layout = { fanIn: 2, units: 1, bias: false, trainBias: true, weights: 1, biases: 0 };
  expect(toLayers(Float64Array.of(9, 1, 2), [layout])).toEqual([{ weights: [[1], [2]], biases: [] }]);
});
