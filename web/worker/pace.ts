// SPDX-License-Identifier: MIT

/** What a late wake-up may make up for; anything longer was a pause, and a pause is not made up for. */
const LONGEST_DEBT_MS = 100;

/** Which steps are due at a finite speed: time earns a budget of steps, each step made spends one. */
export class Pace {
  #speed: number;
  /** The first step is due at once. */
  #budget = 1;
  #at: number;

  /** @param speed steps a second; Infinity: every step is due */
  constructor(speed: number, now: number) {
    this.#speed = speed;
    this.#at = now;
  }

  get speed(): number {
    return this.#speed;
  }

  /** What was earned at the old speed stays. */
  setSpeed(speed: number, now: number): void {
    this.#earn(now);
    this.#speed = speed;
    this.#budget = Math.min(this.#budget, 1);
  }

  /** Whole steps that are due now. */
  due(now: number): number {
    if (this.#speed === Infinity) return Infinity;
    this.#earn(now);
    return Math.floor(this.#budget);
  }

  spend(steps: number): void {
    if (this.#speed !== Infinity) this.#budget -= steps;
  }

  /** Milliseconds until the next step is due. */
  wait(): number {
    return this.#speed > 0 ? Math.max(0, ((1 - this.#budget) * 1000) / this.#speed) : Infinity;
  }

  #earn(now: number): void {
    const earned = this.#speed === Infinity ? 0 : ((now - this.#at) * this.#speed) / 1000;
    const most = Math.max(1, (LONGEST_DEBT_MS * this.#speed) / 1000);
    this.#budget = Math.min(this.#budget + Math.max(0, earned), most);
    this.#at = now;
  }
}

/** Clocks of browsers tick in tenths of a millisecond, or coarser; nothing shorter is believed. */
const SHORTEST_MS = 0.1;
/** A slice that was far too short says little: the next one is at most this many times as long. */
const GROWTH = 4;
/** The very first steps of all compile what they need: so many are made one by one. */
const FIRST_SLICES = 3;
/** What makes slices long is looked at again after so many of them. */
const LOOK_AGAIN = 16;
/** Every slice ends with a report, which evaluates whole data sets. It shall take so much of the slice at most … */
const REPORT_SHARE = 0.04;
/** … but messages wait no longer than this. */
const LONGEST_SLICE_MS = 50;

/**
 * How many steps fill a slice of time, learned from the slices before. A slice of n steps takes T(n) = n·step + report; so
 * a report takes T(1) − T(n)/n, a little less than it really does, and the more so the fewer steps there are. The shortest
 * T(1) counts: the others were held up by something else.
 */
export class SliceSize {
  #fitting = 1;
  #leastMs: number;
  #targetMs: number;
  /** Slices so far, and the shortest of a single step. */
  #slices = 0;
  #oneMs = Infinity;

  constructor(sliceMs: number) {
    this.#leastMs = sliceMs;
    this.#targetMs = sliceMs;
  }

  get steps(): number {
    const looks = this.#targetMs > this.#leastMs && this.#slices % LOOK_AGAIN === 0;
    return looks ? 1 : this.#fitting;
  }

  /** Another network: its steps take another time, its reports too. */
  reset(): void {
    this.#fitting = 1;
    this.#targetMs = this.#leastMs;
    this.#slices = 0;
    this.#oneMs = Infinity;
  }

  learn(steps: number, elapsedMs: number): void {
    this.#slices++;
    if (steps === 1) this.#oneMs = Math.min(this.#oneMs, elapsedMs);
    // Few steps that were quick say nothing of how many fit; the first ones of all least.
    if ((steps < this.#fitting && elapsedMs <= this.#targetMs) || this.#slices < FIRST_SLICES) return;
    const reportMs = Math.max(0, this.#oneMs - elapsedMs / steps);
    this.#targetMs = Math.max(this.#leastMs, Math.min(reportMs / REPORT_SHARE, LONGEST_SLICE_MS));
    const fitting = Math.round((steps * this.#targetMs) / Math.max(elapsedMs, SHORTEST_MS));
    this.#fitting = Math.max(1, Math.min(fitting, GROWTH * steps));
  }
}
