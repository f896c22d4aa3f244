// SPDX-License-Identifier: MIT
import type { OptimizerKind, OptimizerSpec } from "backprop-playground/engine";
import type { Option, Parameter } from "./parameters.ts";

type Key = Exclude<keyof OptimizerSpec, "kind" | "learningRate">;

const weightDecay = (fallback: number): Parameter<Key> => ({
  key: "weightDecay",
  label: "Weight decay",
  explain: "Every step also pulls every weight and bias a little towards zero.",
  range: { min: 0 },
  fallback,
});
const epsilon = (fallback: number): Parameter<Key> => ({
  key: "epsilon",
  label: "Epsilon",
  explain: "A very small number that keeps the division from blowing up.",
  range: { above: 0 },
  fallback,
});
const momentum: Parameter<Key> = {
  key: "momentum",
  label: "Momentum",
  explain: "How much of the last step is carried into the next: 0 is none, 0.9 rolls on like a heavy ball.",
  range: { min: 0, below: 1 },
  fallback: 0,
};
const beta = (key: "beta1" | "beta2", label: string, of: string, fallback: number): Parameter<Key> => ({
  key,
  label,
  explain: `How slowly the running mean of the ${of} forgets: nearer to 1 is slower.`,
  range: { min: 0, below: 1 },
  fallback,
});
const moments = [
  beta("beta1", "Beta 1", "gradient", 0.9),
  beta("beta2", "Beta 2", "squared gradient", 0.999),
  epsilon(1e-8),
];

/** The optimisers with the parameters that apply to each (PyTorch's definitions and defaults). */
export const optimizers: readonly Option<OptimizerKind, Key>[] = [
  {
    kind: "sgd",
    label: "SGD",
    explain: "Gradient descent: every weight moves against its gradient, times the learning rate.",
    parameters: [
      momentum,
      {
        key: "nesterov",
        label: "Nesterov",
        explain: "Looks ahead: the gradient counts as if the momentum had already been applied.",
        flag: true,
      },
      weightDecay(0),
    ],
  },
  {
    kind: "adagrad",
    label: "Adagrad",
    explain: "Each weight has its own rate, which shrinks with the gradients it has seen.",
    parameters: [epsilon(1e-10), weightDecay(0)],
  },
  {
    kind: "rmsprop",
    label: "RMSprop",
    explain: "Divides each step by the recent size of that weight's gradient.",
    parameters: [
      {
        key: "alpha",
        label: "Alpha",
        explain: "How slowly the running mean of the squared gradient forgets: nearer to 1 is slower.",
        range: { min: 0, below: 1 },
        fallback: 0.99,
      },
      momentum,
      epsilon(1e-8),
      weightDecay(0),
    ],
  },
  {
    kind: "adam",
    label: "Adam",
    explain: "Momentum, and a rate of its own for every weight: forgiving, and a good first choice.",
    parameters: [...moments, weightDecay(0)],
  },
  {
    kind: "adamw",
    label: "AdamW",
    explain: "Adam with the weight decay kept apart from the gradient.",
    parameters: [...moments, weightDecay(0.01)],
  },
];
