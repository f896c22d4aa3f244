// SPDX-License-Identifier: MIT
import type { Effort, LayerLayout, LearnerKind, PassCosts } from "backprop-playground/engine";

/** What a step works on. */
export interface Work {
  /** Counted by the engine for fully connected networks of these widths. */
  costs: PassCosts;
  /** Weights and biases that are learned. */
  trained: number;
  /** Samples of a batch, and of the whole training set. */
  batch: number;
  train: number;
}

/** Weights and trained biases. */
export function trainedCount(layout: readonly LayerLayout[]): number {
  return layout.reduce(
    (sum, { fanIn, units, bias, trainBias }) => sum + fanIn * units + (bias && trainBias ? units : 0),
    0,
  );
}

/** The features, then the units of every layer. */
export function widthsOf(layout: readonly LayerLayout[]): number[] {
  return [layout[0]?.fanIn ?? 0, ...layout.map(({ units }) => units)];
}

/**
 * What one step of a way takes, in passes of one sample and multiply-adds: of a full batch, after the first step. The tests hold
 * it against what the engine counts while it learns.
 */
export function stepCost(kind: LearnerKind, { costs, trained, batch, train }: Work): Effort {
  const forward = (passes: number): Effort => ({
    forwardPasses: passes,
    backwardPasses: 0,
    multiplyAdds: passes * costs.forwardPass,
  });
  // The engine counts them for all parameters of such a network, each the same.
  const ofEach = (all: number): number => (costs.parameters > 0 ? (all / costs.parameters) * trained * batch : 0);
  // A search that always looks at the whole set knows from its last step what the error is.
  const known = batch === train ? 1 : 0;
  switch (kind) {
    case "random-nudge":
      return forward((2 - known) * batch);
    case "one-weight-at-a-time":
      return forward((3 - known) * batch);
    case "weight-combinations":
      return forward(train);
    case "finite-differences":
      return { ...forward(2 * trained * batch), multiplyAdds: ofEach(costs.finiteDifferences) };
    case "forward-mode":
      return { ...forward(trained * batch), multiplyAdds: ofEach(costs.forwardMode) };
    case "backpropagation":
      return { forwardPasses: batch, backwardPasses: batch, multiplyAdds: batch * costs.backpropagation };
  }
}

export function passesOf({ forwardPasses, backwardPasses }: Effort): number {
  return forwardPasses + backwardPasses;
}
