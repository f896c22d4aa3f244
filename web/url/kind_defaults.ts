// SPDX-License-Identifier: MIT
import type {
  InitializerKind,
  InitializerSpec,
  LearnerKind,
  OptimizerKind,
  OptimizerSpec,
  ScheduleKind,
  ScheduleSpec,
  SearchSpec,
} from "backprop-playground/engine";

/**
 * The settings that a kind has, with the engine's defaults (engine/spec/spec.hpp and defaults.cpp; a test holds the two
 * against each other). An address leaves out what equals them.
 */
export function optimizerDefaults(kind: OptimizerKind, learningRate: number): OptimizerSpec {
  switch (kind) {
    case "sgd":
      return { kind, learningRate, weightDecay: 0, momentum: 0, nesterov: false };
    case "adagrad":
      return { kind, learningRate, weightDecay: 0, epsilon: 1e-10 };
    case "rmsprop":
      return { kind, learningRate, weightDecay: 0, momentum: 0, alpha: 0.99, epsilon: 1e-8 };
    case "adam":
      return { kind, learningRate, weightDecay: 0, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    case "adamw":
      return { kind, learningRate, weightDecay: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
  }
}

/** A twentieth of the period is warm-up. */
export function warmupDefault(period: number): number {
  return Math.floor(period / 20);
}

export function scheduleDefaults(kind: ScheduleKind): ScheduleSpec {
  switch (kind) {
    case "constant":
      return { kind };
    case "step":
    case "exponential":
      return { kind, every: 1000, factor: 0.5 };
    case "cosine":
      return { kind, period: 10_000, floor: 0 };
    case "warmup-cosine":
      return { kind, period: 10_000, warmup: warmupDefault(10_000), floor: 0 };
  }
}

/** Undefined for learners that do not search. */
export function searchDefaults(kind: LearnerKind): SearchSpec | undefined {
  switch (kind) {
    case "random-nudge":
      return { scale: 0.1 };
    case "one-weight-at-a-time":
      return { step: 0.1 };
    case "weight-combinations":
      return { low: -1, high: 1, values: 9 };
    case "backpropagation":
    case "finite-differences":
    case "forward-mode":
      return undefined;
  }
}

export function initializerDefaults(kind: InitializerKind): InitializerSpec {
  switch (kind) {
    case "constant":
      return { kind, value: 0.5 };
    case "uniform":
      return { kind, low: -0.5, high: 0.5 };
    case "normal":
      return { kind, mean: 0, deviation: 1 };
    case "zeros":
    case "xavier-uniform":
    case "xavier-normal":
    case "he-uniform":
    case "he-normal":
    case "lecun-normal":
      return { kind };
  }
}
