// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import {
  deadSentence,
  depthSentence,
  saturatedSentence,
  stepSentence,
} from "../../../../web/views/microscope/layer_sentences.ts";

const names = ["layer 1", "layer 2", "output"];

describe("the gradient's way back", () => {
  test("vanishes when the first layer's is more than a thousand times smaller", () => {
    expect(depthSentence([1e-5, 1e-3, 0.1], names)).toBe(
      "Vanishing gradients: that of layer 1 is 10.0 k times smaller than that of the output layer. The first layers hardly learn.",
    );
    expect(depthSentence([1.1e-4, 1, 0.1], names)).toMatch(/^The gradient shrinks .* 909 times smaller/);
    expect(depthSentence([0.05, 1, 0.1], names)).toMatch(/neither/);
  });

  test("explodes when it is more than a thousand times larger", () => {
    expect(depthSentence([200, 1, 0.1], names)).toMatch(/^Exploding gradients: .* 2\.00 k times larger/);
    expect(depthSentence([99, 1, 0.1], names)).toMatch(/^The gradient grows .* 990 times larger/);
    expect(depthSentence([0.5, 1, 0.1], names)).toMatch(/neither/);
    expect(depthSentence([1, 1, 0], names)).toMatch(/^Exploding gradients: .*countless times larger/);
  });

  test("is told of dead layers, and not of a layer alone", () => {
    expect(depthSentence([0, 0.1], names)).toMatch(/^No gradient at all reaches layer 1/);
    expect(depthSentence([0, 0], names)).toMatch(/^All gradients are 0/);
    expect(depthSentence([0.1], names)).toBe("");
  });
});

test("the step is told as a share of the weights' size", () => {
  expect(stepSentence(0.01, 1)).toBe("The next step is 1.00 % of the weights' size.");
  expect(stepSentence(1e-4, 1)).toMatch(/0.0100 %/);
  expect(stepSentence(1e-9, 1)).toMatch(/less than 0.0001 %/);
  expect(stepSentence(0, 1)).toMatch(/leaves/);
  expect(stepSentence(1, 0)).toMatch(/all 0/);
});

test("dead and saturated units are told with how many samples were looked at, and their share", () => {
  expect(deadSentence(2, 8, 250, "relu")).toMatch(/^f'\(z\) = 0 for all of the 250 samples.*no longer learn.*25 %/);
  expect(deadSentence(8, 8, 1, "step")).toMatch(/all of the one sample.*always so/);
  expect(deadSentence(0, 8, 250, "relu")).toMatch(/^No unit is dead.*250 samples/);
  expect(saturatedSentence(1, 2, 250)).toMatch(/nearly flat.*90 % of the 250 samples.*50 %/);
  expect(saturatedSentence(0, 2, 250)).toBe("No unit is saturated.");
});
