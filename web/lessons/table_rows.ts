// SPDX-License-Identifier: MIT
import type { Intervention } from "backprop-playground/engine";
import type { State } from "../state/state.ts";
import type { Numbers } from "./playing.ts";

interface Row {
  step: number;
  numbers: Numbers;
}
type Now = Pick<State, "start" | "run" | "frame">;

/** The present is sought step by step up to here: a reader who presses Step in a hurry misses nothing. */
const MOST_MISSED = 8;

/** A step's table while it fills itself: the newest rows, one a training step, of the course that is followed. */
export class TableRows {
  #most: number;
  #rows: readonly Row[] = [];
  #numbers: readonly Numbers[] = [];
  #now: Now | null = null;

  /** @param most how many rows there may be; 0: there is no table */
  constructor(most: number) {
    this.#most = most;
  }

  /** The same list as long as nothing changes. */
  get numbers(): readonly Numbers[] {
    return this.#numbers;
  }

  /** Of a moment that is present now: what lies beyond it, or belongs to another course, goes. */
  follow(now: Now): void {
    const last = this.#now;
    this.#now = now;
    if (!last || this.#rows.length === 0) return;
    if (now.start !== last.start) return this.#keep(() => false);
    const parted = partingOf(last.run.interventions, now.run.interventions);
    if (parted < Infinity) this.#keep(({ step }) => step < parted);
    const [step, before] = [now.frame?.report.step ?? 0, last.frame?.report.step ?? 0];
    if (step < before) this.#keep((row) => row.step <= step);
  }

  /** Steps between the last row and this one that nobody has asked for; none when too many went by at once. */
  missedBefore(step: number): number[] {
    const last = this.#rows.at(-1)?.step ?? step;
    const count = Math.max(0, step - last - 1);
    return count > MOST_MISSED ? [] : Array.from({ length: count }, (_, at) => last + 1 + at);
  }

  /** The numbers of a step; those of the same step are replaced. */
  add(step: number, numbers: Numbers): void {
    const before = this.#rows.filter((row) => row.step < step);
    if (this.#most === 0 || this.#rows.some((row) => row.step === step && row.numbers === numbers)) return;
    this.#set([...before, { step, numbers }].slice(-this.#most));
  }

  #keep(stays: (row: Row) => boolean): void {
    const kept = this.#rows.filter(stays);
    if (kept.length < this.#rows.length) this.#set(kept);
  }

  #set(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#numbers = rows.map(({ numbers }) => numbers);
  }
}

/** The first step at which two courses of a run differ; Infinity: they do not. */
export function partingOf(one: readonly Intervention[], other: readonly Intervention[]): number {
  if (one === other) return Infinity;
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [one[at], other[at]];
    if (a !== b && JSON.stringify(a) !== JSON.stringify(b)) return Math.min(a?.step ?? Infinity, b?.step ?? Infinity);
  }
  return Infinity;
}
