// SPDX-License-Identifier: MIT
import type { State } from "../../state/state.ts";
import { clamped, type ParameterFocus } from "../microscope/choose.ts";
import { layerName, type Parameter, parameterPlace, parameterSymbol } from "../network/names.ts";

type Layout = NonNullable<State["loaded"]>["layout"];

/** The weight that is shown: the chosen one while it exists, else the microscope's, else the first. */
export function shownWeight(
  { loaded, view }: Pick<State, "loaded" | "view">,
  chosen: Parameter | null,
): ParameterFocus {
  const focus = view.focus?.kind === "parameter" ? view.focus : null;
  const wanted: ParameterFocus = chosen
    ? { kind: "parameter", ...chosen }
    : (focus ?? { kind: "parameter", layer: 0, row: 0, column: 0 });
  return clamped(wanted, loaded?.layout ?? []);
}

/** The other axis: the next weight into the same unit, else its bias, else the same weight of the next unit, else of the next layer. */
export function neighbourOf(one: ParameterFocus, layout: Layout): ParameterFocus {
  const of = layout[one.layer];
  if (!of) return one;
  const { layer, row, column } = one;
  const at = (change: Partial<Parameter>): ParameterFocus => ({ ...one, ...change });
  if (of.fanIn > 1) return at({ row: row === null ? 0 : (row + 1) % of.fanIn });
  if (of.bias) return at({ row: row === null ? 0 : null });
  if (of.units > 1) return at({ column: (column + 1) % of.units });
  return at({ layer: (layer + 1) % layout.length, row: 0, column: 0 });
}

/** Where a parameter stands in the flat vector: per layer W column by column, then b. */
export function flatIndex({ layer, row, column }: Parameter, layout: Layout): number {
  const of = layout[layer];
  if (!of) return -1;
  return row === null ? of.biases + column : of.weights + column * of.fanIn + row;
}

/** "w[2→1], layer 1: x₂ → unit 1". */
export function weightName(weight: Parameter, { loaded, spec }: Pick<State, "loaded" | "spec">): string {
  const layers = spec.layers.length;
  const place = parameterPlace(weight, loaded?.data.featureNames ?? [], layers);
  return `${parameterSymbol(weight)}, ${layerName(weight.layer, layers)}: ${place}`;
}
