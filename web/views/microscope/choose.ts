// SPDX-License-Identifier: MIT
import type { LayerLayout, ParameterAddress } from "backprop-playground/engine";
import type { Focus, MicroscopeTab } from "../../state/state.ts";
import { layerName, type Parameter, parameterPlace, parameterSymbol, unitName } from "../network/names.ts";

export type ParameterFocus = Extract<Focus, { kind: "parameter" }>;
type Layouts = readonly Pick<LayerLayout, "fanIn" | "units" | "bias">[];

/** The tab that can show the focus: a unit has no slope, a weight is not shown as a layer. */
export function tabFor(focus: Focus, tab: MicroscopeTab): MicroscopeTab {
  if (tab === "all") return tab;
  if (focus.kind === "parameter") return tab === "slope" ? "slope" : "weight";
  return focus.kind;
}

/** What the focus becomes when another tab is chosen. `last`: the weight that was looked at before, taken up again. */
export function focusFor(tab: MicroscopeTab, focus: Focus, last: ParameterFocus | null, layout: Layouts): Focus {
  const { layer } = focus;
  const unit = focus.kind === "parameter" ? focus.column : focus.kind === "unit" ? focus.unit : null;
  switch (tab) {
    case "all":
      return focus;
    case "layer":
      return { kind: "layer", layer };
    case "unit":
      return { kind: "unit", layer, unit: unit ?? (last?.layer === layer ? last.column : 0) };
    case "weight":
    case "slope": {
      if (focus.kind === "parameter") return focus;
      if (last?.layer === layer && (unit === null || last.column === unit)) return clamped(last, layout);
      return { kind: "parameter", layer, row: 0, column: unit ?? 0 };
    }
  }
}

/** The nearest place that exists: the network may have become smaller. */
export function clamped<T extends Focus>(focus: T, layout: Layouts): T {
  const layer = Math.max(Math.min(focus.layer, layout.length - 1), 0);
  const of = layout[layer];
  if (!of) return focus;
  const within = (index: number, count: number): number => Math.max(Math.min(index, count - 1), 0);
  if (focus.kind === "layer") return { ...focus, layer };
  if (focus.kind === "unit") return { ...focus, layer, unit: within(focus.unit, of.units) };
  const row = focus.row === null && of.bias ? null : within(focus.row ?? 0, of.fanIn);
  return { ...focus, layer, row, column: within(focus.column, of.units) };
}

export function addressOf({ layer, row, column }: Parameter): ParameterAddress {
  return row === null ? { layer, bias: column } : { layer, row, column };
}

/** The same weight or bias. */
export function isAt(address: ParameterAddress, { layer, row, column }: Parameter): boolean {
  if (address.layer !== layer) return false;
  return "bias" in address ? row === null && address.bias === column : address.row === row && address.column === column;
}

/** "w[2→1], layer 1: x₂ → unit 1". */
export function focusName(focus: Focus, features: readonly string[], layers: number): string {
  if (focus.kind === "layer") return layerName(focus.layer, layers);
  if (focus.kind === "unit") return unitName(focus.layer + 1, focus.unit, features, layers);
  const place = parameterPlace(focus, features, layers);
  return `${parameterSymbol(focus)}, ${layerName(focus.layer, layers)}: ${place}`;
}
