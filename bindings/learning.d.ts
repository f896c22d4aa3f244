// SPDX-License-Identifier: MIT
/** How the learners that search have done, and the same gradient found in several ways. */
import type { LearnerKind, ParameterAddress, Rows } from "./spec.d.ts";

/** One value that was tried, and the cost with it: the mean loss of the samples looked at + penalty. */
export interface Trial {
  value: number;
  cost: number;
}
/** One step of random-nudge, one-weight-at-a-time or weight-combinations. */
export interface Attempt {
  number: number;
  /** What was nudged; null: all of them at once (a combination). */
  parameter: ParameterAddress | null;
  before: number;
  /** Null for the first combination: there is no best one yet. */
  costBefore: number | null;
  /** In the order tried; a combination's one trial has value 0. */
  trials: Trial[];
  /** What was tried for every parameter, flat; empty for a single one. */
  combination: number[];
  /** Which of the trials was kept; −1: all were put back. */
  kept: number;
  /** How many samples were looked at. */
  samples: number;
}
export interface Attempts {
  tried: number;
  kept: number;
  /** weight-combinations: how many there are (may be Infinity); null for the others. */
  total: number | null;
  /** The one that led to the present step; null at step 0. */
  last: Attempt | null;
}

export type GradientMethod = Extract<LearnerKind, "backpropagation" | "forward-mode" | "finite-differences">;
/** The mean gradient of the samples with the penalty's part, flat, 0 for biases that are not trained. */
export interface GradientRun {
  gradient: Float64Array;
  /** Of one computation, whatever `repeat` was. */
  effort: { forwardPasses: number; backwardPasses: number; multiplyAdds: number };
}
/** One sample's way from x to its loss as a product of Jacobians. */
export interface JacobianChain {
  sample: number;
  input: number[];
  /** ∂a_l/∂a_{l−1} (units × fan-in) of every layer, then ∂C/∂a_L (1 × outputs). */
  jacobians: Rows[];
  /** Matrix by matrix from x on: ∂a_l/∂x (units × features) of every layer, then ∂C/∂x. */
  forward: Rows[];
  /** Row by matrix from the end: ∂C/∂a_L, … ∂C/∂a_1, ∂C/∂x. */
  reverse: Rows[];
  /** Multiply-adds of each product; the first of each way is free. */
  forwardMultiplyAdds: number[];
  reverseMultiplyAdds: number[];
}
/** Multiply-adds of one sample's gradient of all parameters. */
export interface PassCosts {
  parameters: number;
  forwardPass: number;
  backpropagation: number;
  forwardMode: number;
  finiteDifferences: number;
}
