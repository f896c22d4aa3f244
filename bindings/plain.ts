// SPDX-License-Identifier: MIT
import type { LayerLayout, LayerParameters, Rows } from "./engine.d.ts";

/** A matrix as the table returns it: the values row by row. */
export interface FlatMatrix {
  rows: number;
  columns: number;
  values: Float64Array;
}

export function toRows(matrix: FlatMatrix): Rows {
  const { rows, columns, values } = matrix;
  return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));
}

/** The same value with every list of numbers as an ordinary array: what JSON can write. */
export function toPlain(value: unknown): unknown {
  if (value instanceof Float64Array) return Array.from(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toPlain(member)]));
}

/** Cuts the flat vector of all parameters into the weights (fan-in × units) and biases of each layer. */
export function toLayers(block: Float64Array, layout: readonly LayerLayout[]): LayerParameters[] {
  return layout.map(({ fanIn, units, bias, weights, biases }) => ({
    weights: Array.from({ length: fanIn }, (_, row) =>
      Array.from({ length: units }, (_, column) => block[weights + column * fanIn + row] as number),
    ),
    biases: bias ? Array.from(block.subarray(biases, biases + units)) : [],
  }));
}
