// SPDX-License-Identifier: MIT

/** Calls a host may make at once, and how many a second in the long run: more than any page needs, fewer than freeze one. */
const BURST = 250;
const A_SECOND = 100;
/** So many values of a message count as one call more. */
const VALUES_A_CALL = 2_500;

/** A bucket that runs empty when a page floods the frame. */
export class Rate {
  #left = BURST;
  #at: number;
  #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
    this.#at = now();
  }

  /** Whether another call may be looked at. */
  take(): boolean {
    const now = this.#now();
    this.#left = Math.min(BURST, this.#left + ((now - this.#at) / 1000) * A_SECOND);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** A large message was looked at: that took the time of many small ones. */
  charge(values: number): void {
    this.#left -= values / VALUES_A_CALL;
  }
}
