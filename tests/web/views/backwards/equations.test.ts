// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { defaultSpec } from "../../../../web/url/defaults.ts";
import { formulas } from "../../../../web/formulas/formulas.ts";
import { equationsOf } from "../../../../web/views/backwards/equations.ts";
import { clamped, tabFor } from "../../../../web/views/microscope/choose.ts";

const layout = [
  { fanIn: 2, units: 4, bias: true },
  { fanIn: 4, units: 2, bias: true },
  { fanIn: 2, units: 1, bias: true },
];

test("there are five, each with a formula, a sentence and a place that the microscope can show", () => {
  const equations = equationsOf(defaultSpec, layout);
  expect(equations).toHaveLength(5);
  for (const { formula, sentence, where } of equations) {
    expect(formulas[formula]).not.toBe("");
    expect(sentence.length).toBeGreaterThan(20);
    expect(clamped(where!.focus, layout)).toEqual(where!.focus);
    expect(tabFor(where!.focus, where!.tab)).toBe(where!.tab);
  }
});

test("the blame that goes back is looked for in the layer before the last", () => {
  expect(equationsOf(defaultSpec, layout)[1]!.where).toEqual({
    focus: { kind: "unit", layer: 1, unit: 0 },
    tab: "unit",
  });
});

test("a network without a hidden layer or without biases has no place for some", () => {
  const [, back, bias] = equationsOf(defaultSpec, [{ bias: false }]);
  expect(back!.where).toBeNull();
  expect(bias!.where).toBeNull();
});

test("the output's blame is written as this network computes it", () => {
  const output = (change: object) => equationsOf({ ...defaultSpec, ...change }, layout)[0]!.formula;
  expect(output({})).toBe("matrixDeltaOutput");
  expect(output({ loss: "cross-entropy" })).toBe("matrixDeltaLogits");
  expect(output({ layers: [{ units: 2, activation: "softmax", bias: true, trainBias: true }] })).toBe("deltaSoftmax");
});

test("what the learner does otherwise is said", () => {
  const said = (change: object) => equationsOf({ ...defaultSpec, ...change }, layout).map(({ sentence }) => sentence);
  expect(said({}).join(" ")).not.toMatch(/optimiser|penalty|searches/);
  expect(said({ regularization: { kind: "l2", rate: 0.01 } })[3]).toContain("The penalty (L2)");
  expect(said({ learner: { ...defaultSpec.learner, kind: "random-nudge" } })[4]).toContain(
    "searches without a gradient",
  );
  const adam = { ...defaultSpec.learner.optimizer, kind: "adam" };
  expect(said({ learner: { ...defaultSpec.learner, optimizer: adam } })[4]).toContain("optimiser");
});
