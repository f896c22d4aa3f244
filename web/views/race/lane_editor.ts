// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { LearnerKind, OptimizerKind } from "backprop-playground/engine";
import { MOST_LANES } from "../../race/lane_state.ts";
import { ignoresBatch, type OwnLane, searches } from "../../race/own_lanes.ts";
import { learnerNames } from "../../state/learner_names.ts";
import { optimizers } from "../training/optimizers.ts";
import { laneSample } from "./race_chart.ts";
import "../form/number_field.ts";

const learners = Object.entries(learnerNames).map(([kind, label]) => ({ kind, label }));

/** The lanes of the learner's own network, one row each. */
export function laneEditor(
  lanes: readonly OwnLane[],
  isDark: boolean,
  set: (lanes: readonly OwnLane[]) => void,
): TemplateResult {
  const change = (at: number, changed: Partial<OwnLane>): void =>
    set(lanes.map((lane, index) => (index === at ? { ...lane, ...changed } : lane)));
  return html`<div class="editor" role="group" aria-label="Lanes of your own">
    ${lanes.map(
      (lane, index) =>
        html`<div class="row" role="group" aria-label=${`Lane ${index + 1}`}>
          <span class="lane">${laneSample(index, isDark)}<b>${index + 1}</b></span>
          ${choice("Learner", lane.kind, learners, (kind) => change(index, { kind: kind as LearnerKind }))}
          ${
            searches(lane.kind)
              ? nothing
              : html`${choice("Optimiser", lane.optimizer, optimizers, (kind) => change(index, { optimizer: kind as OptimizerKind }))}
                  <label class="pair"
                    >rate
                    <bp-number-field
                      bare
                      label=${`Learning rate of lane ${index + 1}`}
                      .value=${lane.learningRate}
                      .range=${{ min: 0 }}
                      @pick=${(event: CustomEvent<number>) => change(index, { learningRate: event.detail })}
                    ></bp-number-field
                  ></label>`
          }
          ${
            ignoresBatch(lane.kind)
              ? nothing
              : html`<label class="pair"
                  >batch
                  <bp-number-field
                    bare
                    label=${`Batch size of lane ${index + 1}`}
                    .value=${lane.batchSize}
                    .range=${{ min: 1, max: 100_000, integer: true }}
                    @pick=${(event: CustomEvent<number>) => change(index, { batchSize: event.detail })}
                  ></bp-number-field
                ></label>`
          }
          <button
            type="button"
            class="quiet"
            aria-label=${`Remove lane ${index + 1}`}
            title="Remove this lane"
            ?disabled=${lanes.length === 1}
            @click=${() => set(lanes.filter((_, at) => at !== index))}
          >
            ✕
          </button>
        </div>`,
    )}
    <button
      type="button"
      ?disabled=${lanes.length >= MOST_LANES}
      @click=${() => {
        const last = lanes.at(-1);
        if (last) set([...lanes, last]);
      }}
    >
      Add a lane
    </button>
  </div>`;
}

function choice(
  label: string,
  value: string,
  options: readonly { kind: string; label: string }[],
  pick: (kind: string) => void,
): TemplateResult {
  return html`<select
    aria-label=${label}
    .value=${live(value)}
    @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}
  >
    ${options.map(({ kind, label: name }) => html`<option value=${kind} ?selected=${kind === value}>${name}</option>`)}
  </select>`;
}
