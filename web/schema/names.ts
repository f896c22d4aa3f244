// SPDX-License-Identifier: MIT
import type {
  Activation,
  DataKind,
  Feature,
  InitializerKind,
  LearnerKind,
  Loss,
  OptimizerKind,
  PenaltyKind,
  Precision,
  ScheduleKind,
  Task,
} from "backprop-playground/engine";

/** The names that a spec can hold, as lists: the types of the engine exist only while the page is built. */
export const dataKinds = [
  "circle",
  "xor",
  "gauss",
  "spiral",
  "moons",
  "blobs",
  "pinwheel",
  "regression-plane",
  "regression-gauss",
  "sine",
  "gate-and",
  "gate-or",
  "gate-xor",
  "pair",
  "letters",
  "table",
] as const satisfies readonly DataKind[];
export const tasks = ["classification", "regression"] as const satisfies readonly Task[];
export const features = [
  "x1",
  "x2",
  "x1^2",
  "x2^2",
  "x1*x2",
  "sin(x1)",
  "sin(x2)",
] as const satisfies readonly Feature[];
export const activations = [
  "linear",
  "sigmoid",
  "tanh",
  "relu",
  "leaky-relu",
  "elu",
  "softplus",
  "gelu",
  "swish",
  "sine",
  "step",
  "softmax",
] as const satisfies readonly Activation[];
export const losses = [
  "squared-error",
  "half-squared-error",
  "mean-squared-error",
  "absolute-error",
  "huber",
  "binary-cross-entropy",
  "cross-entropy",
  "hinge",
] as const satisfies readonly Loss[];
export const initializers = [
  "zeros",
  "constant",
  "uniform",
  "normal",
  "xavier-uniform",
  "xavier-normal",
  "he-uniform",
  "he-normal",
  "lecun-normal",
] as const satisfies readonly InitializerKind[];
export const learners = [
  "backpropagation",
  "finite-differences",
  "forward-mode",
  "random-nudge",
  "one-weight-at-a-time",
  "weight-combinations",
] as const satisfies readonly LearnerKind[];
export const optimizers = ["sgd", "adagrad", "rmsprop", "adam", "adamw"] as const satisfies readonly OptimizerKind[];
export const schedules = [
  "constant",
  "step",
  "exponential",
  "cosine",
  "warmup-cosine",
] as const satisfies readonly ScheduleKind[];
export const penalties = ["none", "l1", "l2"] as const satisfies readonly PenaltyKind[];
export const precisions = ["double", "single"] as const satisfies readonly Precision[];
