// SPDX-License-Identifier: MIT
import type { State } from "../../state/state.ts";
import { parameterCount, placeAt, type Place } from "./all_weights_rows.ts";
import { known, once, shownStage } from "./microscope_known.ts";

type Walking = Pick<State, "walk" | "spec" | "frame" | "loaded">;

/** The gradient at one place: the walked step's, once it has gone back there (undefined before); else the next batch's. */
export function gradientAt(state: Walking, { layer, row, column, index }: Place): number | null | undefined {
  const { walk, spec, frame } = state;
  if (!walk) return frame?.gradient?.[index] ?? null;
  const of = walk.scene.whole.layers[layer]?.gradient;
  const value = (row === null ? of?.biases[column] : of?.weights[row]?.[column]) ?? null;
  return once(known(shownStage(state), layer, spec.layers.length, spec.learner.kind).delta, value);
}

/** All of it, flat, to sort by; null while a part of it is not computed. */
export function gradientToSort(state: Walking): Float64Array | null {
  const { walk, spec, frame, loaded } = state;
  if (!walk) return frame?.gradient ?? null;
  if (!known(shownStage(state), 0, spec.layers.length, spec.learner.kind).delta) return null;
  const layout = loaded?.layout ?? [];
  return Float64Array.from({ length: parameterCount(layout) }, (_, index) => {
    const place = placeAt(layout, index);
    return (place && gradientAt(state, place)) ?? 0;
  });
}
