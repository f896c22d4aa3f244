// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { State } from "../../state/state.ts";
import { chooseFields } from "../microscope/choose_fields.ts";
import type { Chosen } from "./climber_subject.ts";
import { curveNames } from "./curve_names.ts";
import { rangeSlider } from "./range_slider.ts";
import { shownWeight } from "./weight_choice.ts";

/** One of the curves, or a weight of the network and how far around it. */
export function climberChooser({
  state,
  chosen,
  choose,
}: {
  state: State;
  chosen: Chosen;
  choose: (change: Partial<Chosen>) => void;
}): TemplateResult {
  const { on, weight, halfWidth } = chosen;
  return html`<div class="chooser">
    <label class="choice"
      ><span>Climb on</span>
      <select @change=${(event: Event) => choose({ on: (event.target as HTMLSelectElement).value as Chosen["on"] })}>
        <optgroup label="Curves">
          ${curveNames.map(
            ({ name, label }) => html`<option value=${name} .selected=${live(name === on)}>${label}</option>`,
          )}
        </optgroup>
        <optgroup label="Your network">
          <option value="weight" .selected=${live(on === "weight")}>The cost along a weight</option>
        </optgroup>
      </select>
    </label>
    ${
      on === "weight"
        ? html`${chooseFields(state, shownWeight(state, weight), (focus) => {
            if (focus.kind === "parameter") choose({ weight: focus });
          })}
          ${rangeSlider(halfWidth, (width) => choose({ halfWidth: width }))}`
        : nothing
    }
  </div>`;
}
