// SPDX-License-Identifier: MIT
import type { LayerSpec, LearnerSpec } from "backprop-playground/engine";
import type { PageSpec } from "../state/state.ts";
import { defaultSpec } from "../url/defaults.ts";

const neuron: LayerSpec = { units: 1, activation: "linear", bias: false, trainBias: false };
/** The ends of the grid. */
const GRID = { low: -1, high: 1 };
/** Values of each of two weights: a million combinations end in seconds. */
const MOST_OF_TWO = 1000;

function everyCombination(values: number): LearnerSpec {
  return { ...defaultSpec.learner, kind: "weight-combinations", shuffle: false, search: { ...GRID, values } };
}

/** ŷ = w·x on one sample, x = 1.5 and y = 0.5: the smallest thing that can be learned (its best weight is 1/3). */
export function oneWeight(values: number): PageSpec {
  return {
    ...defaultSpec,
    data: { ...defaultSpec.data, kind: "pair", trainShare: 1 },
    features: ["x1"],
    layers: [neuron],
    loss: "squared-error",
    parameters: [{ weights: [[0.8]], biases: [] }],
    learner: everyCombination(values),
  };
}

/** ŷ = w₁·x₁ + w₂·x₂ on three samples of 0.6·x₁ − 0.4·x₂. */
export function twoWeights(values: number): PageSpec {
  return {
    ...defaultSpec,
    data: {
      ...defaultSpec.data,
      kind: "table",
      trainShare: 1,
      inputs: [
        [1, 0.5],
        [0.5, 1],
        [-1, 0.5],
      ],
      targets: [[0.4], [-0.1], [-0.8]],
      task: "regression",
      standardize: false,
      inputNames: ["x1", "x2"],
      targetNames: ["y"],
    },
    features: ["x1", "x2"],
    layers: [neuron],
    loss: "squared-error",
    parameters: [{ weights: [[0.8], [0.8]], biases: [] }],
    learner: everyCombination(valuesOfTwo(values)),
  };
}

/** So many values for each of two weights that the search ends while one watches. */
export function valuesOfTwo(values: number): number {
  return Math.min(values, MOST_OF_TWO);
}

/** The present network, to be searched. */
export function presentNetwork(start: PageSpec, values: number): PageSpec {
  const { low, high } = start.learner.search ?? {};
  const search = { low: low ?? GRID.low, high: high ?? GRID.high, values };
  return { ...start, learner: { ...start.learner, kind: "weight-combinations", search } };
}
