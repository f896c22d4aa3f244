// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import type { PageSpec } from "../../state/state.ts";
import { billOf, secondsFor, type Bill } from "../../ways/combinations.ts";
import { durationText } from "../../ways/durations.ts";
import { countText, numberOf } from "../../ways/magnitude.ts";
import { oneWeight, presentNetwork, twoWeights, valuesOfTwo } from "../../ways/try_specs.ts";
import type { Rate } from "./combinations_bill.ts";

/** What one waits for while watching. */
const PATIENCE_SECONDS = 60;

export interface Trial {
  values: number;
  own: number;
  rate: Rate | null;
  start: PageSpec;
  begin: (spec: PageSpec) => void;
}

/** Networks that are small enough for every combination to be tried for real; and whether the present one is. */
export function tryIt({ values, own, rate, start, begin }: Trial): TemplateResult {
  const two = valuesOfTwo(values);
  const present = billOf(values, own);
  const seconds = rate ? secondsFor(present, rate.perSecond) : null;
  const ends = seconds !== null && numberOf(seconds) < PATIENCE_SECONDS;
  return html`<div class="try">
    <h4>Try it for real</h4>
    <p>These end while you watch, and what they find is the best of the whole grid.</p>
    <div class="buttons">
      <button type="button" @click=${() => begin(oneWeight(values))}>One weight: ${countOf(billOf(values, 1))}</button>
      <button type="button" @click=${() => begin(twoWeights(values))}>Two weights: ${countOf(billOf(two, 2))}</button>
      ${
        ends
          ? html`<button type="button" @click=${() => begin(presentNetwork(start, values))}>
              This network: ${countOf(present)}
            </button>`
          : nothing
      }
    </div>
    ${own > 0 ? html`<p class="feasible">${verdict(own, values, seconds && durationText(seconds), ends)}</p>` : nothing}
  </div>`;
}

function countOf({ exact, count }: Bill): string {
  return `${countText(exact, count)} combinations`;
}

function verdict(own: number, values: number, time: string | null, ends: boolean): string {
  const what = `${integer(values)} values for each of this network's ${integer(own)} ${own === 1 ? "weight" : "weights and biases"}`;
  if (time === null) return `${what}: how long that takes here is known once the rate has been measured.`;
  return ends ? `${what}: about ${time} at the measured rate, so it ends.` : `${what}: ${time} at the measured rate.`;
}
