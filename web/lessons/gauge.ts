// SPDX-License-Identifier: MIT
import type { State } from "../state/state.ts";
import type { LessonHost, Numbers } from "./playing.ts";
import type { LessonStep } from "./schema.ts";
import { TableRows } from "./table_rows.ts";

interface Moment {
  start: State["start"];
  interventions: State["run"]["interventions"];
  step: number | undefined;
}

/**
 * Reads the numbers of a step off the running experiment, as long as its reader is there: one question at a time, and none
 * while nothing changes.
 */
export class Gauge {
  #host: Pick<LessonHost, "state" | "ask">;
  #names: string[];
  #quantities: NonNullable<LessonStep["numbers"]>[string][];
  #rows: TableRows;
  #changed: () => void;
  #numbers: Numbers = {};
  #before: Numbers | null = null;
  /** The moment that was last asked about. */
  #asked: Moment | null = null;
  #asking = false;
  #closed = false;
  /** How many questions were begun; and who waits for one that begins from now on. */
  #begun = 0;
  #waiting: { resolve: () => void; since: number }[] = [];

  /** @param changed called when numbers or rows are others than before */
  constructor({ numbers = {}, table }: LessonStep, host: Pick<LessonHost, "state" | "ask">, changed: () => void) {
    this.#host = host;
    this.#names = Object.keys(numbers);
    this.#quantities = Object.values(numbers);
    this.#rows = new TableRows(table?.rows ?? 0);
    this.#changed = changed;
  }

  get numbers(): Numbers {
    return this.#numbers;
  }
  /** As they were on entering the step. */
  get before(): Numbers {
    return this.#before ?? {};
  }
  get rows(): readonly Numbers[] {
    return this.#rows.numbers;
  }

  /** Something may have changed. */
  look(): void {
    const { state } = this.#host;
    if (this.#closed) return this.#settle();
    if (!state.frame) return;
    const rows = this.rows;
    this.#rows.follow(state);
    if (this.rows !== rows) this.#changed();
    if (this.#asking) return;
    if (this.#names.length === 0 || isSame(this.#asked, momentOf(state))) return this.#settle();
    void this.#ask();
  }

  /** Settles when the numbers are of this moment, or of a later one. */
  fresh(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ resolve, since: this.#begun });
      this.look();
    });
  }

  close(): void {
    this.#closed = true;
    this.#settle();
  }

  /** @param before who began to wait before this question; absent: everybody */
  #settle(before = Infinity): void {
    const settled = this.#waiting.filter(({ since }) => since < before);
    this.#waiting = this.#waiting.filter(({ since }) => since >= before);
    for (const { resolve } of settled) resolve();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    const number = ++this.#begun;
    const asked = momentOf(this.#host.state);
    this.#asked = asked;
    try {
      const { step, values } = await this.#host.ask("quantities", this.#quantities);
      if (this.#isOf(asked)) await this.#take(step, values, asked);
      if (this.#isOf(asked)) this.#settle(number);
      else this.#asked = null;
    } catch {
      // The engine stopped; what it is started again with changes the state, and is asked about then.
    }
    this.#asking = false;
    this.look();
  }

  /** Whether an answer is still of the course that is followed. */
  #isOf({ start, interventions }: Moment): boolean {
    const now = momentOf(this.#host.state);
    return !this.#closed && now.start === start && now.interventions === interventions;
  }

  async #take(step: number, values: readonly (number | null)[], asked: Moment): Promise<void> {
    const numbers = this.#named(values);
    const isNew = !isEqual(numbers, this.#numbers);
    if (isNew) this.#numbers = numbers;
    this.#before ??= this.#numbers;
    await this.#catchUp(step, asked);
    if (!this.#isOf(asked)) return;
    const rows = this.rows;
    this.#rows.add(step, this.#numbers);
    if (isNew || this.rows !== rows) this.#changed();
  }

  /** Rows of the steps that went by since the last one. */
  async #catchUp(step: number, asked: Moment): Promise<void> {
    if (this.#host.state.playing) return;
    const steps = this.#rows.missedBefore(step);
    if (steps.length === 0) return;
    const missed = await this.#host.ask("quantities-at", { quantities: this.#quantities, steps });
    if (this.#isOf(asked)) missed.forEach((values, at) => this.#rows.add(steps[at]!, this.#named(values)));
  }

  #named(values: readonly (number | null)[]): Numbers {
    return Object.fromEntries(this.#names.map((name, at) => [name, values[at] ?? null]));
  }
}

function momentOf({ start, run, frame }: State): Moment {
  return { start, interventions: run.interventions, step: frame?.report.step };
}

function isSame(one: Moment | null, other: Moment): boolean {
  return (
    one !== null && one.start === other.start && one.interventions === other.interventions && one.step === other.step
  );
}

function isEqual(one: Numbers, other: Numbers): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]));
}
