// SPDX-License-Identifier: MIT
import type { Store } from "./store.ts";

/** A pause, or another pace, is noticed within this time. */
const LONGEST_WAIT_MS = 100;

/** Plays stages: one after another, each shown for its time, as long as the state says so. */
export async function playSlowly(
  store: Pick<Store, "state" | "dispatch">,
  isClosed: () => boolean,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<void> {
  /** Stages a second; null when it is over. */
  const pace = (): number | null => (store.state.playing && !isClosed() ? store.state.stageSpeed : null);
  while (pace() !== null) {
    store.dispatch({ type: "tick" });
    // The share of the stage's time that is left; what rounding leaves of it is none.
    for (let left = 1; left > 1e-9;) {
      const now = pace();
      if (now === null) return;
      const ms = Math.min(LONGEST_WAIT_MS, (1000 * left) / now);
      await wait(ms);
      left -= (ms * now) / 1000;
    }
  }
}
