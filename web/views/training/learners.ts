// SPDX-License-Identifier: MIT
import type { LearnerKind, SearchSpec } from "backprop-playground/engine";
import type { Option } from "./parameters.ts";

/** The engine's limits: a million is far beyond any weight that a search would find. */
const reach = { above: 0, max: 1e6 };
const end = { min: -1e6, max: 1e6 };

/** The ways to learn, in plain words, with what each of them can be set to. */
export const learners: readonly Option<LearnerKind, keyof SearchSpec>[] = [
  {
    kind: "backpropagation",
    label: "Backpropagation",
    explain: "The error goes back through the layers once, and gives every weight its slope.",
    parameters: [],
  },
  {
    kind: "finite-differences",
    label: "Finite differences",
    explain: "Measures each weight’s slope by nudging it up and down: two forward passes a weight.",
    parameters: [],
  },
  {
    kind: "forward-mode",
    label: "Forward mode (dual numbers)",
    explain: "Carries each weight’s slope forward beside the values: one pass on dual numbers a weight.",
    parameters: [],
  },
  {
    kind: "random-nudge",
    label: "Random nudges",
    explain: "Adds a small random number to a random weight: kept if the error falls, else put back.",
    parameters: [
      {
        key: "scale",
        label: "Size of a nudge",
        explain: "The random number’s deviation: about two of three nudges are smaller than this.",
        range: reach,
        fallback: 0.1,
      },
    ],
  },
  {
    kind: "one-weight-at-a-time",
    label: "One weight at a time",
    explain: "Takes the weights in turn, tries a step up and a step down, and keeps what is best.",
    parameters: [
      { key: "step", label: "Step up and down", explain: "How far each weight is moved.", range: reach, fallback: 0.1 },
    ],
  },
  {
    kind: "weight-combinations",
    label: "Every combination of weights",
    explain: "Tries every combination of some values for each weight: it ends, but only tiny networks see it.",
    parameters: [
      { key: "low", label: "Lowest value", explain: "Where each weight’s values begin.", range: end, fallback: -1 },
      { key: "high", label: "Highest value", explain: "Where they end.", range: end, fallback: 1 },
      {
        key: "values",
        label: "Values of each weight",
        explain: "Both ends among them: with 9 values, 2 weights have 81 combinations and 3 have 729.",
        range: { min: 2, max: 1e6, integer: true },
        fallback: 9,
      },
    ],
  },
];
