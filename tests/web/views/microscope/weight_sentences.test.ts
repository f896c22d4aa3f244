// SPDX-License-Identifier: MIT
import type { Attempt } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { learners } from "../../../../web/schema/names.ts";
import { searches } from "../../../../web/state/learners.ts";
import {
  agreementSentence,
  effectSentence,
  elsewhereSentence,
  gradientName,
  inputSentence,
  moveSentence,
  slopeSentence,
  triedSentence,
} from "../../../../web/views/microscope/weight_sentences.ts";

test("a gradient is said as what raising the weight would do", () => {
  expect(effectSentence("this weight", "the error", 0.0822)).toBe(
    "Raising this weight by 0.01 would raise the error by about 0.00082.",
  );
});

test("a negative gradient lowers, and is said without a sign", () => {
  expect(effectSentence("this weight", "the error", -0.0226)).toBe(
    "Raising this weight by 0.01 would lower the error by about 0.00023.",
  );
});

test("a gradient of zero changes nothing", () => {
  expect(effectSentence("this bias", "the error", 0)).toBe("Raising this bias by 0.01 would not change the error.");
  expect(effectSentence("this bias", "the error", -0)).toBe("Raising this bias by 0.01 would not change the error.");
});

test("a slope that is no number is not put into a sentence as one", () => {
  expect(effectSentence("this weight", "the error", NaN)).not.toContain("NaN");
});

test("a flat activation is given its reason", () => {
  expect(slopeSentence(0, "relu")).toContain("relu is flat here");
  expect(slopeSentence(0, "step")).toContain("nothing is ever learnt");
  expect(slopeSentence(0.19, "sigmoid")).toContain("would raise the activation by about 0.0019");
});

test("a bias is said to be multiplied by 1, an input of zero to make the weight idle", () => {
  expect(inputSentence(1, true)).toContain("multiplied by 1");
  expect(inputSentence(0, false)).toContain("does not matter");
  expect(inputSentence(-0.5, false)).toContain("would lower z by about 0.005");
});

test("a step against the slope and one with it are told apart", () => {
  expect(moveSentence(-0.041, 0.082, "weight")).toBe(
    "The weight goes down by 0.041: against the slope, which lowers the error.",
  );
  expect(moveSentence(0.041, 0.082, "weight")).toContain("remembers earlier steps");
  expect(moveSentence(0.041, 0, "bias")).toContain("though its gradient is 0");
  expect(moveSentence(0, 0.082, "bias")).toBe("The bias stays as it is.");
});

test("agreement is counted in digits, disagreement is not called agreement", () => {
  expect(agreementSentence(2e-10, 0.08)).toContain("agree to 9 digits");
  expect(agreementSentence(0, 0)).toContain("exactly 0");
  expect(agreementSentence(0.3, 1e-9)).toContain("differ");
});

test("a gradient is named by who found it", () => {
  expect(gradientName("backpropagation")).toContain("computed by backpropagation");
  expect(gradientName("forward-mode")).toContain("forward mode found it");
  expect(gradientName("finite-differences")).toContain("finite differences found it");
  for (const kind of learners.filter(searches)) expect(gradientName(kind)).toContain("would compute");
});

test("a try is told with what follows from it", () => {
  const nudge: Attempt = {
    number: 8,
    parameter: { layer: 2, bias: 0 },
    before: 0.4,
    costBefore: 0.31,
    trials: [{ value: 0.5, cost: 0.3 }],
    combination: [],
    kept: 0,
    samples: 10,
  };
  expect(triedSentence(nudge, null, "bias")).toBe("The error falls: this value is kept.");
  expect(triedSentence({ ...nudge, kept: -1 }, null, "bias")).toBe("The error does not fall: the bias is put back.");
  const combination = { ...nudge, parameter: null };
  expect(triedSentence(combination, 729, "bias")).toContain("Combination 8 of 729 sets all weights at once.");
  expect(triedSentence({ ...combination, kept: -1 }, Infinity, "bias")).toBe(
    "Combination 8 sets all weights at once. The error does not fall: all of them are put back.",
  );
  expect(triedSentence({ ...combination, costBefore: null }, 729, "bias")).toContain("the first one");
});

test("a weight whose turn it is not stays", () => {
  expect(elsewhereSentence({ layer: 0, row: 1, column: 2 }, "weight", 0.41)).toBe(
    "This step tries w[2→3] of layer 1: this weight stays at 0.41.",
  );
});
