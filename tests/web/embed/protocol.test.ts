// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { MOST_TEXT, MOST_VALUES, weigh } from "../../../web/embed/plain.ts";
import { isOurs, readCall } from "../../../web/embed/protocol.ts";
import { SchemaError } from "../../../web/schema/schema_error.ts";
import { call } from "./stand_in.ts";

function complaint(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SchemaError) return error.message;
    throw error;
  }
  throw new Error("no complaint");
}

test("only messages with our namespace are ours", () => {
  expect(isOurs(call("play"))).toBe(true);
  for (const data of [undefined, null, 1, "backprop-playground", { namespace: "backprop" }, ["namespace"]])
    expect(isOurs(data)).toBe(false);
});

test("a call is read with what it may leave out", () => {
  expect(readCall(call("step"))).toEqual(call("step"));
  const { params: _params, ...bare } = call("play");
  expect(readCall(bare).params).toEqual({});
});

test.each<[string, Record<string, unknown>]>([
  ["/v: expected version 1, found 2", { ...call("play"), v: 2 }],
  ['/type: expected "call", found "event"', { ...call("play"), type: "event" }],
  ["/id: expected text, found 7", { ...call("play"), id: 7 }],
  ["/id: expected some text, found 0", { ...call("play"), id: "" }],
  ["/id: expected at most 64 characters, found 65", { ...call("play"), id: "x".repeat(65) }],
  ["/extra: there is no such key", { ...call("play"), extra: 1 }],
  ["/params: expected an object, found Array", call("play", [])],
  ["/params: expected an object, found null", call("play", null)],
  ["/params/now: there is no such key", call("play", { now: true })],
  ["/params/step: expected a value, found none", call("seek", {})],
  [
    "/params/spec/layers/0/units: expected a whole number, found 1.5",
    call("load", { spec: { layers: [{ units: 1.5 }] } }),
  ],
  ["/params/rows: expected finite numbers only, found Array", call("predict", { rows: [[NaN]] })],
])("%s", (words, message) => {
  expect(complaint(() => readCall(message))).toContain(words);
});

test("an unknown call is told with what it may have meant", () => {
  expect(complaint(() => readCall(call("stepp")))).toMatch(/^\/name: expected a known name, did you mean "step"\?/);
});

test("a message that is not plain is refused at the place", () => {
  expect(complaint(() => weigh({ a: [1, new Map()] }))).toBe("/a/1: expected plain values, found Map");
  expect(complaint(() => weigh({ a: new Uint8Array(4) }))).toBe("/a: expected plain values, found Uint8Array");
  expect(complaint(() => weigh({ a: 3n }))).toBe("/a: expected plain values, found a BigInt");
  const circle: Record<string, unknown> = {};
  circle["me"] = circle;
  expect(complaint(() => weigh(circle))).toContain("expected at most 40 levels, found more");
});

test("a message that is too much is refused before it is looked at closely", () => {
  expect(complaint(() => weigh([new Array(MOST_VALUES).fill(0)]))).toContain(`at most ${MOST_VALUES} values`);
  expect(complaint(() => weigh({ text: "x".repeat(MOST_TEXT) }))).toContain(`at most ${MOST_TEXT} characters`);
  expect(weigh({ a: [1, 2, { b: null }] })).toBe(6);
});
