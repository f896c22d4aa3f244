// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { LayerLayout } from "backprop-playground/engine";
import { integer, significant } from "../../format/number.ts";
import { parameterCount, placeAt } from "../microscope/all_weights_rows.ts";
import { exact, shown } from "../microscope/formula_number.ts";
import { layerName, parameterName, parameterSymbol } from "../network/names.ts";
import { type Measured, type Measurement, relativeDifference } from "./measure.ts";

const FIRST_ROWS = 8;
const NAMES: Record<Measured["method"], string> = {
  backpropagation: "backpropagation",
  "forward-mode": "forward mode",
  "finite-differences": "finite differences",
};

/** The gradients that were found, side by side, and how far the others are from backpropagation's. */
export function gradientTable(
  { step, sample, runs }: Measurement,
  layout: readonly LayerLayout[],
  features: readonly string[],
): TemplateResult {
  const found = runs.flatMap(({ method, gradient }) => (gradient ? [{ method, gradient }] : []));
  const reference = found[0]?.gradient;
  if (!reference) return html``;
  const total = parameterCount(layout);
  const places = Array.from({ length: Math.min(FIRST_ROWS, total) }, (_, index) => placeAt(layout, index)!);
  return html`<h4>The gradients, of sample ${integer(sample + 1)} at step ${integer(step)}</h4>
    <div class="scroll" tabindex="0" role="group" aria-label="The gradients side by side">
      <table class="gradients">
        <thead>
          <tr>
            <th scope="col">gradient by</th>
            ${found.map(({ method }) => html`<th scope="col">${NAMES[method]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${places.map(
            (place) =>
              html`<tr>
                <th scope="row" title=${parameterName(place, features, layout.length)}>
                  ${parameterSymbol(place)} <span class="muted layer">${layerName(place.layer, layout.length)}</span>
                </th>
                ${found.map(({ gradient }) => html`<td title=${exact(gradient[place.index])}>${shown(gradient[place.index], 7)}</td>`)}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              ${total > places.length ? `the first ${places.length} of ${integer(total)}` : `all ${integer(total)}`}
            </th>
            ${found.map(() => html`<td></td>`)}
          </tr>
        </tfoot>
      </table>
    </div>
    ${found
      .slice(1)
      .map(
        ({ method, gradient }) =>
          html`<p class="difference number" data-method=${method}>
            ${differenceSentence(NAMES[method], relativeDifference(gradient, reference))}
          </p>`,
      )}${found.length < 2 ? html`<p class="note">There is no other gradient to compare it with.</p>` : nothing}`;
}

/** How far a gradient is from backpropagation's: the largest difference of all parameters by the gradient's length. */
export function differenceSentence(name: string, difference: number): string {
  const start = name[0]!.toUpperCase() + name.slice(1);
  if (difference === 0) return `${start} gives the same numbers to the last digit, for every parameter.`;
  return `${start} gives the same gradient to within ${significant(difference, 2)} of its length: the largest difference over all parameters.`;
}
