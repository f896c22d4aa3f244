// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { State } from "../../state/state.ts";
import "../form/number_field.ts";
import { chooseFields } from "../microscope/choose_fields.ts";
import type { ParameterFocus } from "../microscope/choose.ts";
import type { Parameter } from "../network/names.ts";
import type { Axes } from "./contour_window.ts";
import { rangeSlider } from "./range_slider.ts";

export interface ContourFieldsGiven {
  state: Pick<State, "loaded" | "spec">;
  axes: Axes;
  halfWidth: number;
  isFollowing: boolean;
  setKind: (kind: Axes["kind"]) => void;
  setWeight: (axis: "x" | "y", weight: Parameter) => void;
  setSeed: (seed: number) => void;
  setHalf: (halfWidth: number) => void;
  follow: (on: boolean) => void;
}

/** What the plane is, and how much of it is shown. */
export function contourFields(given: ContourFieldsGiven): TemplateResult {
  const { axes, halfWidth, isFollowing } = given;
  return html`<div class="chooser">
      <label class="choice"
        ><span>Cost over</span>
        <select @change=${(event: Event) => given.setKind((event.target as HTMLSelectElement).value as Axes["kind"])}>
          <option value="weights" .selected=${live(axes.kind === "weights")}>two weights</option>
          <option value="random" .selected=${live(axes.kind === "random")}>two random directions</option>
        </select>
      </label>
      ${rangeSlider(halfWidth, given.setHalf)}
      ${
        axes.kind === "weights"
          ? html`<label class="setting"
              ><input
                type="checkbox"
                .checked=${live(isFollowing)}
                @change=${(event: Event) => given.follow((event.target as HTMLInputElement).checked)}
              />Follow the point</label
            >`
          : html`<bp-number-field
                label="Seed"
                .value=${axes.seed}
                .range=${{ min: 0, max: Number.MAX_SAFE_INTEGER, integer: true }}
                @pick=${(event: CustomEvent<number>) => given.setSeed(event.detail)}
              ></bp-number-field>
              <button type="button" @click=${() => given.setSeed((axes.seed + 1) % Number.MAX_SAFE_INTEGER)}>
                Another plane
              </button>`
      }
    </div>
    ${axes.kind === "weights" ? html`${axisField(given, "x", axes.x)}${axisField(given, "y", axes.y)}` : note()}`;
}

function axisField({ state, setWeight }: ContourFieldsGiven, axis: "x" | "y", weight: Parameter): TemplateResult {
  const focus: ParameterFocus = { kind: "parameter", ...weight };
  return html`<fieldset class="axis">
    <legend>${axis === "x" ? "Across" : "Upwards"}</legend>
    ${chooseFields(state, focus, (chosen) => {
      if (chosen.kind === "parameter") setWeight(axis, chosen);
    })}
  </fieldset>`;
}

function note(): TemplateResult {
  return html`<p class="note">
    Two random directions through the network's present parameters, each unit's part of them as long as that unit's own
    weights, so that units of different size can be compared (filter normalisation: Li et al. 2018, “Visualizing the
    Loss Landscape of Neural Nets”). Biases stay as they are. The network always stands in the middle.
  </p>`;
}
