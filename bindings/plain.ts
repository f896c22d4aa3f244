// SPDX-License-Identifier: MIT
import type { LayerLayout, LayerParameters, Rows } from "./engine.d.ts";

/** A matrix as the engine stores it: the values column by column. */
export interface FlatMatrix<Values extends Float64Array | Int32Array = Float64Array> {
  rows: number;
  columns: number;
  values: Values;
}

export function toRows({ rows, columns, values }: FlatMatrix<Float64Array | Int32Array>): Rows {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => values[column * rows + row] as number),
  );
}

/** The values row by row in one array. */
export function rowByRow({ rows, columns, values }: FlatMatrix): Float64Array {
  const result = new Float64Array(values.length);
  for (let row = 0; row < rows; ++row) {
    for (let column = 0; column < columns; ++column) {
      result[row * columns + column] = values[column * rows + row] as number;
    }
  }
  return result;
}

/** The same value with every list of numbers as an ordinary array: what JSON can write. A picture stays what it is. */
export function toPlain(value: unknown): unknown {
  if (value instanceof Float64Array) return Array.from(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== "object" || value === null || value instanceof Float32Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toPlain(member)]));
}

/** Cuts the flat vector of all parameters into the weights (fan-in × units) and biases of each layer. */
export function toLayers(block: Float64Array, layout: readonly LayerLayout[]): LayerParameters[] {
  return layout.map(({ fanIn, units, bias, weights, biases }) => ({
    weights: toRows({ rows: fanIn, columns: units, values: block.subarray(weights, weights + fanIn * units) }),
    biases: bias ? Array.from(block.subarray(biases, biases + units)) : [],
  }));
}
