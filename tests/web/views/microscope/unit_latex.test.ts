// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { answerLatex, deltaLatex, sumLatex } from "../../../../web/views/microscope/unit_latex.ts";
import { unitStudy } from "./unit_fixtures.ts";

const all = { inputs: true, forward: true, deltaNext: true, delta: true };

test("z is copied with every term, signs in brackets", () => {
  expect(sumLatex(unitStudy(), all)).toBe(
    String.raw`z = \sum_i w_i a_i + b = 0.15 \cdot 0.05 + \left(-0.2\right) \cdot 0.1 + 0.35 = 0.3375`,
  );
  expect(sumLatex(unitStudy({ bias: null }), all)).not.toContain("+ b");
});

test("what is not computed yet is copied as dots", () => {
  expect(sumLatex(unitStudy(), { inputs: false, forward: false })).toMatch(/0\.15 \\cdot \\cdots .* = \\cdots$/);
  expect(answerLatex(unitStudy(), "tanh", false)).toBe(
    String.raw`a = \operatorname{tanh}\left(\cdots\right) = \cdots, \quad f'(z) = \cdots`,
  );
});

test("δ is copied as what came back, as the error's own, or as a − y", () => {
  expect(deltaLatex(unitStudy(), all)).toBe(
    String.raw`\delta = f'(z) \sum_k w_k \delta_k = 0.243 \cdot \left(0.4 \cdot 0.1 + 0.5 \cdot \left(-0.1\right)\right) = -0.00243`,
  );
  expect(deltaLatex(unitStudy({ back: [], target: 1 }), all)).toBe(
    String.raw`\delta = \frac{\partial C}{\partial a} \cdot f'(z) = \left(-0.01\right) \cdot 0.243 = -0.00243`,
  );
  expect(deltaLatex(unitStudy({ back: [], target: 1, throughLogits: true }), all)).toBe(
    String.raw`\delta = a - y = 0.583 - 1 = -0.00243`,
  );
  const coupled = [{ dCda: 2, dadz: -0.5, product: -1 }];
  expect(deltaLatex(unitStudy({ back: [], target: 1, coupled }), all)).toContain(
    String.raw`= 2 \cdot \left(-0.5\right) =`,
  );
});
