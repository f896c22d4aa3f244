// SPDX-License-Identifier: MIT
import type { Effort, GradientMethod } from "backprop-playground/engine";
import type { Ask } from "../../worker/query.ts";

/** A clock that ticks in tenths of a millisecond says 20 ms to within 1 %. */
export const LONG_ENOUGH = 20;
/** Nothing is asked that would keep the worker from its messages for longer than this. */
const TOO_LONG = 3000;
/** Below this a single look at the clock says little. */
const READABLE = 1;
const MOST_REPEATS = 1_000_000;

export interface Measured {
  method: GradientMethod;
  /** Of one computation; null: not run, see `estimate`. */
  ms: number | null;
  /** How often it was computed for the clock. */
  repeat: number;
  effort: Effort | null;
  gradient: Float64Array | null;
  /** Milliseconds that it would take at the rate measured for backpropagation. */
  estimate: number | null;
}
export interface Measurement {
  /** The gradients are all of this step. */
  step: number;
  sample: number;
  runs: Measured[];
}

/** How often to compute next, when `repeat` times took `total` milliseconds. */
export function nextRepeat(repeat: number, total: number): number {
  const wanted = total < READABLE ? repeat * 16 : Math.ceil((repeat * LONG_ENOUGH * 1.25) / total);
  return Math.min(Math.max(wanted, repeat + 1), MOST_REPEATS);
}

/** More and more often, until it takes long enough to be measured. What ran before has warmed it up. */
export async function timed(ask: Ask, method: GradientMethod, sample: number): Promise<{ ms: number; repeat: number }> {
  for (let repeat = 1; ;) {
    const { runs } = await ask("gradients", { methods: [method], samples: [sample], repeat });
    const ms = runs[0]?.ms ?? NaN;
    if (!(ms * repeat < LONG_ENOUGH) || repeat >= MOST_REPEATS) return { ms, repeat };
    repeat = nextRepeat(repeat, ms * repeat);
  }
}

/**
 * Runs the methods on one sample: first each once, which warms it up and gives the gradients, then for the clock.
 * @param counted multiply-adds of one gradient by each method, backpropagation first
 */
export async function measure(
  ask: Ask,
  sample: number,
  counted: readonly { method: GradientMethod; multiplyAdds: number }[],
): Promise<Measurement> {
  const first = counted[0]!;
  await ask("gradients", { methods: [first.method], samples: [sample], repeat: 1 }); // warms up
  const fastest = await timed(ask, first.method, sample);
  const estimates = counted.map(({ multiplyAdds }) => (fastest.ms * multiplyAdds) / first.multiplyAdds);
  const methods = counted.filter((_, index) => estimates[index]! <= TOO_LONG).map(({ method }) => method);
  const { step, runs } = await ask("gradients", { methods, samples: [sample], repeat: 1 });
  const results: Measured[] = [];
  for (const [index, { method }] of counted.entries()) {
    const run = runs.find((one) => one.method === method);
    if (!run) {
      results.push({ method, ms: null, repeat: 0, effort: null, gradient: null, estimate: estimates[index]! });
      continue;
    }
    const clock = index === 0 ? fastest : await timed(ask, method, sample);
    results.push({ method, ...clock, effort: run.effort, gradient: run.gradient, estimate: null });
  }
  return { step, sample, runs: results };
}

/** The largest difference from the reference, as a share of the reference's norm; absolute where that is 0. */
export function relativeDifference(gradient: Float64Array, reference: Float64Array): number {
  let largest = 0;
  let squares = 0;
  reference.forEach((value, index) => {
    largest = Math.max(largest, Math.abs(value - (gradient[index] ?? NaN)));
    squares += value * value;
  });
  return squares > 0 ? largest / Math.sqrt(squares) : largest;
}
