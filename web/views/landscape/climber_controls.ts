// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { short } from "../../format/number.ts";
import { exponentOf, highestExponent, lowestExponent, rateAt } from "../run/scales.ts";
import "../form/number_field.ts";
import "../form/slider_field.ts";
import { evenScale, type SliderScale } from "../form/slider_scale.ts";
import type { Gait } from "./climber_walk.ts";

/** The learning rate's slider, evenly in powers of ten. */
const STEPS_A_DECADE = 50;
const rateScale: SliderScale = {
  positions: (highestExponent - lowestExponent) * STEPS_A_DECADE,
  toValue: (position) => rateAt(lowestExponent + position / STEPS_A_DECADE),
  toPosition: (rate) => Math.round((exponentOf(rate) - lowestExponent) * STEPS_A_DECADE),
};
const momentumScale = evenScale(0, 0.99, 0.01);
const unsaid = (): string => "";

export interface ControlsGiven {
  gait: Gait;
  /** The momentum's slider is shown. */
  hasMomentum: boolean;
  isFoggy: boolean;
  isPlaying: boolean;
  /** Of a step by hand; null: as large as the learning rate. */
  stride: number | null;
  isReady: boolean;
  setGait: (change: Partial<Gait>) => void;
  showMomentum: (on: boolean) => void;
  setFog: (on: boolean) => void;
  setStride: (stride: number | null) => void;
  step: () => void;
  play: () => void;
  startAnew: () => void;
  byHand: (way: -1 | 1) => void;
}

/** How the ball steps, and the buttons that make it step. */
export function climberControls(given: ControlsGiven): TemplateResult {
  const { gait, hasMomentum, isPlaying, isReady } = given;
  const disabled = !isReady;
  return html`<div class="controls">
    <div class="buttons" role="group" aria-label="The ball's steps">
      <button type="button" ?disabled=${disabled} @click=${given.step}>One step</button>
      <button type="button" class="primary" ?disabled=${disabled} @click=${given.play}>
        ${isPlaying ? "Pause" : "Let it step"}
      </button>
      <button type="button" ?disabled=${disabled} @click=${given.startAnew}>Start anew</button>
    </div>
    <bp-slider-field
      label="Learning rate of the ball"
      .value=${gait.learningRate}
      .scale=${rateScale}
      .said=${unsaid}
      .range=${{ above: 0, max: 1000 }}
      @pick=${(event: CustomEvent<number>) => given.setGait({ learningRate: event.detail })}
    ></bp-slider-field>
    <fieldset class="way">
      <legend>Direction</legend>
      ${way("down", "Descend", !gait.ascend, () => given.setGait({ ascend: false }))}
      ${way("up", "Ascend", gait.ascend, () => given.setGait({ ascend: true }))}
    </fieldset>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${live(hasMomentum)}
        @change=${(event: Event) => given.showMomentum((event.target as HTMLInputElement).checked)}
      />Momentum</label
    >
    ${
      hasMomentum
        ? html`<bp-slider-field
            label="Share of the velocity that is kept"
            .value=${gait.momentum}
            .scale=${momentumScale}
            .said=${unsaid}
            .range=${{ min: 0, max: 0.99 }}
            @pick=${(event: CustomEvent<number>) => given.setGait({ momentum: event.detail })}
          ></bp-slider-field>`
        : nothing
    }
    ${hand(given)}
  </div>`;
}

function way(value: string, label: string, on: boolean, pick: () => void): TemplateResult {
  return html`<label
    ><input type="radio" name="way" value=${value} .checked=${live(on)} @change=${pick} />${label}</label
  >`;
}

/** Moved by hand, best in the fog. */
function hand(given: ControlsGiven): TemplateResult {
  const { isFoggy, stride, gait, isReady } = given;
  return html`<div class="hand" role="group" aria-label="By hand">
    <button type="button" aria-pressed=${isFoggy} @click=${() => given.setFog(!isFoggy)}>
      ${isFoggy ? "Lift the fog" : "Fog: climb blindfolded"}
    </button>
    <div class="pair">
      <button type="button" ?disabled=${!isReady} @click=${() => given.byHand(-1)}>← A step left</button>
      <button type="button" ?disabled=${!isReady} @click=${() => given.byHand(1)}>A step right →</button>
    </div>
    <bp-number-field
      label="Size of a step by hand"
      .value=${stride}
      .range=${{ above: 0, max: 1000, optional: true }}
      placeholder=${short(gait.learningRate)}
      explain="Left empty, a step by hand is as large as the learning rate."
      @pick=${(event: CustomEvent<number | null>) => given.setStride(event.detail)}
    ></bp-number-field>
  </div>`;
}
