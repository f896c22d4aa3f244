// SPDX-License-Identifier: MIT

/** How far back the speed is measured: long enough to be readable, short enough to follow. */
const WINDOW_MS = 500;

interface Mark {
  ms: number;
  samples: number;
}

/** Samples a second over about the last half second of training; when steps are rarer, between the last two. */
export class Throughput {
  #marks: Mark[] = [];
  #rate = 0;

  get samplesPerSecond(): number {
    return this.#rate;
  }

  /** Training starts (again) here; the pause before it does not count. The last rate stays until a new one is known. */
  begin(ms: number, samples: number): void {
    this.#marks = [{ ms, samples }];
  }

  /** Another run: nothing has been measured yet. */
  reset(): void {
    this.#marks = [];
    this.#rate = 0;
  }

  /** @param samples how many were trained on since the run began */
  add(ms: number, samples: number): void {
    this.#marks.push({ ms, samples });
    // The oldest mark kept is the newest one that is at least a window old.
    while (this.#marks.length > 2 && ms - this.#marks[1]!.ms >= WINDOW_MS) this.#marks.shift();
    const [first] = this.#marks;
    if (first && ms > first.ms) this.#rate = ((samples - first.samples) * 1000) / (ms - first.ms);
  }
}
