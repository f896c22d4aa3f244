// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { State } from "../../state/state.ts";
import { anchorOf, CARD, cardBox } from "./card_place.ts";
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
import type { Look } from "./lens/look.ts";
import { place } from "./place.ts";

interface CardHooks {
  readonly: boolean;
  look: Look | null;
  /** Where the pointer met the edge. */
  anchor: { parameter: Parameter; point: Point } | null;
  pinned: Parameter | null;
  seen: { left: number; right: number; bottom: number };
  edit: (parameter: Parameter) => void;
  apply: (value: number) => void;
  cancel: () => void;
}

/** One parameter's entry in a list that is flat as the parameters. */
function valueOf(parameter: Parameter, { loaded }: State, list: Float64Array | null | undefined): number | null {
  return list?.[flatIndex(parameter, loaded?.layout ?? [])] ?? null;
}

/** The card of the weight or bias that is pointed at, focused or typed; nothing without one. */
export function parameterCard(state: State, layout: Layout, hooks: CardHooks): TemplateResult | typeof nothing {
  const parameter = state.view.parameter;
  const { frame } = state;
  const data = state.loaded?.data;
  if (!parameter || !data) return nothing;
  const met = sameParameter(hooks.anchor?.parameter ?? null, parameter) ? hooks.anchor?.point : null;
  const anchor = met ?? anchorOf(layout, parameter);
  if (!anchor) return nothing;
  // Nobody needs it before something is pointed at; until it is there, its place is empty.
  if (!customElements.get("bp-value-card")) void import("./value_card.ts");
  const { editing } = parameter;
  const known = hooks.look?.known(parameter) ?? null;
  const height = CARD.height + (editing ? CARD.editing : 0) + (known ? CARD.known : 0);
  const pinned = sameParameter(hooks.pinned, parameter);
  const layers = state.spec.layers.length;
  const edit = (): void => (hooks.readonly || editing ? undefined : hooks.edit(parameter));
  return html`<bp-value-card
    class=${editing || pinned ? "pinned" : "hovered"}
    .symbol=${parameterSymbol(parameter)}
    .layer=${layerName(parameter.layer, layers)}
    .joins=${parameterPlace(parameter, data.featureNames, layers)}
    .name=${parameterName(parameter, data.featureNames, layers)}
    .value=${valueOf(parameter, state, frame?.parameters)}
    .known=${known}
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
export function spoken(cursor: Cursor, state: State, layout: Layout | null, look: Look | null): string {
  const features = state.loaded?.data.featureNames ?? [];
  const layers = state.spec.layers.length;
  if (cursor.on === "parameter") {
    const value = valueOf(cursor, state, state.frame?.parameters);
    return `${parameterName(cursor, features, layers)}: ${value === null ? "no value yet" : spokenValue(value)}`;
  }
  const slot = layout?.columns[cursor.column]?.slots[cursor.place]?.slot;
  if (slot?.kind !== "unit") return slot?.label ?? "";
  const name = unitName(cursor.column, slot.index, features, layers);
  const forward = look?.flow ?? state.frame?.forward;
  const value = cursor.column === 0 ? forward?.features[slot.index] : forward?.layers[cursor.column - 1]?.a[slot.index];
  if (value === undefined) return `${name}: ${look?.flow ? "not computed yet" : "no input is chosen"}`;
  const delta = look?.delta(cursor.column, slot.index) ?? null;
  return `${name}: ${spokenValue(value)}${delta === null ? "" : `; δ ${spokenValue(delta)}`}`;
}
