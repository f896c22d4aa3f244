// SPDX-License-Identifier: MIT
import type { ScheduleKind, ScheduleSpec } from "backprop-playground/engine";
import type { Option, Parameter } from "./parameters.ts";

type Key = Exclude<keyof ScheduleSpec, "kind">;

const updates = { min: 1, integer: true };
const every = (explain: string): Parameter<Key> => ({
  key: "every",
  label: "Every … steps",
  explain,
  range: updates,
  fallback: 1000,
});
const factor = (explain: string): Parameter<Key> => ({
  key: "factor",
  label: "Factor",
  explain,
  range: { above: 0 },
  fallback: 0.5,
});
const period: Parameter<Key> = {
  key: "period",
  label: "Steps to the floor",
  explain: "After this many steps the lowest learning rate is reached.",
  range: updates,
  fallback: 10000,
};
const floor: Parameter<Key> = {
  key: "floor",
  label: "Floor",
  explain: "The lowest factor: 0 ends at a learning rate of zero, 0.1 at a tenth.",
  range: { min: 0, max: 1 },
  fallback: 0,
};

/** How the learning rate changes by itself as the steps go by. */
export const schedules: readonly Option<ScheduleKind, Key>[] = [
  { kind: "constant", label: "Constant", explain: "The learning rate stays as it is set.", parameters: [] },
  {
    kind: "step",
    label: "Drops",
    explain: "The learning rate drops by a factor, again and again.",
    parameters: [every("Steps between two drops."), factor("What each drop multiplies the learning rate by.")],
  },
  {
    kind: "exponential",
    label: "Exponential",
    explain: "The learning rate falls a little with every step.",
    parameters: [
      every("Steps over which it falls by the factor."),
      factor("What it is multiplied by over that many steps."),
    ],
  },
  {
    kind: "cosine",
    label: "Cosine",
    explain: "Falls slowly, then faster, then slowly to its floor.",
    parameters: [period, floor],
  },
  {
    kind: "warmup-cosine",
    label: "Warm-up, then cosine",
    explain: "Rises from near zero first, then falls as a cosine.",
    parameters: [
      {
        key: "warmup",
        label: "Warm-up steps",
        explain: "Steps over which the learning rate rises.",
        range: { min: 0, integer: true },
        fallback: 500,
      },
      period,
      floor,
    ],
  },
];
