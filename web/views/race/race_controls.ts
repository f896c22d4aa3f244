// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { measures, type MeasureName } from "../../race/measures.ts";
import { presets, presetOf } from "../../race/presets.ts";
import { hiddenRange, isOnOwn, type RaceSettings } from "../../race/settings.ts";
import { evenScale } from "../form/slider_scale.ts";
import { toggle } from "../output/toggle.ts";
import type { NumberRange } from "../form/typed_number.ts";
import type { ChartLook } from "./chart_layout.ts";
import "../form/number_field.ts";
import "../form/slider_field.ts";

const hiddenScale = evenScale(hiddenRange.min, hiddenRange.max, 1);
const networks = [
  { value: "preset", label: "of this race" },
  { value: "own", label: "mine" },
];

/** Which race, and what it is about. */
export function presetButtons(
  race: RaceSettings["race"],
  choose: (race: RaceSettings["race"]) => void,
): TemplateResult {
  const all = [...presets.map(({ name, label }) => ({ name, label })), { name: "own" as const, label: "My network" }];
  return html`<div class="presets" role="group" aria-label="Which race">
      ${all.map(
        ({ name, label }) =>
          html`<button type="button" aria-pressed=${name === race} @click=${() => choose(name)}>${label}</button>`,
      )}
    </div>
    <p class="note">
      ${race === "own" ? "Your own network from its first step, with learners of your choice." : presetOf(race).about}
    </p>`;
}

export interface Running {
  isPlaying: boolean;
  hasBegun: boolean;
  isOver: boolean;
  play: () => void;
  pause: () => void;
  again: () => void;
  set: (change: Partial<RaceSettings>) => void;
  setNetwork: (network: RaceSettings["network"]) => void;
}

/** Start and stop, and what the race is run on. */
export function raceBar(settings: RaceSettings, running: Running): TemplateResult {
  const { isPlaying, hasBegun, isOver, play, pause, again, set, setNetwork } = running;
  const goesOn = hasBegun && !isOver;
  return html`<div class="bar">
    <span class="run">
      <button type="button" class="primary" @click=${() => (isPlaying ? pause() : play())}>
        ${isPlaying ? "Pause" : goesOn ? "Go on" : "Start"}
      </button>
      <button type="button" ?disabled=${!hasBegun} @click=${again}>Again</button>
    </span>
    ${
      settings.race === "own"
        ? nothing
        : choice("Network", settings.network, networks, (network) => setNetwork(network as RaceSettings["network"]))
    }
    ${
      isOnOwn(settings)
        ? nothing
        : html`<bp-slider-field
            label="Hidden units"
            .value=${settings.hidden}
            .scale=${hiddenScale}
            .said=${() => ""}
            .range=${hiddenRange}
            @pick=${(event: CustomEvent<number>) => set({ hidden: event.detail })}
          ></bp-slider-field>`
    }
    ${number("Loss to reach, L", settings.goal, { above: 0 }, (goal) => set({ goal }))}
    ${number("Passes for each lane", settings.budget, { min: 1, max: 1e12, integer: true }, (budget) => set({ budget }))}
  </div>`;
}

/** What the chart shows. */
export function chartBar(look: ChartLook, set: (look: ChartLook) => void): TemplateResult {
  return html`<div class="bar">
    ${choice(
      "Over",
      look.measure,
      measures.map(({ name, label }) => ({ value: name, label })),
      (measure) => set({ ...look, measure: measure as MeasureName }),
    )}
    ${toggle("Logarithmic across", null, look.isLogX, (isLogX) => set({ ...look, isLogX }))}
    ${toggle("Logarithmic loss", null, look.isLogY, (isLogY) => set({ ...look, isLogY }))}
    ${toggle("Test loss", null, look.loss === "test", (on) => set({ ...look, loss: on ? "test" : "train" }))}
  </div>`;
}

function number(label: string, value: number, range: NumberRange, pick: (value: number) => void): TemplateResult {
  return html`<span class="pair"
    ><span aria-hidden="true">${label}</span
    ><bp-number-field
      bare
      label=${label}
      .value=${value}
      .range=${range}
      @pick=${(event: CustomEvent<number>) => pick(event.detail)}
    ></bp-number-field
  ></span>`;
}

function choice(
  label: string,
  value: string,
  options: readonly { value: string; label: string }[],
  pick: (value: string) => void,
): TemplateResult {
  return html`<label class="pair"
    >${label}
    <select .value=${live(value)} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
      ${options.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}
    </select>
  </label>`;
}
