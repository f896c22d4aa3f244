// SPDX-License-Identifier: MIT
import type { Report } from "backprop-playground/engine";
import { batchSizeOf } from "./learners.ts";
import { specAt } from "./spec_at.ts";
import type { State } from "./state.ts";

/**
 * Where `count` epochs back lead: to the start of the running epoch, or of the one before when the run stands at a start.
 * Each step uses `batchSize` of the rows that its epoch has left, and the size may have changed on the way.
 */
export function stepEpochsBack(state: Pick<State, "start" | "run" | "loaded">, report: Report, count: number): number {
  const epoch = report.epoch - (report.epochProgress > 0 ? 0 : 1) - count + 1;
  const { interventions } = state.run;
  const rows = state.loaded?.data.train.count ?? 1;
  const places = [...new Set([0, ...interventions.map(({ step }) => step)]), Infinity];
  const sizes = places.map((step) => ({
    step,
    size: batchSizeOf(specAt(state.start, interventions, step).learner, rows),
  }));
  return startOfEpoch(epoch, rows, sizes);
}

/** @param sizes the batch size from each step on, in order; the last entry ends the list */
export function startOfEpoch(epoch: number, rows: number, sizes: readonly { step: number; size: number }[]): number {
  let begun = 0;
  let used = 0;
  for (let at = 0; at + 1 < sizes.length && begun < epoch; at += 1) {
    const { step, size } = sizes[at] ?? { step: 0, size: rows };
    const until = sizes[at + 1]?.step ?? Infinity;
    const finished = step + Math.ceil((rows - used) / size);
    if (finished > until) {
      used += (until - step) * size;
      continue;
    }
    const whole = Math.ceil(rows / size);
    const more = Math.min(epoch - begun - 1, Math.floor((until - finished) / whole));
    begun += 1 + more;
    const reached = finished + more * whole;
    if (begun === epoch) return reached;
    used = (until - reached) * size;
  }
  return 0;
}
