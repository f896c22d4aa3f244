// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { copyLatex, exact, factor, factors, formula, shown } from "./formula.ts";
import { differenceLatex } from "./latex.ts";
import { once } from "./microscope_known.ts";
import type { WeightContext } from "./weight_context.ts";
import { section } from "./weight_section.ts";
import { agreementSentence, gradientName } from "./weight_sentences.ts";

/** Digits that tell C(w + ε) from C(w − ε). */
const COST_DIGITS = 12;

/** The slope measured instead of derived, beside the gradient. */
export function differenceSection(context: WeightContext): TemplateResult {
  const { study, known, isBias, what, dispatch } = context;
  const { epsilon, costAbove, costBelow, slope, relativeError } = study.difference;
  const symbol = isBias ? "b" : "w";
  /** Of a frozen bias the gradient is 0 to the optimiser, but the error has its slope. */
  const computed = study.trained ? study.gradient : study.mean;
  const row = (name: string, value: number | undefined, digits: number): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number" title=${exact(value)}>${shown(value, digits)}</td>
    </tr>`;
  return section(
    "Measured: the finite difference",
    html`
      ${formula(isBias ? "differenceBias" : "difference", { block: true })}
      <table class="facts">
        <tbody>
          ${row("ε", epsilon, 3)} ${row(`C(${symbol} + ε)`, costAbove, COST_DIGITS)}
          ${row(`C(${symbol} − ε)`, costBelow, COST_DIGITS)}
        </tbody>
      </table>
      ${factors("Measured beside computed", [
        factor({ symbol: "measured", name: "Slope, measured", value: slope }, dispatch),
        factor(
          {
            symbol: formula(isBias ? "dCdb" : "dCdw"),
            name: gradientName(context.state.spec.learner.kind),
            operator: "≈",
            value: once(known.delta, computed),
            strong: true,
          },
          dispatch,
        ),
        factor(
          { symbol: "relative error", name: "Relative error", value: once(known.delta, relativeError), digits: 2 },
          dispatch,
        ),
      ])}
      <p class="says">
        The engine moved this ${what} by ε up and down and ran the whole batch forward both times: this is the slope of
        the error. ${known.delta ? agreementSentence(relativeError, slope) : nothing}
      </p>
    `,
    { copy: copyLatex("the finite difference", () => differenceLatex(study, isBias)) },
  );
}
