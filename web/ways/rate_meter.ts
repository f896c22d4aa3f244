// SPDX-License-Identifier: MIT

/** Shorter stretches say more about the clock than about the engine. */
const SHORTEST_MS = 500;

/** Measures how many attempts a second a running search makes, from what the page sees of it. */
export class RateMeter {
  #from: { tried: number; at: number } | null = null;
  #rate: number | null = null;

  /** Attempts a second over the last stretch; null until there was one. */
  get rate(): number | null {
    return this.#rate;
  }

  /** @param at milliseconds */
  see(tried: number, at: number): void {
    const from = this.#from;
    if (!from || tried < from.tried) {
      this.#from = { tried, at };
      return;
    }
    if (at - from.at < SHORTEST_MS) return;
    if (tried > from.tried) this.#rate = ((tried - from.tried) * 1000) / (at - from.at);
    this.#from = { tried, at };
  }

  /** The search stands still: the next stretch begins anew. */
  rest(): void {
    this.#from = null;
  }

  /** Another network: what was measured says nothing about it. */
  clear(): void {
    this.#from = null;
    this.#rate = null;
  }
}
