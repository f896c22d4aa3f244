// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { oneOf } from "../schema/one_of.ts";

/**
 * A number of the running experiment that a lesson may name: every one is computed by the engine at the present moment, in
 * the worker (worker/quantities.ts). Layers, rows, units and samples are counted from 0; `layer` 0 is the first with weights.
 */
const index = v.pipe(
  v.number("a whole number"),
  v.safeInteger("a whole number"),
  v.minValue(0, "0 or more"),
  v.maxValue(100_000, "at most 100000"),
);

/** Of the run as a whole. accuracy: of the test set where there is one; misread: rows that are classified wrongly. */
export const ofRun = [
  "step", "epoch", "train-loss", "test-loss", "accuracy", "train-accuracy", "test-accuracy", "penalty", "learning-rate",
  "forward-passes", "backward-passes", "multiply-adds", "tried", "kept", "parameters", "train-misread", "test-misread",
] as const; // prettier-ignore
/**
 * Of one weight (row: where it comes from) or bias (row null): its value, ∂C/∂w of the next batch with the penalty, what the
 * next step will add, and the value after it.
 */
export const ofParameter = ["weight", "gradient", "update", "next"] as const;
/** Of one unit, for one training row: slope is f'(z), blame ∂C/∂a. */
export const ofUnit = ["z", "a", "slope", "blame", "delta"] as const;
/** Of one training row: what goes in (raw), and what should come out. */
export const ofSample = ["input", "target"] as const;
/** Of a layer: the norm of its gradient, weights and biases together, over all training rows, with the penalty. */
export const ofLayer = ["gradient-norm"] as const;

const sample = v.optional(index, 0);

export const quantitySchema = v.variant(
  "of",
  [
    v.strictObject({ of: oneOf(ofRun) }),
    v.strictObject({ of: oneOf(ofParameter), layer: index, row: v.nullable(index), column: index }),
    v.strictObject({ of: oneOf(ofUnit), layer: index, unit: index, sample }),
    v.strictObject({ of: oneOf(ofSample), column: index, sample }),
    v.strictObject({ of: oneOf(ofLayer), layer: index }),
    /** The loss of one training row, without penalty. */
    v.strictObject({ of: v.literal("sample-loss"), sample }),
    /** What output `unit` answers to any input (raw). */
    v.strictObject({
      of: v.literal("answer"),
      input: v.pipe(v.array(v.number("a number"), "a list of numbers"), v.minLength(1), v.maxLength(4096)),
      unit: index,
    }),
  ],
  "a quantity",
);
export type Quantity = v.InferOutput<typeof quantitySchema>;
