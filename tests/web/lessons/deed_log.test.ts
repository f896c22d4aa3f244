// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { DeedLog } from "../../../web/lessons/deed_log.ts";
import { initialState } from "../../../web/state/initial.ts";
import type { Message } from "../../../web/state/messages.ts";
import type { State } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

const still = { ...initialState(defaultSpec), building: null, past: [{} as State["past"][0]] };
const heading: State = { ...still, heading: { step: 3, stage: null } };
const building: State = { ...still, building: defaultSpec };
const frame = { type: "frame" } as Message;
const hear = (log: DeedLog, message: Message, state: State = still): string[] => log.hear(message, still, state);

test("what only is looked at is done at once", () => {
  const log = new DeedLog();
  expect(hear(log, { type: "set-view", view: { explored: "race" } })).toEqual(["explore"]);
  expect(hear(log, frame)).toEqual([]);
});

test("a step back is done when the run is there", () => {
  const log = new DeedLog();
  expect(hear(log, { type: "back", count: 1, unit: "batch" }, heading)).toEqual([]);
  expect(hear(log, frame, heading)).toEqual([]);
  expect(hear(log, frame)).toEqual(["back"]);
  expect(hear(log, frame)).toEqual([]);
});

test("another design is done when it is built", () => {
  const log = new DeedLog();
  expect(hear(log, { type: "add-layer", at: 0 }, building)).toEqual([]);
  expect(hear(log, { type: "say", kind: "info", text: "" }, building)).toEqual([]);
  expect(hear(log, { type: "loaded" } as Message)).toEqual(["design"]);
});

test.each<[Message, string, Message["type"]]>([
  [{ type: "undo" }, "undo", "went"],
  [{ type: "undo" }, "undo", "go-refused"],
  [{ type: "switch-branch", id: 1 }, "switch-course", "went"],
  [{ type: "set-parameter", address: { layer: 0, bias: 0 }, value: 1 }, "set-weight", "intervened"],
  [{ type: "step", count: 1, unit: "epoch" }, "epoch", "frame"],
])("%j is done with its own answer", (message, deed, type) => {
  const log = new DeedLog();
  expect(hear(log, message)).toEqual([]);
  expect(hear(log, { type: "say", kind: "info", text: "" })).toEqual([]);
  expect(hear(log, { type } as Message)).toEqual([deed]);
});

test("deeds are counted until the step is left", () => {
  const log = new DeedLog();
  log.count(["step", "step", "back"]);
  expect(Object.fromEntries(log.counts)).toEqual({ step: 2, back: 1 });
  hear(log, { type: "back", count: 1, unit: "batch" }, heading);
  log.clear();
  expect(log.counts.size).toBe(0);
  expect(hear(log, frame)).toEqual([]);
});

test("what is overheard is nobody's deed, but shows that an earlier one is done", () => {
  const log = new DeedLog();
  hear(log, { type: "back", count: 1, unit: "batch" }, heading);
  expect(log.overhear({ type: "play" }, heading)).toEqual([]);
  expect(log.overhear(frame, still)).toEqual(["back"]);
});
