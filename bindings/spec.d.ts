// SPDX-License-Identifier: MIT
/** What an experiment is: the spec and the interventions. See engine.d.ts for what can be done with it. */

export type Precision = "double" | "single";
// prettier-ignore
export type DataKind =
  | "circle" | "xor" | "gauss" | "spiral" | "moons" | "blobs" | "pinwheel"
  | "regression-plane" | "regression-gauss" | "sine"
  | "gate-and" | "gate-or" | "gate-xor" | "pair" | "letters" | "table";
export type Task = "classification" | "regression";
export type Feature = "x1" | "x2" | "x1^2" | "x2^2" | "x1*x2" | "sin(x1)" | "sin(x2)";
// prettier-ignore
export type Activation =
  | "linear" | "sigmoid" | "tanh" | "relu" | "leaky-relu" | "elu" | "softplus" | "gelu" | "swish" | "sine" | "step" | "softmax";
// prettier-ignore
export type Loss =
  | "squared-error" | "half-squared-error" | "mean-squared-error" | "absolute-error" | "huber"
  | "binary-cross-entropy" | "cross-entropy" | "hinge";
// prettier-ignore
export type InitializerKind =
  | "zeros" | "constant" | "uniform" | "normal" | "xavier-uniform" | "xavier-normal" | "he-uniform" | "he-normal" | "lecun-normal";
// prettier-ignore
export type LearnerKind =
  | "backpropagation" | "finite-differences" | "forward-mode" | "random-nudge" | "one-weight-at-a-time" | "weight-combinations";
export type OptimizerKind = "sgd" | "adagrad" | "rmsprop" | "adam" | "adamw";
export type ScheduleKind = "constant" | "step" | "exponential" | "cosine" | "warmup-cosine";
export type PenaltyKind = "none" | "l1" | "l2";

/** Rows of a table or matrix. */
export type Rows = number[][];

export interface DataSpec {
  kind: DataKind;
  /** Generated sets: 1 … 100,000. */
  samples: number;
  /** Generated sets: 0 … 1. */
  noise: number;
  /** Blobs and pinwheel: 2 … 8. */
  classes: number;
  /** Share of the samples that is used for training, (0, 1]. */
  trainShare: number;
  seed: number;
  /** Tables: one row a sample. */
  inputs?: Rows;
  targets?: Rows;
  /** Tables: read off the targets when absent. */
  task?: Task;
  /** Tables: (x − mean) / deviation, fitted on the training rows. */
  standardize?: boolean;
  inputNames?: string[];
  targetNames?: string[];
}
export interface LayerSpec {
  units: number;
  activation: Activation;
  bias: boolean;
  trainBias: boolean;
}
export interface InitializerSpec {
  kind: InitializerKind;
  value?: number;
  low?: number;
  high?: number;
  mean?: number;
  deviation?: number;
}
/** weights: fan-in rows × units columns; biases: one a unit, none for a layer without. */
export interface LayerParameters {
  weights: Rows;
  biases: number[];
}
export interface OptimizerSpec {
  kind: OptimizerKind;
  learningRate: number;
  weightDecay: number;
  /** sgd, rmsprop */ momentum?: number;
  /** sgd */ nesterov?: boolean;
  /** adam, adamw */ beta1?: number;
  beta2?: number;
  /** rmsprop */ alpha?: number;
  epsilon?: number;
}
export interface ScheduleSpec {
  kind: ScheduleKind;
  every?: number;
  factor?: number;
  period?: number;
  warmup?: number;
  floor?: number;
}
/** What the learners that search try; only what belongs to the learner's kind is there. */
export interface SearchSpec {
  /** random-nudge: deviation of the normal number that is added. */
  scale?: number;
  /** one-weight-at-a-time: how far up and down. */
  step?: number;
  /** weight-combinations: the grid of every weight, both ends among its values. */
  low?: number;
  high?: number;
  values?: number;
}
export interface LearnerSpec {
  kind: LearnerKind;
  batchSize: number;
  shuffle: boolean;
  optimizer: OptimizerSpec;
  schedule: ScheduleSpec;
  clipNorm: number | null;
  /** Only of learners that search. */
  search?: SearchSpec;
}
export interface Spec {
  version: 1;
  /** 0 … 2^53 − 1 */
  seed: number;
  precision: Precision;
  data: DataSpec;
  features: Feature[];
  layers: LayerSpec[];
  initializer: InitializerSpec;
  parameters: LayerParameters[] | null;
  loss: Loss;
  learner: LearnerSpec;
  regularization: { kind: PenaltyKind; rate: number };
  stop: { loss: number | null; epochs: number | null };
}
/** What people write: every key has a default. */
export type SpecInput = DeepPartial<Spec>;
export type DeepPartial<T> = T extends readonly unknown[]
  ? T extends (infer Item)[]
    ? DeepPartial<Item>[]
    : T
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;

/** What a running network can change. */
export type InterventionInput = DeepPartial<Pick<Spec, "learner" | "regularization" | "stop" | "loss">>;
/** One weight { layer, row, column } or one bias { layer, bias }. */
export type ParameterAddress = { layer: number; row: number; column: number } | { layer: number; bias: number };
export type Intervention =
  { step: number; change: InterventionInput } | { step: number; parameter: ParameterAddress; value: number };
export interface Experiment {
  spec: Spec;
  interventions: Intervention[];
  step: number;
  /** The furthest step it had reached, when it was taken back since: interventions up to there are of the future. */
  end?: number;
}
