// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { initialState } from "../../../web/state/initial.ts";
import { playSlowly } from "../../../web/state/slow_motion.ts";
import type { State } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

/** A store whose clock only moves while the loop waits. */
function slow(stageSpeed: number): {
  store: Parameters<typeof playSlowly>[0] & { state: State };
  ticks: number[];
  at: (ms: number, change: Partial<State>) => void;
  run: () => Promise<void>;
} {
  let now = 0;
  const ticks: number[] = [];
  const changes: { ms: number; change: Partial<State> }[] = [];
  const state: State = { ...initialState(defaultSpec), playing: true, stageSpeed };
  const store = {
    state,
    dispatch: () => void ticks.push(Math.round(now)),
  };
  const wait = (ms: number): Promise<void> => {
    now += ms;
    for (const { change } of changes.filter((one) => one.ms <= now)) store.state = { ...store.state, ...change };
    return Promise.resolve();
  };
  return {
    store,
    ticks,
    at: (ms, change) => changes.push({ ms, change }),
    run: () => playSlowly(store, () => now > 60_000, wait),
  };
}

test.each([0.25, 0.5, 1, 2, 4])("%d stages a second come at that pace", async (stageSpeed) => {
  const { ticks, at, run } = slow(stageSpeed);
  at(20_450, { playing: false });
  await run();
  expect(ticks).toEqual(ticks.map((_, index) => Math.round((index * 1000) / stageSpeed)));
  expect(ticks).toHaveLength(Math.floor(20.45 * stageSpeed) + 1);
});

test("a quicker pace holds at once, in the middle of a long wait", async () => {
  const { ticks, at, run } = slow(0.25);
  at(1000, { stageSpeed: 4 });
  at(2000, { playing: false });
  await run();
  expect(ticks.slice(0, 3)).toEqual([0, 1188, 1438]);
});

test("a pause ends it within a tenth of a second", async () => {
  const { store, ticks, at, run } = slow(0.25);
  at(300, { playing: false });
  await run();
  expect(ticks).toEqual([0]);
  expect(store.state.playing).toBe(false);
});
