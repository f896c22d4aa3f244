// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { DataView, ForwardPass } from "backprop-playground/engine";
import { answerOf, largest } from "../../../../web/views/output/answer.ts";

const noPoints = { count: 0, inputs: new Float64Array(), targets: new Float64Array(), classes: new Int32Array() };
const binary: DataView = {
  task: "classification",
  inputCount: 2,
  outputCount: 1,
  classCount: 2,
  inputNames: ["x1", "x2"],
  featureNames: ["x1", "x2"],
  targetNames: ["inside", "outside"],
  domain: [
    [-6, 6],
    [-6, 6],
  ],
  targetRange: [-1, 1],
  encoding: { low: -1, high: 1 },
  standardization: null,
  picture: null,
  train: noPoints,
  test: noPoints,
};
const three: DataView = {
  ...binary,
  outputCount: 3,
  classCount: 3,
  targetNames: ["a", "b", "c"],
  encoding: { low: 0, high: 1 },
};
const number: DataView = { ...binary, task: "regression", classCount: 0, targetNames: ["y"], targetRange: [-2, 2] };
const forward = (...a: number[]): ForwardPass => ({ features: [0, 0], layers: [{ z: a, a }] });

test("a softmax output is probabilities of the named classes that add up to their sum", () => {
  const answer = answerOf(forward(0.2, 0.7, 0.1), "softmax", three);
  expect(answer?.kind).toBe("probabilities");
  expect(answer?.bars.map((bar) => bar.label)).toEqual(["a", "b", "c"]);
  expect(answer?.sum).toBeCloseTo(1, 12);
  expect(answer?.predictedClass).toBe(1);
});

test("one sigmoid output is the probability of class 1, and of class 0 the rest", () => {
  const answer = answerOf(forward(0.3), "sigmoid", { ...binary, encoding: { low: 0, high: 1 } });
  expect(answer?.bars.map((bar) => bar.value)).toEqual([0.7, 0.3]);
  expect(answer?.predictedClass).toBe(0);
});

test("one tanh output is a value and the class on its side", () => {
  const answer = answerOf(forward(0.5), "tanh", binary);
  expect(answer).toMatchObject({ kind: "outputs", sum: null, predictedClass: 1 });
  expect(answer?.bars[0]).toMatchObject({ value: 0.5, share: 0.75 });
  expect(answerOf(forward(-0.01), "tanh", binary)?.predictedClass).toBe(0);
});

test("several outputs without softmax are not called probabilities", () => {
  const answer = answerOf(forward(0.9, 0.9, -0.2), "tanh", three);
  expect(answer).toMatchObject({ kind: "outputs", sum: null, predictedClass: 0 });
  expect(answer?.bars[2]?.share).toBe(0);
});

test("a regression predicts a number and no class", () => {
  const answer = answerOf(forward(5), "linear", number);
  expect(answer).toMatchObject({ kind: "numbers", predictedClass: null });
  expect(answer?.bars[0]).toEqual({ label: "y", value: 5, share: 1, classNumber: null });
});

test("there is no answer before a forward pass, for another data set's, or for what is not a number", () => {
  expect(answerOf(null, "tanh", binary)).toBeNull();
  expect(answerOf(forward(1, 2), "tanh", binary)).toBeNull();
  expect(answerOf(forward(Number.NaN), "tanh", binary)).toBeNull();
});

test("the first of equals is the largest", () => {
  expect(largest([1, 3, 3])).toBe(1);
});
