// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { announce } from "../../../web/element/events.ts";
import type { Message } from "../../../web/state/messages.ts";
import type { State } from "../../../web/state/state.ts";
import { frameAt, runningAt } from "../state/fixtures.ts";

function told(before: State, after: State, message: Message = { type: "say", kind: "info", text: "" }): string[] {
  const host = new EventTarget();
  const names: string[] = [];
  for (const name of ["change", "step", "epoch", "goal", "error"])
    host.addEventListener(`backprop-${name}`, () => names.push(name));
  announce(host as HTMLElement, before, after, message);
  return names;
}

const state = runningAt(14);

test("a step is told, with the epoch and the goal where it reaches them", () => {
  expect(told(state, { ...state, frame: frameAt(14) })).toEqual([]);
  expect(told(state, { ...state, frame: frameAt(15) })).toEqual(["step", "epoch"]);
  expect(told(state, { ...state, frame: frameAt(15, { status: "goal" }) })).toEqual(["step", "epoch", "goal"]);
});

test("another spec is a change, and so is a weight that was typed", () => {
  expect(told(state, { ...state, spec: { ...state.spec } })).toEqual(["change"]);
  expect(told(state, { ...state, run: { ...state.run, interventions: [] } })).toEqual(["change"]);
  expect(told(state, { ...state, run: { ...state.run, end: 99 } })).toEqual([]);
});

test("what is refused is an error", () => {
  const error = { kind: "engine", reason: "out of memory" } as const;
  expect(told(state, state, { type: "intervention-refused", error })).toEqual(["error"]);
  expect(told(state, state, { type: "go-refused", to: {} as never, error })).toEqual(["error"]);
  expect(told(state, state, { type: "say", kind: "error", text: "broken" })).toEqual(["error"]);
});
