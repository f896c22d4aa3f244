// SPDX-License-Identifier: MIT
import type { Activation, LayerSpec } from "backprop-playground/engine";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { integer } from "../../format/number.ts";
import { activations } from "../../schema/names.ts";
import type { Dispatch } from "../../state/actions.ts";
import type { Layout, PlacedColumn } from "./geometry.ts";
import { place } from "./place.ts";

/** What the engine takes at most; the drawing's buttons stop there and say so. */
const MOST_LAYERS = 12;
const MOST_UNITS = 1024;

/** Between two columns, in pixels: for "+ layer", and for more than the bare names above them. */
const ROOM_FOR_WORDS = 56;

const HIDDEN: readonly Activation[] = activations.filter((name) => name !== "softmax");

/**
 * The header of every column with the "+ layer" button before it, in the order of the flow.
 * @param layers the newest design's layers: ahead of what is drawn while the engine builds it, so that quick clicks add up
 * @param dispatch null: the design cannot be changed
 * @param look puts the microscope on a layer
 */
export function columnHeaders(
  layout: Layout,
  layers: readonly LayerSpec[],
  dispatch: Dispatch | null,
  look: (layer: number) => void,
): TemplateResult[] {
  const tight = layout.adders.some(({ box }) => box.width < ROOM_FOR_WORDS);
  return layout.columns.map((placed, number) => {
    const adder = layout.adders[number - 1];
    return html`${adder && dispatch ? layerAdder(adder, layout.columns.length - 1, dispatch) : nothing}
    ${columnHeader(placed, number - 1, layers[number - 1], tight, dispatch, look)}`;
  });
}

function columnHeader(
  { column, header }: PlacedColumn,
  layer: number,
  spec: LayerSpec | undefined,
  tight: boolean,
  dispatch: Dispatch | null,
  look: (layer: number) => void,
): TemplateResult {
  const { kind, title } = column;
  const name = title.toLowerCase();
  const open = dispatch !== null && kind === "hidden";
  return html`<div
    class="column-header ${kind} ${tight ? "tight" : ""}"
    role="group"
    aria-label=${title}
    ${place(header)}
  >
    <div class="title">
      ${kind === "features" ? html`<span class="name">${title}</span>` : lookButton(title, () => look(layer))}
      ${
        open
          ? html`<button
              class="quiet remove"
              type="button"
              title="Remove ${name}"
              aria-label="Remove ${name}"
              @click=${() => dispatch({ type: "remove-layer", at: layer })}
            >
              <span aria-hidden="true">×</span>
            </button>`
          : nothing
      }
    </div>
    ${open ? unitStepper(spec?.units ?? column.total, name, layer, dispatch) : fixedUnits(column)}
    ${column.activation === null ? nothing : activationChoice(spec?.activation ?? column.activation, kind, name, layer, dispatch)}
  </div>`;
}

/** The name of a layer opens the microscope on it; in a tight row the picture that says so gives way. */
function lookButton(title: string, onClick: () => void): TemplateResult {
  return html`<button
    class="quiet look"
    type="button"
    title="Microscope: look into this layer"
    aria-label="${title}: microscope"
    @click=${onClick}
  >
    <span class="name">${title}</span>
    <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M9 9l4 4M10 5.5a4.5 4.5 0 1 0-9 0a4.5 4.5 0 1 0 9 0" />
    </svg>
  </button>`;
}

function fixedUnits({ kind, total, switches, slots }: PlacedColumn["column"]): TemplateResult {
  if (switches) return html`<span class="fixed">${total} of ${slots.length} on</span>`;
  const noun = kind === "features" ? "input" : "unit";
  return html`<span class="fixed" title=${kind === "hidden" ? nothing : "Given by the data"}
    >${integer(total)} ${noun}${total === 1 ? "" : "s"}</span
  >`;
}

function unitStepper(units: number, name: string, layer: number, dispatch: Dispatch): TemplateResult {
  const set = (next: number): void => dispatch({ type: "set-units", layer, units: next });
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const next = Number(input.value);
    const valid = input.value.trim() !== "" && Number.isInteger(next) && next >= 1 && next <= MOST_UNITS;
    if (!valid) input.value = String(units);
    else if (next !== units) set(next);
  };
  const fewest = units <= 1;
  const most = units >= MOST_UNITS;
  // The field steps with the arrow keys too: its buttons need no tab stops of their own.
  return html`<div class="stepper">
    <button
      type="button"
      tabindex="-1"
      ?disabled=${fewest}
      aria-label="One unit fewer in ${name}"
      title=${fewest ? "A layer has at least one unit; × removes the layer" : "One unit fewer"}
      @click=${() => set(units - 1)}
    >
      <span aria-hidden="true">−</span>
    </button>
    <input
      type="number"
      min="1"
      max=${MOST_UNITS}
      step="1"
      inputmode="numeric"
      aria-label="Units of ${name}"
      title="Units, 1 to ${MOST_UNITS}"
      .value=${live(String(units))}
      @change=${onChange}
    />
    <button
      type="button"
      tabindex="-1"
      ?disabled=${most}
      aria-label="One unit more in ${name}"
      title=${most ? `A layer has at most ${MOST_UNITS} units` : "One unit more"}
      @click=${() => set(units + 1)}
    >
      <span aria-hidden="true">+</span>
    </button>
  </div>`;
}

function activationChoice(
  activation: Activation,
  kind: PlacedColumn["column"]["kind"],
  name: string,
  layer: number,
  dispatch: Dispatch | null,
): TemplateResult {
  if (!dispatch) return html`<span class="fixed">${activation}</span>`;
  const choices: readonly Activation[] = kind === "output" ? activations : HIDDEN;
  const onChange = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const next = select.value as Activation;
    // Shows what runs until the change is accepted: it may be refused.
    select.value = activation;
    dispatch({ type: "set-activation", layer, activation: next });
  };
  return html`<select aria-label="Activation of ${name}" title="Activation" @change=${onChange}>
    ${choices.map((choice) => html`<option value=${choice} .selected=${live(choice === activation)}>${choice}</option>`)}
  </select>`;
}

function layerAdder({ at, box }: Layout["adders"][number], layers: number, dispatch: Dispatch): TemplateResult {
  const full = layers >= MOST_LAYERS;
  const where = at === layers - 1 ? "before the output" : `before layer ${at + 1}`;
  return html`<button
    type="button"
    class="adder"
    ?disabled=${full}
    aria-label="Add a layer ${where}"
    title=${full ? `A network has at most ${MOST_LAYERS} layers` : `Add a layer ${where}`}
    @click=${() => dispatch({ type: "add-layer", at })}
    ${place(box)}
  >
    <span aria-hidden="true">${box.width >= ROOM_FOR_WORDS ? "+ layer" : "+"}</span>
  </button>`;
}
