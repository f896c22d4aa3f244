// SPDX-License-Identifier: MIT
import type { PageSpec } from "../state/state.ts";

/**
 * The experiment that the page opens with, written out. XOR: no line solves it (so the hidden layer is needed and can be
 * seen at work), and two small layers do within seconds, where a spiral would frustrate and a circle is too easy.
 */
export const defaultSpec: PageSpec = {
  version: 1,
  seed: 42,
  precision: "double",
  data: { kind: "xor", samples: 300, noise: 0.1, classes: 5, trainShare: 0.5, seed: 42 },
  features: ["x1", "x2"],
  layers: [
    { units: 4, activation: "tanh", bias: true, trainBias: true },
    { units: 2, activation: "tanh", bias: true, trainBias: true },
    { units: 1, activation: "tanh", bias: true, trainBias: true },
  ],
  initializer: { kind: "xavier-uniform" },
  parameters: null,
  loss: "half-squared-error",
  learner: {
    kind: "backpropagation",
    batchSize: 10,
    shuffle: true,
    optimizer: { kind: "sgd", learningRate: 0.1, weightDecay: 0, momentum: 0, nesterov: false },
    schedule: { kind: "constant" },
    clipNorm: null,
  },
  regularization: { kind: "none", rate: 0 },
  stop: { loss: null, epochs: null },
};
