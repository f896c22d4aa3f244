// SPDX-License-Identifier: MIT
import type { ChainTerm, ParameterStudy } from "backprop-playground/engine";
import { FORMULA_DIGITS } from "./formula_number.ts";
import type { Line, Part } from "./weight_optimizer.ts";

/** 1.25e-7 → "1.25 \cdot 10^{-7}"; as many digits as the formulas show, no zeros at the end. */
export function latexNumber(value: number | null | undefined, digits = FORMULA_DIGITS): string {
  if (value === undefined) return String.raw`\cdots`;
  if (value === null || Number.isNaN(value)) return String.raw`\text{—}`;
  if (!Number.isFinite(value)) return value > 0 ? String.raw`\infty` : String.raw`-\infty`;
  const [mantissa = "0", exponent] = String(Number(value.toPrecision(digits))).split("e");
  return exponent === undefined ? mantissa : String.raw`${mantissa} \cdot 10^{${Number(exponent)}}`;
}

/** The same in brackets where a sign would meet another. */
function factorOf(value: number | undefined): string {
  const text = latexNumber(value);
  return text.startsWith("-") ? String.raw`\left(${text}\right)` : text;
}

/** ∂C/∂w = ∂C/∂a · f'(z) · a_prev of one sample, with its numbers; through the logits δ · a_prev. */
export function chainLatex(term: ChainTerm, isBias: boolean, throughLogits: boolean): string {
  const left = String.raw`\frac{\partial C}{\partial ${isBias ? "b" : "w"}}`;
  const product = latexNumber(term.product);
  const input = isBias ? "1" : factorOf(term.input);
  if (throughLogits) {
    return String.raw`${left} = \delta \cdot ${isBias ? "1" : String.raw`a_{\text{prev}}`} = ${latexNumber(term.delta)} \cdot ${input} = ${product}`;
  }
  return [
    left,
    String.raw`\frac{\partial C}{\partial a} \cdot f'(z) \cdot ${isBias ? "1" : String.raw`a_{\text{prev}}`}`,
    String.raw`${latexNumber(term.dCda)} \cdot ${factorOf(term.dadz)} \cdot ${input}`,
    product,
  ].join(" = ");
}

/** The mean over the batch, with the penalty's part where there is one. */
export function averageLatex({ sum, terms, mean, penalty, gradient }: ParameterStudy, isBias: boolean): string {
  const left = String.raw`\frac{\partial C}{\partial ${isBias ? "b" : "w"}}`;
  const average = String.raw`${left} = \frac{${latexNumber(sum)}}{${terms.length}}`;
  if (penalty === 0) return `${average} = ${latexNumber(mean)}`;
  return `${average} + ${factorOf(penalty)} = ${latexNumber(mean)} + ${factorOf(penalty)} = ${latexNumber(gradient)}`;
}

/** The central difference with its numbers. */
export function differenceLatex({ difference }: ParameterStudy, isBias: boolean): string {
  const symbol = isBias ? "b" : "w";
  const { costAbove, costBelow, epsilon, slope } = difference;
  return [
    String.raw`\frac{C(${symbol} + \varepsilon) - C(${symbol} - \varepsilon)}{2 \varepsilon}`,
    String.raw`\frac{${latexNumber(costAbove, 17)} - ${latexNumber(costBelow, 17)}}{2 \cdot ${latexNumber(epsilon)}}`,
    latexNumber(slope),
  ].join(" = ");
}

/** Lines of an optimiser's arithmetic, one under the other. */
export function linesLatex(lines: readonly Line[], symbols: (formula: Line["formula"]) => string): string {
  const rows = lines.map(
    ({ formula, parts, value }) =>
      `${aligned(symbols(formula))} = ${parts.map(partLatex).join(" ")} = ${latexNumber(value)}`,
  );
  return `\\begin{aligned}\n${rows.join(" \\\\\n")}\n\\end{aligned}`;
}

/** The lines stand under one another at their first "=" or "←". */
function aligned(formula: string): string {
  return formula.replace(/=|\\leftarrow/, (sign) => `&${sign}`);
}

const SIGNS: Record<string, string> = { "·": String.raw`\cdot`, "−": "-" };

function partLatex(part: Part): string {
  if (typeof part === "number") return factorOf(part);
  if (typeof part === "string") return part.replace(/[·−]/g, (sign) => SIGNS[sign] ?? sign);
  if ("root" in part) return String.raw`\sqrt{${latexNumber(part.root)}}`;
  if ("square" in part) return `${factorOf(part.square)}^2`;
  return `${latexNumber(part.base)}^{${part.power}}`;
}

/** A matrix with its numbers. */
export function matrixLatex(rows: readonly (readonly (number | undefined)[])[], digits = FORMULA_DIGITS): string {
  const lines = rows.map((row) => row.map((value) => latexNumber(value, digits)).join(" & "));
  return String.raw`\begin{bmatrix} ${lines.join(String.raw` \\ `)} \end{bmatrix}`;
}
