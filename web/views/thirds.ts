// SPDX-License-Identifier: MIT
import type { State } from "../state/state.ts";

/** Twenty times a second. */
const EVERY = 3;

/**
 * Numbers and strokes while it trains as fast as it goes: nobody reads sixty numbers a second, and laying out text and
 * drawing strokes costs more than maps do. They follow every third moment then, and every one of any other run.
 */
export class Thirds {
  #moments = 0;

  /** Asked once a moment. */
  isDue({ playing, speed, stageSpeed }: Pick<State, "playing" | "speed" | "stageSpeed">): boolean {
    const isRacing = playing && speed === Infinity && stageSpeed === null;
    this.#moments = isRacing ? (this.#moments + 1) % EVERY : 0;
    return this.#moments === 0;
  }
}
