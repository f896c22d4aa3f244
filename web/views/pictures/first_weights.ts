// SPDX-License-Identifier: MIT
import type { LayerLayout } from "backprop-playground/engine";

/** What enters one unit of the first layer from the pixels: a window into a flat vector that lies as the parameters do. */
export function incomingOf(flat: Float64Array, layer: LayerLayout, unit: number): Float64Array {
  const start = layer.weights + unit * layer.fanIn;
  return flat.subarray(start, start + layer.fanIn);
}

/** From each unit of the first layer to one unit of the second; null without a second. */
export function outgoingTo(flat: Float64Array, layout: readonly LayerLayout[], target: number): Float64Array | null {
  const second = layout[1];
  return second ? incomingOf(flat, second, target) : null;
}

/** The largest weight of the layer, so that its pictures can be compared. */
export function layerReach(flat: Float64Array, layer: LayerLayout): number {
  let reach = 0;
  for (let k = layer.weights; k < layer.weights + layer.fanIn * layer.units; k++)
    reach = Math.max(reach, Math.abs(flat[k] ?? 0));
  return reach;
}

/** Of a flat vector that lies as the parameters do. */
export function lengthOf(layout: readonly LayerLayout[]): number {
  return layout.reduce((sum, { fanIn, units, bias }) => sum + units * (fanIn + (bias ? 1 : 0)), 0);
}

/** What a gradient asks for: the way down. */
export function downhill(gradient: Float64Array): Float64Array {
  return gradient.map((slope) => (slope === 0 ? 0 : -slope));
}
