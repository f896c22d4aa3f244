// SPDX-License-Identifier: MIT

interface Clock {
  now: () => number;
  later: (task: () => void, ms: number) => ReturnType<typeof setTimeout>;
  cancel: (timer: ReturnType<typeof setTimeout>) => void;
}

const clockOfPage: Clock = {
  now: () => performance.now(),
  later: (task, ms) => setTimeout(task, ms),
  cancel: (timer) => {
    clearTimeout(timer);
  },
};

/** Between two questions passes at least so many times what the last one took: training keeps most of the time. */
const REST = 3;

/**
 * Questions to the engine that go out of date: never two on their way, at most one in so many milliseconds, and of those
 * that wait only the newest is asked.
 */
export class OneAtATime {
  readonly #apart: number;
  readonly #clock: Clock;
  #waiting: (() => Promise<void>) | null = null;
  #isAsking = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #free = -Infinity;

  constructor(millisecondsApart: number, clock: Clock = clockOfPage) {
    this.#apart = millisecondsApart;
    this.#clock = clock;
  }

  /** @param question settles when it has been answered; it handles what was refused by itself */
  ask(question: () => Promise<void>): void {
    this.#waiting = question;
    this.#next();
  }

  /** What waits is dropped. */
  stop(): void {
    this.#waiting = null;
    if (this.#timer !== null) this.#clock.cancel(this.#timer);
    this.#timer = null;
  }

  #next(): void {
    if (!this.#waiting || this.#isAsking || this.#timer !== null) return;
    const wait = this.#free - this.#clock.now();
    if (wait > 0) {
      this.#timer = this.#clock.later(() => {
        this.#timer = null;
        this.#next();
      }, wait);
      return;
    }
    const question = this.#waiting;
    this.#waiting = null;
    void this.#answered(question);
  }

  async #answered(question: () => Promise<void>): Promise<void> {
    this.#isAsking = true;
    const began = this.#clock.now();
    try {
      await question();
    } finally {
      const took = this.#clock.now() - began;
      this.#free = began + Math.max(this.#apart, took * REST);
      this.#isAsking = false;
      this.#next();
    }
  }
}
