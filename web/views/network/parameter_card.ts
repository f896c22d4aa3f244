// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { State } from "../../state/state.ts";
import { anchorOf, cardBox } from "./card_place.ts";
import type { Layout, Point } from "./geometry.ts";
import type { Cursor } from "./keyboard.ts";
import {
  layerName,
  parameterName,
  parameterPlace,
  parameterSymbol,
  sameParameter,
  spokenValue,
  unitName,
  type Parameter,
} from "./names.ts";
import { flatIndex } from "./edge_painter.ts";
import { place } from "./place.ts";
import { CARD } from "./value_card.ts";

interface CardHooks {
  readonly: boolean;
  /** Where the pointer met the edge. */
  anchor: { parameter: Parameter; point: Point } | null;
  pinned: Parameter | null;
  seen: { left: number; right: number; bottom: number };
  edit: (parameter: Parameter) => void;
  apply: (value: number) => void;
  cancel: () => void;
}

function valueOf(parameter: Parameter, { frame, loaded }: State): number | null {
  return frame?.parameters[flatIndex(parameter, loaded?.layout ?? [])] ?? null;
}

/** The card of the weight or bias that is pointed at, focused or typed; nothing without one. */
export function parameterCard(state: State, layout: Layout, hooks: CardHooks): TemplateResult | typeof nothing {
  const parameter = state.view.parameter;
  const data = state.loaded?.data;
  if (!parameter || !data) return nothing;
  const met = sameParameter(hooks.anchor?.parameter ?? null, parameter) ? hooks.anchor?.point : null;
  const anchor = met ?? anchorOf(layout, parameter);
  if (!anchor) return nothing;
  const { editing } = parameter;
  const height = editing ? CARD.editing : CARD.height;
  const pinned = sameParameter(hooks.pinned, parameter);
  const layers = state.spec.layers.length;
  const edit = (): void => (hooks.readonly || editing ? undefined : hooks.edit(parameter));
  return html`<bp-value-card
    class=${editing || pinned ? "pinned" : "hovered"}
    .symbol=${parameterSymbol(parameter)}
    .layer=${layerName(parameter.layer, layers)}
    .joins=${parameterPlace(parameter, data.featureNames, layers)}
    .name=${parameterName(parameter, data.featureNames, layers)}
    .value=${valueOf(parameter, state)}
    .editing=${editing}
    .hint=${hooks.readonly ? "" : pinned ? "Enter or tap to type a value" : "click to type a value"}
    @mousedown=${(event: Event) => (editing ? undefined : event.preventDefault())}
    @click=${edit}
    @apply=${(event: CustomEvent<number>) => hooks.apply(event.detail)}
    @cancel=${hooks.cancel}
    ${place(cardBox(anchor, { width: CARD.width, height }, hooks.seen))}
  ></bp-value-card>`;
}

/** What the cursor is on, with its value as it is now. */
export function spoken(cursor: Cursor, state: State, layout: Layout | null): string {
  const features = state.loaded?.data.featureNames ?? [];
  const layers = state.spec.layers.length;
  if (cursor.on === "parameter") {
    const value = valueOf(cursor, state);
    return `${parameterName(cursor, features, layers)}: ${value === null ? "no value yet" : spokenValue(value)}`;
  }
  const slot = layout?.columns[cursor.column]?.slots[cursor.place]?.slot;
  if (slot?.kind !== "unit") return slot?.label ?? "";
  const name = unitName(cursor.column, slot.index, features, layers);
  const forward = state.frame?.forward;
  const value = cursor.column === 0 ? forward?.features[slot.index] : forward?.layers[cursor.column - 1]?.a[slot.index];
  return value === undefined ? `${name}: no input is chosen` : `${name}: ${spokenValue(value)}`;
}
