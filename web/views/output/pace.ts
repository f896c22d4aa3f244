// SPDX-License-Identifier: MIT

/** Lets a dear task run at most once in so many milliseconds: at once if it may, otherwise once, later, as last asked. */
export class Pace {
  readonly #apart: number;
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #task: () => void = () => undefined;

  constructor(milliseconds: number) {
    this.#apart = milliseconds;
  }

  do(task: () => void): void {
    this.#task = task;
    if (this.#timer !== null) return;
    const wait = this.#last + this.#apart - performance.now();
    if (wait <= 0) this.#run();
    else this.#timer = setTimeout(this.#run, wait);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  readonly #run = (): void => {
    this.#timer = null;
    this.#last = performance.now();
    this.#task();
  };
}
