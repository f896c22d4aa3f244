// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import {
  answerSentence,
  blameSentence,
  deltaSentence,
  passSentence,
  sumSentence,
} from "../../../../web/views/microscope/unit_sentences.ts";
import { unitStudy } from "./unit_fixtures.ts";

test("the largest part of z is named, with where it comes from", () => {
  expect(sumSentence(unitStudy(), ["x₁", "x₂"])).toBe("Its largest part, 0.35, comes from the bias.");
  const others = unitStudy({
    inputs: [
      { weight: 1, input: -2, product: -2 },
      { weight: 1.5, input: 1, product: 1.5 },
    ],
    bias: 1,
    z: 0.5,
  });
  expect(sumSentence(others, ["x₁", "x₂"])).toBe("The others outweigh its largest part, −2, which comes from x₁.");
  const nothing = unitStudy({ inputs: [{ weight: 1, input: 0, product: 0 }], bias: null, z: 0 });
  expect(sumSentence(nothing, ["x₁"])).toBe("Nothing comes in: every term is 0.");
});

test("an answer of 0 is silence, an output's answer is the network's", () => {
  expect(answerSentence(0, false)).toMatch(/silent/);
  expect(answerSentence(0.5, false)).toMatch(/next layer/);
  expect(answerSentence(0, true)).toMatch(/network answers/);
});

describe("the slope of f", () => {
  test("is the share of the blame that passes", () => {
    expect(passSentence(0.243, "sigmoid")).toBe("Here 24.3 % of the blame passes back to z.");
    expect(passSentence(1, "relu")).toMatch(/^All of the blame/);
    expect(passSentence(-0.1, "gelu")).toBe(
      "f falls here: 10.0 % of the blame passes back to z, with its sign turned round.",
    );
  });

  test("near 0 is called saturated, for functions that level off", () => {
    expect(passSentence(0.01, "sigmoid")).toMatch(/^Saturated: .*hardly any blame passes \(1.0 % of it\)\.$/);
    expect(passSentence(0.01, "tanh")).toMatch(/^Saturated/);
    expect(passSentence(0.02, "sigmoid")).not.toMatch(/Saturated/);
    expect(passSentence(0.01, "leaky-relu")).toBe("Here 1.0 % of the blame passes back to z.");
  });

  test("of exactly 0 lets nothing pass; of the step function, ever", () => {
    expect(passSentence(0, "relu")).toMatch(/no blame passes back through this unit for this sample/);
    expect(passSentence(0, "step")).toMatch(/no blame ever passes/);
  });
});

test("∂C/∂a and δ say which way the error goes", () => {
  expect(blameSentence(-0.04)).toBe("If this unit's answer rose by 0.01, the error would fall by about 0.0004.");
  expect(blameSentence(0.04)).toMatch(/would rise by about 0.0004/);
  expect(blameSentence(0)).toMatch(/does not depend/);
  expect(deltaSentence(0.5)).toBe("If z rose by 0.01, the error would rise by about 0.005: z should go down.");
  expect(deltaSentence(-0.5)).toMatch(/would fall by about 0.005: z should go up/);
  expect(deltaSentence(0)).toMatch(/No blame reaches z/);
  expect(blameSentence(NaN)).not.toMatch(/NaN/);
});
