// SPDX-License-Identifier: MIT
import type { LayerLayout } from "backprop-playground/engine";
import type { Parameter } from "../network/names.ts";

type Layouts = readonly Pick<LayerLayout, "fanIn" | "units" | "bias">[];

/** A weight or bias and where it lies in the flat parameters. */
export interface Place extends Parameter {
  index: number;
}

/** Rows of one page: more would make the page slow to paint. */
export const PAGE_ROWS = 200;
/** Larger networks are not sorted while they train. */
export const MOST_SORTED = 20_000;

export function parameterCount(layout: Layouts): number {
  return layout.reduce((sum, { fanIn, units, bias }) => sum + units * (fanIn + (bias ? 1 : 0)), 0);
}

/** Which weight or bias lies at `index` of the flat parameters: per layer W column by column, then b. */
export function placeAt(layout: Layouts, index: number): Place | null {
  let rest = index;
  for (const [layer, { fanIn, units, bias }] of layout.entries()) {
    const weights = fanIn * units;
    if (rest < weights) return { layer, row: rest % fanIn, column: Math.floor(rest / fanIn), index };
    rest -= weights;
    if (!bias) continue;
    if (rest < units) return { layer, row: null, column: rest, index };
    rest -= units;
  }
  return null;
}

/**
 * The places of one page, in the network's order or with the largest |gradient| first.
 * @param by the flat gradient to sort by; null: the network's order
 */
export function pageOf(layout: Layouts, page: number, by: Float64Array | null): Place[] {
  const count = parameterCount(layout);
  const first = page * PAGE_ROWS;
  const order =
    by && count <= MOST_SORTED
      ? Array.from({ length: count }, (_, index) => index)
          .sort((one, other) => Math.abs(by[other] ?? 0) - Math.abs(by[one] ?? 0))
          .slice(first, first + PAGE_ROWS)
      : Array.from({ length: Math.max(Math.min(PAGE_ROWS, count - first), 0) }, (_, row) => first + row);
  return order.flatMap((index) => placeAt(layout, index) ?? []);
}

export function pageCount(layout: Layouts): number {
  return Math.max(Math.ceil(parameterCount(layout) / PAGE_ROWS), 1);
}

/** Runs of places of the same layer: each gets a heading. */
export function byLayer(places: readonly Place[]): { layer: number; places: Place[] }[] {
  const groups: { layer: number; places: Place[] }[] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last?.layer === place.layer) last.places.push(place);
    else groups.push({ layer: place.layer, places: [place] });
  }
  return groups;
}
