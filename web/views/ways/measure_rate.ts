// SPDX-License-Identifier: MIT
import type { PassCosts } from "backprop-playground/engine";
import type { Ask } from "../../worker/query.ts";

/** Longer than this at a stretch would hold up the training. */
const MOST_MULTIPLY_ADDS = 1e8;
/** Shorter than this is more the clock's time than the engine's. */
const LONG_ENOUGH_MS = 20;
/** The engine makes no more at a time. */
const MOST_REPEATS = 1_000_000;
const MOST_SAMPLES = 1000;

export interface Measured {
  /** Passes that were timed, and in how many milliseconds. */
  passes: number;
  ms: number;
}

/**
 * Times forward passes of the present network: finite differences are nothing else, one nudged weight after another, which
 * also is what a search does. Null where one measurement would take too long.
 * @param train training samples  @param trained weights and biases that are learned
 */
export async function measureRate(
  ask: Ask,
  { costs, train, trained }: { costs: PassCosts; train: number; trained: number },
): Promise<Measured | null> {
  const each = costs.forwardPass * 2 * trained;
  const count = Math.min(train, MOST_SAMPLES, Math.floor(MOST_MULTIPLY_ADDS / Math.max(each, 1)));
  if (count < 1 || trained < 1) return null;
  const samples = Array.from({ length: count }, (_, row) => row);
  for (let repeat = 1; ; repeat = Math.min(MOST_REPEATS, repeat * 10)) {
    const { runs } = await ask("gradients", { methods: ["finite-differences"], samples, repeat });
    const run = runs[0];
    if (!run) return null;
    const ms = run.ms * repeat;
    if (ms >= LONG_ENOUGH_MS || (repeat >= MOST_REPEATS && ms > 0))
      return { passes: run.effort.forwardPasses * repeat, ms };
    if (repeat >= MOST_REPEATS) return null;
  }
}

export function passesPerSecond({ passes, ms }: Measured): number {
  return (passes * 1000) / ms;
}
