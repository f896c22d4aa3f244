// SPDX-License-Identifier: MIT
import type { LearnerKind, LearnerSpec } from "backprop-playground/engine";

/** Whether a learner tries values and looks what becomes of the error, instead of following a gradient. */
export function searches(kind: LearnerKind): boolean {
  return kind === "random-nudge" || kind === "one-weight-at-a-time" || kind === "weight-combinations";
}

/** How many of the training rows one step uses. */
export function batchSizeOf({ kind, batchSize }: Pick<LearnerSpec, "kind" | "batchSize">, rows: number): number {
  return kind === "weight-combinations" ? rows : batchSize;
}
