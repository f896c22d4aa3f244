// SPDX-License-Identifier: MIT
import type { LayerLayout, LayerParameters } from "backprop-playground/engine";

type Shape = Pick<LayerLayout, "fanIn" | "units">;

/**
 * For every new layer the old one whose values it takes, or null: the one at the same place counted from the front; for
 * the output, if that does not fit, the old output.
 */
export function keptLayers(before: readonly Shape[], after: readonly Shape[]): (number | null)[] {
  const fits = (old: number, now: number): boolean => {
    const [a, b] = [before[old], after[now]];
    return a !== undefined && b !== undefined && a.fanIn === b.fanIn && a.units === b.units;
  };
  return after.map((_, layer) => {
    if (fits(layer, layer)) return layer;
    return layer === after.length - 1 && fits(before.length - 1, layer) ? before.length - 1 : null;
  });
}

/**
 * Fresh parameters with the kept layers' old values in place. A layer that has only now got a bias keeps its fresh one.
 * Null when no layer is kept.
 */
export function keepParameters(
  before: { layout: readonly Shape[]; parameters: readonly LayerParameters[] },
  after: { layout: readonly Shape[]; parameters: readonly LayerParameters[] },
): LayerParameters[] | null {
  const kept = keptLayers(before.layout, after.layout);
  if (kept.every((layer) => layer === null)) return null;
  return after.parameters.map((fresh, layer) => {
    const old = kept[layer] === null ? undefined : before.parameters[kept[layer]!];
    if (!old) return fresh;
    return { weights: old.weights, biases: old.biases.length === fresh.biases.length ? old.biases : fresh.biases };
  });
}
