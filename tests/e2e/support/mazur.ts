// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import type { PageSpec } from "../../../web/state/state.ts";
import { writeHash } from "../../../web/url/hash.ts";

/** A worked example of one step of a network, as tests/fixtures/worked_examples.json has it. Weights: [layer][destination][source]. */
interface WorkedExample {
  id: string;
  network: { weights_dest_by_src: number[][][]; biases: number[][] };
  input: number[];
  target: number[];
  learning_rate: number;
  expected: {
    z: number[][];
    a: number[][];
    loss: number;
    delta_dL_dz: number[][];
    grad_W: number[][][];
    W_after: number[][][];
    loss_after: number;
  };
}

const fixture = new URL("../../fixtures/worked_examples.json", import.meta.url);
const { examples } = JSON.parse(readFileSync(fixture, "utf8")) as { examples: WorkedExample[] };

/** Matt Mazur's "A Step by Step Backpropagation Example" (2015), with the numbers that every step of it must give. */
export const mazur = examples.find(({ id }) => id === "mazur-2015")!;

/** The example lists weights by destination; a spec has a row for each source. */
export function transposed(matrix: number[][]): number[][] {
  return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
}

/** His 2-2-2 network and one training sample; the biases stay as they are, as in the article. */
export const mazurSpec: PageSpec = {
  version: 1,
  seed: 42,
  precision: "double",
  data: {
    kind: "table",
    samples: 300,
    noise: 0.1,
    classes: 5,
    trainShare: 1,
    seed: 42,
    inputs: [mazur.input],
    targets: [mazur.target],
    task: "regression",
    standardize: false,
    inputNames: ["i1", "i2"],
    targetNames: ["o1", "o2"],
  },
  features: ["x1", "x2"],
  layers: [
    { units: 2, activation: "sigmoid", bias: true, trainBias: false },
    { units: 2, activation: "sigmoid", bias: true, trainBias: false },
  ],
  initializer: { kind: "xavier-uniform" },
  parameters: mazur.network.weights_dest_by_src.map((weights, layer) => ({
    weights: transposed(weights),
    biases: mazur.network.biases[layer]!,
  })),
  loss: "half-squared-error",
  learner: {
    kind: "backpropagation",
    batchSize: 1,
    shuffle: false,
    optimizer: { kind: "sgd", learningRate: mazur.learning_rate, weightDecay: 0, momentum: 0, nesterov: false },
    schedule: { kind: "constant" },
    clipNorm: null,
  },
  regularization: { kind: "none", rate: 0 },
  stop: { loss: null, epochs: null },
};

/** The part of an address behind the page's: "#output=sigmoid&…". */
export function mazurHash(): Promise<string> {
  return writeHash(mazurSpec);
}
