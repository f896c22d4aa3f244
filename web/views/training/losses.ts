// SPDX-License-Identifier: MIT
import type { Loss, PenaltyKind } from "backprop-playground/engine";

/** The losses: what one sample costs, with ŷ the prediction, y the target, K outputs. */
export const losses: readonly { kind: Loss; label: string; explain: string }[] = [
  {
    kind: "half-squared-error",
    label: "Half squared error",
    explain: "½ Σ (ŷ − y)²: the ½ makes the gradient simply ŷ − y.",
  },
  {
    kind: "squared-error",
    label: "Squared error",
    explain: "Σ (ŷ − y)²: large errors count far more than small ones.",
  },
  { kind: "mean-squared-error", label: "Mean squared error", explain: "Σ (ŷ − y)² / K: the squared error per output." },
  {
    kind: "absolute-error",
    label: "Absolute error",
    explain: "Σ |ŷ − y|: every error counts by its size, so outliers weigh less.",
  },
  {
    kind: "huber",
    label: "Huber",
    explain: "Squared for errors up to 1, absolute beyond: calm near the target, unmoved by outliers.",
  },
  {
    kind: "binary-cross-entropy",
    label: "Binary cross-entropy",
    explain: "−log of the probability given to what is true; needs a sigmoid output.",
  },
  {
    kind: "cross-entropy",
    label: "Cross-entropy",
    explain: "−log of the probability given to the true class; needs a softmax output.",
  },
  {
    kind: "hinge",
    label: "Hinge",
    explain: "Costs nothing once the answer is right by a margin of 1; needs an output that can be negative.",
  },
];

/** What is added to the cost so that weights stay small; biases are left alone. */
export const penalties: readonly { kind: PenaltyKind; label: string; explain: string }[] = [
  { kind: "none", label: "None", explain: "Nothing is added to the loss." },
  { kind: "l1", label: "L1", explain: "Adds λ Σ |w|: many weights become exactly unimportant." },
  { kind: "l2", label: "L2", explain: "Adds (λ / 2) Σ w²: all weights are kept small." },
];
