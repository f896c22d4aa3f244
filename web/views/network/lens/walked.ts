// SPDX-License-Identifier: MIT
import type { ForwardPass, LayerLayout, Trace } from "backprop-playground/engine";
import type { Parameter } from "../names.ts";
import type { Reached } from "./reached.ts";

/** The followed sample's pass as far as it has been walked: layers that are still to come have no values. */
export function passUpTo({ forward }: Pick<Reached, "forward">, one: Trace): ForwardPass {
  return {
    features: one.features[0] ?? [],
    layers: one.layers.map(({ z, a }, layer) =>
      layer < forward ? { z: z[0] ?? [], a: a[0] ?? [] } : { z: [], a: [] },
    ),
  };
}

/** δ of a unit of the followed sample, once it has come back there. */
export function deltaAt(
  { backward }: Pick<Reached, "backward">,
  one: Trace,
  column: number,
  index: number,
): number | null {
  const layer = column - 1;
  return layer >= backward ? (one.layers[layer]?.delta[0]?.[index] ?? null) : null;
}

/** One parameter's gradient or update in the walked step's trace. */
export function tracedIn(whole: Trace, what: "gradient" | "update", { layer, row, column }: Parameter): number | null {
  const values = whole.layers[layer]?.[what];
  return (row === null ? values?.biases[column] : values?.weights[row]?.[column]) ?? null;
}

/** A trace of another network: the design has changed, and the walk will end. */
export function isOf(one: Trace, layout: readonly LayerLayout[]): boolean {
  return (
    one.layers.length === layout.length && layout.every(({ units }, layer) => one.layers[layer]?.a[0]?.length === units)
  );
}
