// SPDX-License-Identifier: MIT
import type { Effect } from "./messages.ts";

/** What is done one after another, in the order in which it was asked for. */
export type Job = Extract<
  Effect,
  { type: "load" | "play" | "step" | "seek" | "walk" | "go" | "intervene" | "set-parameter" }
>;

/** Does one job at a time. Of those that wait, a newer one takes the place of an older one that it makes needless. */
export class Line {
  #perform: (job: Job) => Promise<void>;
  /** Called when nothing waits any more. */
  #drained: () => void;
  #waiting: Job[] = [];
  #draining: Promise<void> = Promise.resolve();
  current: Job | null = null;

  constructor(perform: (job: Job) => Promise<void>, drained: () => void) {
    this.#perform = perform;
    this.#drained = drained;
  }

  /** Whether a job of this type comes next. */
  next(type: Job["type"]): boolean {
    return this.#waiting[0]?.type === type;
  }

  add(job: Job): void {
    const last = this.#waiting.at(-1);
    const both = last ? asOne(last, job) : null;
    if (both) this.#waiting[this.#waiting.length - 1] = both;
    else this.#waiting.push(job);
    if (!this.current) this.#draining = this.#drain();
  }

  /** Settles when nothing is being done and nothing waits. */
  async idle(): Promise<void> {
    while (this.current) await this.#draining;
  }

  /** Forgets what waits. */
  close(): void {
    this.#waiting = [];
  }

  async #drain(): Promise<void> {
    while ((this.current = this.#waiting.shift() ?? null)) await this.#perform(this.current);
    this.#drained();
  }
}

const places: readonly Job["type"][] = ["seek", "walk"];

/** The one job that does what both would; null when both have to be done. */
export function asOne(first: Job, second: Job): Job | null {
  if (first.type === "intervene" && second.type === "intervene")
    return { ...second, change: merged(first.change, second.change) };
  if (first.type === "set-parameter" && second.type === "set-parameter")
    return JSON.stringify(first.address) === JSON.stringify(second.address) ? second : null;
  if (places.includes(first.type) && places.includes(second.type)) return second;
  const newest = first.type === "load" || first.type === "play";
  return newest && first.type === second.type ? second : null;
}

/** Two changes that were made before the first was sent, as one: the second's values, and what it leaves alone. */
function merged<T extends object>(first: T, second: T): T {
  const all: T = { ...first, ...second };
  for (const key of Object.keys(first) as (keyof T)[]) {
    const [one, other] = [first[key], second[key]];
    if (isObject(one) && isObject(other)) all[key] = merged(one, other);
  }
  return all;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
