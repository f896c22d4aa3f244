// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import { typeset } from "virtual:formulas";
import type { FormulaName } from "../../formulas/formulas.ts";

export { factor, type Factor, factors, operator } from "./formula_factor.ts";
export { matrix, type MatrixOptions } from "./matrix.ts";
export { copyLatex } from "./latex_copy.ts";
export { formulaStyles } from "./formula_styles.ts";
export { exact, shown } from "./formula_number.ts";

const all = typeset as Readonly<Record<FormulaName, { latex: string; math: TemplateResult<3> }>>;

/** A formula by its name. `block`: on a line of its own, fractions and sums in full size. */
export function formula(name: FormulaName, options: { block?: boolean } = {}): TemplateResult {
  const { math } = all[name];
  return options.block ? html`<math display="block">${math}</math>` : html`<math>${math}</math>`;
}

/** A formula that stands for words: a table's header, which screen readers repeat with every cell. */
export function spoken(words: string, name: FormulaName): TemplateResult {
  return html`<span class="visually-hidden">${words}</span><span aria-hidden="true">${formula(name)}</span>`;
}

/** The same to stand inside a <math>: the symbol of a matrix. */
export function symbol(name: FormulaName): TemplateResult<3> {
  return all[name].math;
}

/** The same as LaTeX, with symbols only. */
export function latexOf(name: FormulaName): string {
  return all[name].latex;
}
