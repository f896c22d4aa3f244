// SPDX-License-Identifier: MIT
import type { Store } from "./store.ts";

/** Plays stages: one after another, each shown for its time, as long as the state says so. */
export async function playSlowly(
  store: Pick<Store, "state" | "dispatch">,
  isClosed: () => boolean,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<void> {
  for (;;) {
    const { playing, stageSpeed } = store.state;
    if (!playing || stageSpeed === null || isClosed()) return;
    store.dispatch({ type: "tick" });
    await wait(1000 / stageSpeed);
  }
}
