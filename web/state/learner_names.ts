// SPDX-License-Identifier: MIT
import type { LearnerKind } from "backprop-playground/engine";

/** The ways to learn, as a sentence names them. */
export const learnerNames: Readonly<Record<LearnerKind, string>> = {
  backpropagation: "backpropagation",
  "finite-differences": "finite differences",
  "forward-mode": "forward mode",
  "random-nudge": "random nudges",
  "one-weight-at-a-time": "one weight at a time",
  "weight-combinations": "every combination of weights",
};
