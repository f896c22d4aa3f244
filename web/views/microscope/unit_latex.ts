// SPDX-License-Identifier: MIT
import type { Activation, UnitStudy } from "backprop-playground/engine";
import { latexNumber } from "./latex.ts";

/** Numbers that are not computed at this stage are undefined. */
type Maybe = number | undefined;

function bracketed(value: Maybe): string {
  const text = latexNumber(value);
  return text.startsWith("-") ? String.raw`\left(${text}\right)` : text;
}

const product = (one: Maybe, other: Maybe): string => String.raw`${bracketed(one)} \cdot ${bracketed(other)}`;

/** z = Σ w·a + b with every term. */
export function sumLatex(study: UnitStudy, known: { inputs: boolean; forward: boolean }): string {
  const { inputs, bias, z } = study;
  const terms = inputs.map(({ weight, input }) => product(weight, known.inputs ? input : undefined));
  if (bias !== null) terms.push(bracketed(bias));
  const symbols = String.raw`\sum_i w_i a_i${bias === null ? "" : " + b"}`;
  return `z = ${symbols} = ${terms.join(" + ")} = ${latexNumber(known.forward ? z : undefined)}`;
}

/** a = f(z) and f'(z). */
export function answerLatex({ z, a, dadz }: UnitStudy, activation: Activation, isKnown: boolean): string {
  const [at, value, slope] = isKnown ? [z, a, dadz] : [];
  const f = String.raw`\operatorname{${activation}}`;
  return String.raw`a = ${f}\left(${latexNumber(at)}\right) = ${latexNumber(value)}, \quad f'(z) = ${latexNumber(slope)}`;
}

/** δ, from what came back over the edges, or from the error. */
export function deltaLatex(study: UnitStudy, known: { deltaNext: boolean; delta: boolean }): string {
  const { back, coupled, throughLogits, dCda, dadz, delta, a, target } = study;
  const result = latexNumber(known.delta ? delta : undefined);
  if (throughLogits)
    return String.raw`\delta = a - y = ${latexNumber(a)} - ${bracketed(target ?? undefined)} = ${result}`;
  if (coupled.length > 0) {
    const terms = coupled.map((term) => product(term.dCda, term.dadz));
    return String.raw`\delta = \sum_k \frac{\partial C}{\partial a_k} \cdot \frac{\partial a_k}{\partial z} = ${terms.join(" + ")} = ${result}`;
  }
  if (back.length === 0)
    return String.raw`\delta = \frac{\partial C}{\partial a} \cdot f'(z) = ${product(dCda, dadz)} = ${result}`;
  const terms = back.map((term) => product(term.weight, known.deltaNext ? term.delta : undefined));
  return String.raw`\delta = f'(z) \sum_k w_k \delta_k = ${bracketed(dadz)} \cdot \left(${terms.join(" + ")}\right) = ${result}`;
}
