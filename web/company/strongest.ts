// SPDX-License-Identifier: MIT
import type { LayerLayout, Trace } from "backprop-playground/engine";
import type { Moment } from "./moment.ts";

/** A connection between two people: `row` sits below in layer − 1 (the features for layer 0), `column` above. */
export interface Line {
  layer: number;
  row: number;
  column: number;
  value: number;
}

/** The connection that carries most at this moment; null where nothing is carried. */
export function strongestSignal(
  { signal }: Pick<Moment, "signal">,
  layout: readonly Pick<LayerLayout, "fanIn">[],
): Line | null {
  if (!signal) return null;
  const { layer, carried } = signal;
  const fanIn = layout[layer]?.fanIn ?? 1;
  const at = largestAt(carried.products);
  if (at < 0) return null;
  return { layer, row: at % fanIn, column: Math.floor(at / fanIn), value: carried.products[at] ?? 0 };
}

/** The connection that the update moves most, by the engine's own update. */
export function strongestUpdate({ layers }: Trace): Line | null {
  let most: Line | null = null;
  layers.forEach(({ update }, layer) => {
    update.weights.forEach((values, row) => {
      values.forEach((value, column) => {
        if (Math.abs(value) > Math.abs(most?.value ?? 0)) most = { layer, row, column, value };
      });
    });
  });
  return most;
}

function largestAt(values: Float64Array): number {
  let at = -1;
  values.forEach((value, index) => {
    if (Number.isFinite(value) && Math.abs(value) > Math.abs(values[at] ?? 0)) at = index;
  });
  return at;
}
