// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { JacobianChain } from "backprop-playground/engine";
import { exact, shown } from "../microscope/formula_number.ts";
import { featureLabel } from "../network/names.ts";
import { largestDifference } from "./chain_ways.ts";
import { equalWords, totalsSentence } from "./chain_words.ts";

/** Longer inputs show their beginning; the difference is over all of them. */
const MOST_ROWS = 12;

/** Where both ways arrive: the same row, and what each has cost. */
export function chainEnd(
  chain: JacobianChain,
  totals: { forward: number; reverse: number },
  features: readonly string[],
): TemplateResult {
  const [forward, reverse] = [chain.forward.at(-1)?.[0] ?? [], chain.reverse.at(-1)?.[0] ?? []];
  const count = forward.length;
  return html`<section class="arrived" aria-label="Where both ways arrive">
    <div class="scroll" tabindex="0" role="group" aria-label="Both gradients">
      <table>
        <thead>
          <tr>
            <th scope="col">∂C/∂x</th>
            <th scope="col">from the front</th>
            <th scope="col">from the end</th>
          </tr>
        </thead>
        <tbody>
          ${forward.slice(0, MOST_ROWS).map(
            (value, index) =>
              html`<tr>
                <th scope="row">${featureLabel(features[index] ?? `input ${index + 1}`)}</th>
                <td title=${exact(value)}>${shown(value, 10)}</td>
                <td title=${exact(reverse[index])}>${shown(reverse[index], 10)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>
      <b>${equalWords(largestDifference(forward, reverse))}</b>
      ${count > MOST_ROWS ? `Of ${count} inputs the first ${MOST_ROWS} are listed; the difference is over all.` : ""}
      ${totalsSentence(totals.forward, totals.reverse, count)}
    </p>
    <p>
      But a network does not learn its inputs, it learns its parameters. From the front every one of them is one more
      thing to start from; from the end there is always only one cost. That is the next part.
    </p>
  </section>`;
}
