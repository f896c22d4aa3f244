// SPDX-License-Identifier: MIT
import type { LayerLayout, Trace } from "backprop-playground/engine";
import { signOf } from "../scales.ts";
import type { Reached } from "./reached.ts";
import { largestSize, weightOfShare } from "./scaled.ts";

/** Opacity of edges that carry nothing now, and of those that carry least. */
const UNLIT = 0.14;
const FAINTEST = 0.22;

/** What the edges of one layer carry: w · a of the followed sample on the way forward, w · δ on the way back. */
export interface Carried {
  /** Where the layer's weights begin in the flat vector. */
  first: number;
  /** In the order of the weights. */
  products: Float64Array;
  /** The largest finite |product|. */
  largest: number;
}

/** For widths and pulses: the numbers are the engine's, only their shares are ours. */
export function carriedBy(
  { layer, way }: NonNullable<Reached["signal"]>,
  parameters: Float64Array,
  layout: readonly LayerLayout[],
  one: Trace,
): Carried {
  const { weights: first, fanIn, units } = layout[layer] ?? { weights: 0, fanIn: 0, units: 0 };
  const sent = layer === 0 ? one.features[0] : one.layers[layer - 1]?.a[0];
  const blamed = one.layers[layer]?.delta[0];
  const products = new Float64Array(fanIn * units);
  for (let column = 0; column < units; column++) {
    for (let row = 0; row < fanIn; row++) {
      const factor = (way === "forward" ? sent?.[row] : blamed?.[column]) ?? 0;
      products[column * fanIn + row] = (parameters[first + column * fanIn + row] ?? 0) * factor;
    }
  }
  return { first, products, largest: largestSize(products) };
}

/** |product| of the weight at `index` / the largest of its layer, [0, 1]. */
export function shareOf({ first, products, largest }: Carried, index: number): number {
  return largest > 0 ? Math.min(Math.abs(products[index - first] ?? 0) / largest, 1) : 0;
}

/** Lights these edges: width and opacity by share, colour and dash by the sign of what they carry. */
export function light(carried: Carried | null, values: Float64Array, lit: Float32Array): void {
  lit.fill(UNLIT);
  carried?.products.forEach((product, offset) => {
    const index = carried.first + offset;
    const share = shareOf(carried, index);
    values[index] = signOf(product) * weightOfShare(share);
    lit[index] = FAINTEST + (1 - FAINTEST) * share;
  });
}
