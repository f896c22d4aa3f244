// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { early } from "../../../web/state/early.ts";
import { initialState } from "../../../web/state/initial.ts";
import type { Effect, Message } from "../../../web/state/messages.ts";
import { playSlowly } from "../../../web/state/slow_motion.ts";
import { Store } from "../../../web/state/store.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { data, frameAt, layout, rate, runningAt } from "./fixtures.ts";

const undone: Message = { type: "seek", step: 3 };

test("opening a page, playing, whole steps, settings and looking need nothing that has to be fetched", () => {
  const result = { spec: defaultSpec, data, layout, frame: frameAt(0) };
  expect(early(initialState(defaultSpec), { type: "loaded", spec: defaultSpec, result, said: [] })?.[0]).toMatchObject({
    busy: false,
    run: { id: 1, end: 0 },
  });
  const messages: Message[] = [
    { type: "load", spec: defaultSpec },
    { type: "play" },
    { type: "pause" },
    { type: "step", count: 1, unit: "batch" },
    { type: "step", count: 1, unit: "epoch" },
    { type: "set-speed", speed: 5 },
    { type: "frame", frame: frameAt(11) },
    { type: "set-view", view: { discretize: true } },
    { type: "set-input", input: [1, 2] },
    { type: "say", kind: "info", text: "Said." },
    rate(0.3),
  ];
  for (const message of messages) expect(early(runningAt(10), message), message.type).not.toBeNull();
});

test("messages that need the rest wait for it, and those behind them wait too, in their order", async () => {
  const effects: Effect["type"][] = [];
  const told: Message["type"][] = [];
  const store = new Store(runningAt(10), (effect) => effects.push(effect.type));
  store.subscribe((_, message) => told.push(message.type));
  store.dispatch(undone);
  store.dispatch({ type: "play" });
  expect(store.busy).toBe(true);
  expect(told).toEqual([]);
  await store.fetchRest();
  expect(store.busy).toBe(false);
  expect(told).toEqual(["seek", "play"]);
  expect(effects).toEqual(["seek", "play"]);
  store.dispatch(undone);
  expect(told).toHaveLength(3);
});

test("slow motion ends with the page", async () => {
  const store = new Store({ ...runningAt(10), playing: true, stageSpeed: 4 }, () => undefined);
  await store.fetchRest();
  let waits = 0;
  await playSlowly(
    store,
    () => waits === 3,
    () => {
      waits += 1;
      return Promise.resolve();
    },
  );
  expect(waits).toBe(3);
  expect(store.state.playing).toBe(true);
});
