// SPDX-License-Identifier: MIT
import type { LayerLayout } from "backprop-playground/engine";
import type { Scene } from "../../state/state.ts";

type Matrix = number[][];
type Layouts = readonly Pick<LayerLayout, "fanIn" | "units" | "bias">[];

/** The matrices of one layer's forward and backward pass; rows of Z, A and δ are samples. */
export interface LayerMatrices {
  inputs: Matrix;
  weights: Matrix;
  bias: Matrix | null;
  z: Matrix;
  a: Matrix;
  dadz: Matrix;
  delta: Matrix;
  /** Of the data alone, as ∂C/∂W = Aᵀδ/n gives it: without the penalty's part. */
  gradient: Matrix;
  /** What came back; null for the output layer, whose δ begins at the error. */
  back: { delta: Matrix; transposed: Matrix } | null;
  dCda: Matrix;
}

/** @param most rows and columns beyond these are left out, with one more so that "there is more" can be seen */
export function layerMatrices(
  { whole, parameters }: Scene,
  layout: Layouts,
  layer: number,
  most: number,
): LayerMatrices | null {
  const own = whole.layers[layer];
  const next = whole.layers[layer + 1];
  const shape = layout[layer];
  if (!own || !shape) return null;
  const weightsOf = (of: number): Matrix => weightCorner(parameters, layout, of, most + 1);
  const below = layer === 0 ? whole.features : (whole.layers[layer - 1]?.a ?? []);
  const cut = (rows: readonly (readonly number[])[]): Matrix =>
    rows.slice(0, most + 1).map((row) => row.slice(0, most + 1));
  return {
    inputs: cut(below),
    weights: weightsOf(layer),
    bias: shape.bias ? [biasCorner(parameters, layout, layer, most + 1)] : null,
    z: cut(own.z),
    a: cut(own.a),
    dadz: cut(own.dadz),
    delta: cut(own.delta),
    gradient: cut(own.gradient.weights).map((row, i) =>
      row.map((value, j) => value - (own.penaltyGradient.weights[i]?.[j] ?? 0)),
    ),
    back: next ? { delta: cut(next.delta), transposed: transposed(weightsOf(layer + 1)) } : null,
    dCda: cut(own.dCda),
  };
}

/** Where a layer's weights begin in the flat parameters. */
export function offsetOf(layout: Layouts, layer: number): number {
  return layout.slice(0, layer).reduce((sum, { fanIn, units, bias }) => sum + units * (fanIn + (bias ? 1 : 0)), 0);
}

function weightCorner(flat: Float64Array, layout: Layouts, layer: number, most: number): Matrix {
  const { fanIn, units } = layout[layer] ?? { fanIn: 0, units: 0 };
  const offset = offsetOf(layout, layer);
  return Array.from({ length: Math.min(fanIn, most) }, (_, row) =>
    Array.from({ length: Math.min(units, most) }, (__, column) => flat[offset + column * fanIn + row] ?? 0),
  );
}

function biasCorner(flat: Float64Array, layout: Layouts, layer: number, most: number): number[] {
  const { fanIn, units } = layout[layer] ?? { fanIn: 0, units: 0 };
  const offset = offsetOf(layout, layer) + fanIn * units;
  return Array.from({ length: Math.min(units, most) }, (_, column) => flat[offset + column] ?? 0);
}

function transposed(rows: Matrix): Matrix {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}
