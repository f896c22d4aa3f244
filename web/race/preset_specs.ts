// SPDX-License-Identifier: MIT
import type { Activation, LayerSpec } from "backprop-playground/engine";
import type { PageSpec } from "../state/state.ts";
import { defaultSpec } from "../url/defaults.ts";
import { optimizerDefaults } from "../url/kind_defaults.ts";

export const TRAINING_SAMPLES = 100;
const CLASSES = 5;

/** A layer of so many units for every entry. */
export function hiddenLayers(widths: readonly number[], activation: Activation = "tanh"): LayerSpec[] {
  return widths.map((units) => ({ units, activation, bias: true, trainBias: true }));
}

/**
 * The five-category task: five arms of a pinwheel, which no straight lines keep apart, and a network of these hidden
 * layers with one output a category. Small enough that every learner of a race gets somewhere within seconds.
 */
export function fiveCategories(
  hidden: readonly number[],
  { learningRate, batchSize }: { learningRate: number; batchSize: number },
): PageSpec {
  const output: LayerSpec = { units: CLASSES, activation: "softmax", bias: true, trainBias: true };
  return {
    ...defaultSpec,
    data: {
      kind: "pinwheel",
      samples: 2 * TRAINING_SAMPLES,
      noise: 0.1,
      classes: CLASSES,
      trainShare: 0.5,
      seed: defaultSpec.seed,
    },
    layers: [...hiddenLayers(hidden), output],
    loss: "cross-entropy",
    learner: { ...defaultSpec.learner, batchSize, optimizer: optimizerDefaults("sgd", learningRate) },
  };
}
