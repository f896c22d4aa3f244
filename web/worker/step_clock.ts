// SPDX-License-Identifier: MIT
import type { Engine, Session, Spec } from "backprop-playground/engine";

/** Browsers' clocks tick in tenths of a millisecond: what is timed takes at least this long. */
const LEAST_MS = 2;
/** Far too short a time is made longer in fewer tries. */
const SHORT_MS = 0.5;
/** A clock that stands still is not waited for. */
const MOST_STEPS = 1 << 16;
/** As often as a step is made at least before it is timed. */
const WARM_CALLS = 32;
/** … unless that takes so long. */
const WARM_MS = 20;
/** A step takes about as long as the one before: it is timed in the first slices, then once in so many. */
const FIRST_SLICES = 3;
const SLICES = 16;

/**
 * How long one step takes. Every call that trains ends with a look at the loss, which may take longer than the step; so a
 * second session of the same spec makes more and more steps in one call, and the difference of two calls tells:
 *   (T(n₂) − T(n₁)) / (n₂ − n₁),  T(n) = n·step + look
 */
export class StepClock {
  #twin: Session;
  #now: () => number;
  #slices = 0;
  #steps = 1;
  /** What every timing gave, in milliseconds. */
  #timed: number[] = [];

  /** @throws SpecError */
  constructor(engine: Engine, spec: Spec, now: () => number) {
    this.#twin = engine.createSession(spec);
    this.#now = now;
  }

  /** Milliseconds of one step: the middle one of all timings, for what else a machine does makes some of them wrong. */
  measure(): number {
    if (this.#slices === 0) this.#warmUp();
    const slice = this.#slices++;
    if (slice < FIRST_SLICES || slice % SLICES === 0) this.#timed.push(this.#once());
    const inOrder = this.#timed.toSorted((one, other) => one - other);
    return inOrder[inOrder.length >> 1] ?? 0;
  }

  delete(): void {
    this.#twin.delete();
  }

  /** The first calls of all compile what they need. */
  #warmUp(): void {
    for (let calls = 0, ms = 0; calls < WARM_CALLS && ms < WARM_MS; calls++) ms += this.#time(1).ms;
  }

  #once(): number {
    let before = this.#time(this.#steps);
    let now = before;
    do {
      before = now;
      now = this.#time(now.steps * (now.ms < SHORT_MS ? 4 : 2));
    } while (now.ms < LEAST_MS && now.steps < MOST_STEPS);
    this.#steps = Math.max(1, before.steps >> 1);
    const more = now.steps - before.steps;
    const slope = more > 0 ? (now.ms - before.ms) / more : Infinity;
    return Math.max(0, Math.min(slope, now.ms / now.steps));
  }

  /** So many steps in one call; where the twin has come to its end, it begins again first. */
  #time(steps: number): { steps: number; ms: number } {
    const { status, step } = this.#twin.report();
    const from = status === "running" ? step : this.#twin.seek(0).step;
    const began = this.#now();
    const { step: to } = this.#twin.step(steps);
    return { steps: Math.max(1, to - from), ms: this.#now() - began };
  }
}
