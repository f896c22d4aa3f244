// SPDX-License-Identifier: MIT
import type { Activation, InitializerSpec, LearnerKind, OptimizerSpec } from "backprop-playground/engine";
import type { PageSpec } from "../state/state.ts";
import { optimizerDefaults } from "../url/kind_defaults.ts";

/** Of the nudges: large enough to get somewhere, small enough to be kept now and then. */
const NUDGE_SCALE = 0.3;

// A lane is the network of the race with one thing changed; everything else, the seed too, stays.

export function withLearner(spec: PageSpec, kind: LearnerKind): PageSpec {
  const { search: _, ...learner } = spec.learner;
  const search = kind === "random-nudge" ? { search: { scale: NUDGE_SCALE } } : {};
  return { ...spec, learner: kind === spec.learner.kind ? spec.learner : { ...learner, kind, ...search } };
}

export function withOptimizer(spec: PageSpec, optimizer: OptimizerSpec): PageSpec {
  return { ...spec, learner: { ...spec.learner, optimizer } };
}

export function withLearningRate(spec: PageSpec, learningRate: number): PageSpec {
  return withOptimizer(spec, { ...spec.learner.optimizer, learningRate });
}

/** Another kind with its usual settings; the learning rate stays. */
export function withOptimizerKind(
  spec: PageSpec,
  kind: OptimizerSpec["kind"],
  more: Partial<OptimizerSpec> = {},
): PageSpec {
  return withOptimizer(spec, { ...optimizerDefaults(kind, spec.learner.optimizer.learningRate), ...more });
}

export function withBatch(spec: PageSpec, batchSize: number): PageSpec {
  return { ...spec, learner: { ...spec.learner, batchSize } };
}

/** Of the hidden layers: the output belongs to the loss. */
export function withActivation(spec: PageSpec, activation: Activation): PageSpec {
  const last = spec.layers.length - 1;
  return { ...spec, layers: spec.layers.map((layer, index) => (index < last ? { ...layer, activation } : layer)) };
}

/** Weights that were given make way for drawn ones. */
export function withInitializer(spec: PageSpec, initializer: InitializerSpec): PageSpec {
  return { ...spec, parameters: null, initializer };
}
