// SPDX-License-Identifier: MIT
/** What the microscope and the timeline show: the arithmetic of one weight, unit or layer, and the run so far. */

/** One sample's part in a gradient: ∂C/∂w = δ · input, with δ = dCda · dadz unless the study's `throughLogits`. */
export interface ChainTerm {
  sample: number;
  dCda: number;
  dadz: number;
  delta: number;
  /** 1 for a bias. */
  input: number;
  product: number;
}
/** "g" the gradient it sees (clipped, with coupled decay), "b" momentum, "s", "v", "m", "mHat", "vHat", "direction", "decay". */
export interface Quantity {
  name: "g" | "b" | "s" | "v" | "m" | "mHat" | "vHat" | "direction" | "decay";
  before: number | null;
  value: number;
}
/** The arithmetic of one weight or bias, as the next step uses it. The cost is the samples' mean loss + penalty. */
export interface ParameterStudy {
  value: number;
  /** False: a frozen bias. */
  trained: boolean;
  /** δ was computed from the logits (a − y), not as dCda · dadz. */
  throughLogits: boolean;
  terms: ChainTerm[];
  sum: number;
  mean: number;
  penalty: number;
  gradient: number;
  gradientNorm: number;
  clipFactor: number;
  cost: number;
  learningRate: number;
  updateNumber: number;
  quantities: Quantity[];
  update: number;
  next: number;
  difference: { epsilon: number; costAbove: number; costBelow: number; slope: number; relativeError: number };
}
export interface UnitStudy {
  sample: number;
  inputs: { weight: number; input: number; product: number }[];
  bias: number | null;
  z: number;
  a: number;
  dadz: number;
  dCda: number;
  delta: number;
  /** By unit of the next layer; empty for an output. */
  back: { weight: number; delta: number; product: number; share: number }[];
  target: number | null;
  throughLogits: boolean;
  /** Softmax only: δ = Σ_k dCda_k · ∂a_k/∂z. */
  coupled: { dCda: number; dadz: number; product: number }[];
  curve: { z: number[]; a: number[] };
}
export interface Histogram {
  low: number;
  high: number;
  counts: number[];
}
export interface LayerStudy {
  weights: Histogram;
  gradients: Histogram;
  updates: Histogram;
  weightNorm: number;
  gradientNorm: number;
  updateNorm: number;
  /** Of every layer. */
  gradientNorms: number[];
  /** Training samples looked at for `dead` and `saturated` (numbers of units). */
  looked: number;
  dead: number[];
  saturated: number[];
}
/** C along one parameter. */
export interface Slice {
  at: number[];
  cost: number[];
  value: number;
  valueCost: number;
  slope: number;
  next: number;
  nextCost: number;
}
/** The recorded run from step 0 to the furthest step reached. */
export interface Recorded {
  step: number[];
  trainLoss: number[];
  testLoss: number[] | null;
  /** Per layer; null when not asked for. */
  gradientNorms: number[][] | null;
}
