// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import temml from "temml";
import type { FormulaName } from "../../../../web/formulas/formulas.ts";
import { formulas } from "../../../../web/formulas/formulas.ts";
import {
  averageLatex,
  chainLatex,
  differenceLatex,
  latexNumber,
  linesLatex,
  matrixLatex,
} from "../../../../web/views/microscope/latex.ts";
import { optimizerLines } from "../../../../web/views/microscope/weight_optimizer.ts";
import { learnerOf, mazurStudy } from "./microscope_fixtures.ts";

const [term] = mazurStudy().terms;
const isLatex = (latex: string): boolean => temml.renderToString(latex, { throwOnError: true }).startsWith("<math");

test("numbers are written as LaTeX writes them", () => {
  expect(latexNumber(0.0822)).toBe("0.0822");
  expect(latexNumber(-1.25e-7)).toBe(String.raw`-1.25 \cdot 10^{-7}`);
  expect(latexNumber(undefined)).toBe(String.raw`\cdots`);
  expect(latexNumber(Infinity)).toBe(String.raw`\infty`);
});

test("the chain rule is copied with its live numbers", () => {
  const latex = term ? chainLatex(term, false, false) : "";
  expect(latex).toBe(
    String.raw`\frac{\partial C}{\partial w} = \frac{\partial C}{\partial a} \cdot f'(z) \cdot a_{\text{prev}} = 0.74136507 \cdot 0.186815602 \cdot 0.593269992 = 0.0821670406`,
  );
  expect(isLatex(latex)).toBe(true);
});

test("negative factors stand in brackets", () => {
  const latex = term ? chainLatex({ ...term, input: -0.5 }, false, true) : "";
  expect(latex).toContain(String.raw`\left(-0.5\right)`);
  expect(isLatex(latex)).toBe(true);
});

test("the average names the penalty's part only where there is one", () => {
  expect(averageLatex(mazurStudy(), false)).not.toContain("+");
  const latex = averageLatex(mazurStudy({ sum: 3, mean: 3, penalty: -0.5, gradient: 2.5 }), false);
  expect(latex).toBe(
    String.raw`\frac{\partial C}{\partial w} = \frac{3}{1} + \left(-0.5\right) = 3 + \left(-0.5\right) = 2.5`,
  );
});

test("the difference keeps every digit of the two costs", () => {
  const difference = { ...mazurStudy().difference, costAbove: 0.29837160626 };
  const latex = differenceLatex(mazurStudy({ difference }), true);
  expect(latex).toContain("0.29837160626");
  expect(latex).toContain(String.raw`C(b + \varepsilon)`);
  expect(isLatex(latex)).toBe(true);
});

test("every optimiser's lines are LaTeX that typesets", () => {
  const names = ["g", "b", "s", "v", "m", "mHat", "vHat", "direction", "decay"] as const;
  const quantities = names.map((name) => ({ name, before: -0.5, value: -1.5e-7 }));
  const settings = { momentum: 0.9, nesterov: true, alpha: 0.99, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
  for (const kind of ["sgd", "adagrad", "rmsprop", "adam", "adamw"] as const) {
    const lines = optimizerLines(learnerOf({ kind, ...settings, weightDecay: 0.1 }), mazurStudy({ quantities }));
    const latex = linesLatex(lines, (name: FormulaName) => formulas[name]);
    expect(isLatex(latex), latex).toBe(true);
    expect(latex).not.toMatch(/[·−√]/);
  }
});

test("a matrix is rows of numbers", () => {
  const latex = matrixLatex([
    [1, -2.5],
    [undefined, 0],
  ]);
  expect(latex).toBe(String.raw`\begin{bmatrix} 1 & -2.5 \\ \cdots & 0 \end{bmatrix}`);
  expect(isLatex(latex)).toBe(true);
});
