// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { compact, integer } from "../../format/number.ts";
import { BILLION, billOf, type Bill, rowsFor, secondsFor } from "../../ways/combinations.ts";
import { durationText } from "../../ways/durations.ts";
import { countText } from "../../ways/magnitude.ts";
import "../form/number_field.ts";

export const FEWEST_VALUES = 2;
export const MOST_VALUES = 1_000_000;
/** Power of ten from which a number is long for a narrow table. */
const LONG = 9;

/** How fast combinations are tried here, and how that is known. */
export interface Rate {
  perSecond: number;
  how: string;
}

export interface BillShown {
  values: number;
  /** Weights of the present network. */
  own: number;
  rate: Rate | null;
  /** There is little room: long numbers are told as powers of ten. */
  isNarrow: boolean;
  /** Values of the learner's grid, where it is another number than `values`; null: no such learner, or the same. */
  offered: number | null;
  pick: (values: number) => void;
}

/** How long all combinations take, by the number of weights, to the present network's own. */
export function combinationsBill({ values, own, rate, isNarrow, offered, pick }: BillShown): TemplateResult {
  return html`<div class="ask">
      <bp-number-field
        label="Values tried for each weight"
        .value=${values}
        .range=${{ min: FEWEST_VALUES, max: MOST_VALUES, integer: true }}
        @pick=${(event: CustomEvent<number>) => pick(event.detail)}
      ></bp-number-field>
      ${
        offered === null
          ? nothing
          : html`<button type="button" @click=${() => pick(offered)}>The learner's own: ${integer(offered)}</button>`
      }
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="How long all combinations take">
      <table>
        <thead>
          <tr>
            <th scope="col">Weights</th>
            <th scope="col">Combinations</th>
            <th scope="col">at a billion a second</th>
            <th scope="col">${rate ? html`at ${compact(rate.perSecond)} a second, measured` : "at a measured rate"}</th>
          </tr>
        </thead>
        <tbody>
          ${rowsFor(own).map((weights) => row(billOf(values, weights), weights === own, rate, isNarrow))}
        </tbody>
      </table>
    </div>
    <p class="muted note">${rate ? rate.how : "The rate is measured here while the run is paused."}</p>`;
}

function row(bill: Bill, isOwn: boolean, rate: Rate | null, isNarrow: boolean): TemplateResult {
  const { weights, exact, count } = bill;
  return html`<tr class=${isOwn ? "own" : ""} data-weights=${weights}>
    <th scope="row">${integer(weights)}${isOwn ? html` <span class="tag">this network</span>` : nothing}</th>
    <td>${countText(isNarrow && count.exponent >= LONG ? null : exact, count)}</td>
    <td>${durationText(secondsFor(bill, BILLION))}</td>
    <td>${rate ? durationText(secondsFor(bill, rate.perSecond)) : "—"}</td>
  </tr>`;
}
