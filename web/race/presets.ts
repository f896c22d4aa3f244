// SPDX-License-Identifier: MIT
import type { InitializerKind } from "backprop-playground/engine";
import type { PageSpec } from "../state/state.ts";
import { initializerDefaults } from "../url/kind_defaults.ts";
import type { LaneSetup } from "./lane_state.ts";
import { fiveCategories, TRAINING_SAMPLES } from "./preset_specs.ts";
import {
  withActivation,
  withBatch,
  withInitializer,
  withLearner,
  withLearningRate,
  withOptimizerKind,
} from "./variants.ts";

export type PresetName = "nudges" | "rates" | "optimizers" | "batches" | "activations" | "initializers";

export interface Preset {
  name: PresetName;
  label: string;
  /** What differs, and what to look for. */
  about: string;
  /** Its network by the number of units in each hidden layer. */
  base: (hidden: number) => PageSpec;
  hidden: number;
  /** The loss to reach. */
  goal: number;
  /** Passes (forward + backward) of every lane. */
  budget: number;
  /** @param trainingSamples how many a batch of all of them has */
  lanes: (base: PageSpec, trainingSamples: number) => LaneSetup[];
}

const rates = [0.001, 0.01, 0.03, 0.3, 1, 3];
const initializers: readonly [InitializerKind, string][] = [
  ["zeros", "zeros"],
  ["constant", "constant 0.5"],
  ["uniform", "uniform ±0.5"],
  ["normal", "normal, deviation 1"],
  ["xavier-uniform", "Xavier, uniform"],
  ["he-normal", "He, normal"],
];

export const presets: readonly Preset[] = [
  {
    name: "nudges",
    label: "Backpropagation against nudges",
    about:
      "One knows which way is down for every weight; the other nudges one weight at random and keeps it when the loss fell. " +
      "Both look at all training samples every time. Vary the hidden units, and see how the ratio changes.",
    base: (hidden) => fiveCategories([hidden], { learningRate: 0.5, batchSize: TRAINING_SAMPLES }),
    hidden: 8,
    goal: 0.3,
    budget: 400_000,
    lanes: (base, all) => [
      { name: "backpropagation", spec: withBatch(withLearner(base, "backpropagation"), all) },
      { name: "random nudges", spec: withBatch(withLearner(base, "random-nudge"), all) },
    ],
  },
  {
    name: "rates",
    label: "Learning rates 0.001 … 3",
    about: "The same learner with six learning rates: too small crawls, too large jumps about.",
    base: (hidden) => fiveCategories([hidden], { learningRate: 0.3, batchSize: 10 }),
    hidden: 8,
    goal: 0.3,
    budget: 100_000,
    lanes: (base) => rates.map((rate) => ({ name: `learning rate ${rate}`, spec: withLearningRate(base, rate) })),
  },
  {
    name: "optimizers",
    label: "SGD, momentum, Adam",
    about: "Three ways to use the same gradient, with the same learning rate.",
    base: (hidden) => fiveCategories([hidden], { learningRate: 0.03, batchSize: 10 }),
    hidden: 8,
    goal: 0.3,
    budget: 60_000,
    lanes: (base) => [
      { name: "SGD", spec: withOptimizerKind(base, "sgd") },
      { name: "momentum 0.9", spec: withOptimizerKind(base, "sgd", { momentum: 0.9 }) },
      { name: "Adam", spec: withOptimizerKind(base, "adam") },
    ],
  },
  {
    name: "batches",
    label: "Batch 1, 10, all",
    about:
      "A step after every sample, after every ten, or after all of them. Change the axis to see steps instead of passes.",
    base: (hidden) => fiveCategories([hidden], { learningRate: 0.1, batchSize: 10 }),
    hidden: 8,
    goal: 0.3,
    budget: 120_000,
    lanes: (base, all) => [
      { name: "batch 1", spec: withBatch(base, 1) },
      { name: "batch 10", spec: withBatch(base, 10) },
      { name: `all ${all}`, spec: withBatch(base, all) },
    ],
  },
  {
    name: "activations",
    label: "Sigmoid, tanh, ReLU",
    about: "The same first weights, with another activation in the hidden layers.",
    base: (hidden) => fiveCategories([hidden, hidden], { learningRate: 0.3, batchSize: 10 }),
    hidden: 8,
    goal: 0.3,
    budget: 40_000,
    lanes: (base) => [
      { name: "sigmoid", spec: withActivation(base, "sigmoid") },
      { name: "tanh", spec: withActivation(base, "tanh") },
      { name: "ReLU", spec: withActivation(base, "relu") },
    ],
  },
  {
    name: "initializers",
    label: "Initialisers",
    about: "The same network from six kinds of first weights. Two of them start all units of a layer alike.",
    base: (hidden) => fiveCategories([hidden, hidden], { learningRate: 0.1, batchSize: 10 }),
    hidden: 8,
    goal: 0.3,
    budget: 40_000,
    lanes: (base) =>
      initializers.map(([kind, name]) => ({ name, spec: withInitializer(base, initializerDefaults(kind)) })),
  },
];

export function presetOf(name: PresetName): Preset {
  const found = presets.find((preset) => preset.name === name);
  if (!found) throw new Error(`no such preset: ${name}`);
  return found;
}
