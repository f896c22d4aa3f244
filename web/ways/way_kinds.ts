// SPDX-License-Identifier: MIT
import type { LearnerKind } from "backprop-playground/engine";

export interface Way {
  kind: LearnerKind;
  name: string;
  /** In one sentence. */
  how: string;
}

/** The ways to learn, in the order in which an introduction tells them: from hopeless to good. */
export const ways: readonly Way[] = [
  {
    kind: "random-nudge",
    name: "Random nudges (“glacial”)",
    how: "Pick one weight at random, change it a little, and keep the change if the error went down; else put it back.",
  },
  {
    kind: "one-weight-at-a-time",
    name: "One weight at a time",
    how: "Take the weights in turn, try each a little higher and a little lower, and keep what is best.",
  },
  {
    kind: "weight-combinations",
    name: "Every combination",
    how: "Try a grid of values for all weights in every combination, and keep the best: a sure thing, for who can wait.",
  },
  {
    kind: "finite-differences",
    name: "Finite differences",
    how: "Nudge every weight once to see how the error answers; then move all of them downhill together.",
  },
  {
    kind: "forward-mode",
    name: "Forward mode",
    how: "Carry a derivative along with the forward pass: the exact slope of one weight, and a pass for every weight.",
  },
  {
    kind: "backpropagation",
    name: "Backpropagation",
    how: "Send the error back through the network once: the exact slopes of all weights together.",
  },
];
