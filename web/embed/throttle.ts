// SPDX-License-Identifier: MIT

/** Ten a second: enough for a chart beside the frame, little enough to cost nothing. */
const PAUSE_MS = 100;

/** Tells the newest value, not more often than ten times a second; the last one is always told. */
export class Throttle<T> {
  #tell: (value: T) => void;
  #waiting: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (value: T) => void) {
    this.#tell = tell;
  }

  give(value: T): void {
    if (this.#timer !== undefined) {
      this.#waiting = { value };
      return;
    }
    this.#tell(value);
    this.#timer = setTimeout(this.#next, PAUSE_MS);
  }

  /** What waits is told now: something is to be told that comes after it. */
  flush(): void {
    const { value } = this.#waiting ?? {};
    if (this.#waiting) this.#tell(value as T);
    this.#waiting = null;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
  }

  #next = (): void => {
    this.#timer = undefined;
    if (!this.#waiting) return;
    const { value } = this.#waiting;
    this.#waiting = null;
    this.give(value);
  };
}
