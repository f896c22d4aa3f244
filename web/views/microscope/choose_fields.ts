// SPDX-License-Identifier: MIT
import { css, html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import type { Focus, State } from "../../state/state.ts";
import { layerName, unitName } from "../network/names.ts";
import { clamped } from "./choose.ts";

const BIAS = "bias";

/** Layer, from and to as lists: the keyboard's way to every weight, bias, unit and layer. */
export function chooseFields(
  state: Pick<State, "loaded" | "spec">,
  focus: Focus,
  choose: (focus: Focus) => void,
): unknown {
  return guard([state.loaded, state.spec.layers, JSON.stringify(focus)], () => fields(state, focus, choose));
}

function fields(
  { loaded, spec }: Pick<State, "loaded" | "spec">,
  focus: Focus,
  choose: (focus: Focus) => void,
): TemplateResult {
  const layout = loaded?.layout ?? [];
  const features = loaded?.data.featureNames ?? [];
  const layers = spec.layers.length;
  const of = layout[focus.layer];
  if (!of) return html``;
  const unit = focus.kind === "parameter" ? focus.column : focus.kind === "unit" ? focus.unit : null;
  const layerOptions = layout.map((_, layer) => ({ value: String(layer), label: layerName(layer, layers) }));
  const units = range(of.units).map((index) => ({
    value: String(index),
    label: focus.layer === layers - 1 ? `output ${index + 1}` : `unit ${index + 1}`,
  }));
  return html`<div class="choose">
    ${list("Layer", layerOptions, String(focus.layer), (value) => {
      choose(clamped({ ...focus, layer: Number(value) }, layout));
    })}
    ${
      focus.kind === "parameter"
        ? list(
            "From",
            [
              ...range(of.fanIn).map((row) => ({
                value: String(row),
                label: unitName(focus.layer, row, features, layers),
              })),
              ...(of.bias ? [{ value: BIAS, label: "bias" }] : []),
            ],
            focus.row === null ? BIAS : String(focus.row),
            (value) => {
              choose({ ...focus, row: value === BIAS ? null : Number(value) });
            },
          )
        : nothing
    }
    ${
      unit === null
        ? nothing
        : list(focus.kind === "unit" ? "Unit" : "To", units, String(unit), (value) => {
            const index = Number(value);
            if (focus.kind === "unit") choose({ ...focus, unit: index });
            else if (focus.kind === "parameter") choose({ ...focus, column: index });
          })
    }
  </div>`;
}

interface Option {
  value: string;
  label: string;
}

function list(label: string, options: readonly Option[], now: string, set: (value: string) => void): TemplateResult {
  return html`<label class="choice"
    ><span class="muted">${label}</span>
    <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${options.map(
        ({ value, label: text }) => html`<option value=${value} .selected=${live(value === now)}>${text}</option>`,
      )}
    </select>
  </label>`;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export const chooseStyles = css`
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    font-size: 13px;
    min-width: 0;
  }
  .choice select {
    max-width: 170px;
  }
`;
