// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { integer, short } from "../../format/number.ts";
import { copyLatex, exact, factor, factors, formula, shown, spoken } from "./formula.ts";
import { DIGITS } from "./formula_number.ts";
import { averageLatex } from "./latex.ts";
import { once } from "./microscope_known.ts";
import type { WeightContext } from "./weight_context.ts";
import { LATER, meanings, section } from "./weight_section.ts";
import { effectSentence } from "./weight_sentences.ts";

/** How many terms are listed at first, and how many more a press shows. */
export const FIRST_TERMS = 10;
const MORE_TERMS = 100;

/** How the batch's mean is made: every sample's term, their sum, the division, then the penalty's part. */
export function averageSection(context: WeightContext, listed: number, list: (count: number) => void): TemplateResult {
  const { study, known, isBias, what, dispatch, state } = context;
  const n = study.terms.length;
  const hidden = n - Math.min(listed, n);
  const { kind, rate } = state.spec.regularization;
  const hasPenalty = kind !== "none" && !isBias;
  return section(
    n === 1 ? "The batch is one sample" : `Averaged over the batch of ${integer(n)}`,
    html`
      ${formula(isBias ? "averageBias" : "average", { block: true })}
      ${termTable(context, study.terms.slice(0, listed))}
      ${
        hidden > 0
          ? html`<button
              type="button"
              class="more"
              @click=${() => {
                list(listed + MORE_TERMS);
              }}
            >
              … ${integer(hidden)} more
            </button>`
          : listed > FIRST_TERMS && n > FIRST_TERMS
            ? html`<button
                type="button"
                class="more"
                @click=${() => {
                  list(FIRST_TERMS);
                }}
              >
                Show fewer
              </button>`
            : nothing
      }
      ${factors("Sum, divided by the number of samples", [
        factor({ symbol: "sum", name: "Sum of the terms", value: once(known.delta, study.sum) }, dispatch),
        factor({ symbol: "n", name: "samples", operator: "÷", value: n, digits: String(n).length }, dispatch),
        factor(
          { symbol: "mean", name: "Mean", operator: "=", value: once(known.delta, study.mean), strong: !hasPenalty },
          dispatch,
        ),
      ])}
      ${
        hasPenalty
          ? html`<p class="sub">The penalty's part (${kind.toUpperCase()}, λ = ${short(rate)})</p>
              ${formula(kind === "l1" ? "penaltyL1" : "penaltyL2", { block: true })}
              ${factors("With the penalty", [
                factor({ symbol: "mean", name: "Mean", value: once(known.delta, study.mean) }, dispatch),
                factor(
                  { symbol: "penalty", name: "Penalty's part", operator: "+", value: once(known.delta, study.penalty) },
                  dispatch,
                ),
                factor(
                  {
                    symbol: formula("dCdw"),
                    name: "Gradient",
                    operator: "=",
                    value: once(known.delta, study.gradient),
                    strong: true,
                  },
                  dispatch,
                ),
              ])}`
          : nothing
      }
      ${meanings([
        {
          symbol: formula(isBias ? "dCdb" : "dCdw"),
          says: known.delta ? effectSentence(`this ${what}`, "the error", study.gradient) : LATER,
        },
      ])}
    `,
    { copy: copyLatex("the average over the batch", () => averageLatex(study, isBias)) },
  );
}

function termTable({ term, known, isBias }: WeightContext, terms: WeightContext["study"]["terms"]): TemplateResult {
  const cell = (isKnown: boolean, value: number, digits = DIGITS): TemplateResult =>
    html`<td class="number" title=${exact(once(isKnown, value))}>${shown(once(isKnown, value), digits)}</td>`;
  return html`<table class="terms">
    <caption class="visually-hidden">
      Every sample's part in the gradient
    </caption>
    <thead>
      <tr>
        <th scope="col">sample</th>
        <th scope="col">${spoken("δ", "delta")}</th>
        <th scope="col">${isBias ? "1" : spoken("a_prev", "aPrev")}</th>
        <th scope="col">product</th>
      </tr>
    </thead>
    <tbody>
      ${terms.map(
        (one) =>
          html`<tr class=${one.sample === term.sample ? "followed" : ""}>
            <th scope="row" class="number">${integer(one.sample + 1)}</th>
            ${cell(known.delta, one.delta)}${cell(known.inputs || isBias, one.input, isBias ? 1 : DIGITS)}${cell(known.delta, one.product)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
