// SPDX-License-Identifier: MIT
import { expect, test, vi } from "vitest";
import { callNames } from "../../../web/embed/calls.ts";
import { call, framed, host, settled } from "./stand_in.ts";

test("a frame says that it listens, and nothing else, before it was greeted", async () => {
  const { posted, frame, playground } = framed();
  frame.tell("resize", { height: 300 });
  playground.dispatchEvent(new CustomEvent("backprop-step", { detail: { step: 1 } }));
  await settled();
  expect(posted).toEqual([
    {
      namespace: "backprop-playground",
      v: 1,
      type: "event",
      id: "listening",
      name: "listening",
      params: {},
      target: "*",
    },
  ]);
});

test("hello is answered with what the frame can do, to the origin that said it, and the height follows", () => {
  const { posted, frame, say } = framed({ problems: ["?views: expected …"] });
  frame.tell("resize", { height: 300 });
  say(call("hello"));
  expect(posted[1]).toMatchObject({ type: "result", id: "hello", name: "hello", target: host });
  expect(posted[1]?.params).toMatchObject({
    ok: true,
    value: { versions: [1], calls: callNames, ready: true, problems: ["?views: expected …"] },
  });
  expect(posted[2]).toMatchObject({ type: "event", name: "resize", params: { height: 300 }, target: host });
});

test("calls are carried out in the order they came, and each is answered with its own id", async () => {
  const { posted, playground, say } = framed();
  say(call("hello"));
  say(call("load", { spec: { data: { kind: "spiral" } } }, "a"));
  say(call("step", { count: 3, unit: "epoch" }, "b"));
  say(call("seek", { step: 2 }, "c"));
  say(call("predict", { rows: [[1, 2]] }, "d"));
  say(call("get", { what: "metrics" }, "e"));
  say(call("hash", {}, "f"));
  await settled();
  expect(playground.done).toEqual([
    ["load", { data: { kind: "spiral" } }],
    ["step", 3, { unit: "epoch" }],
    ["seek", 2],
  ]);
  const answers = posted.filter(({ type }) => type === "result").slice(1);
  expect(answers.map(({ id, name }) => [id, name])).toEqual([
    ["a", "load"],
    ["b", "step"],
    ["c", "seek"],
    ["d", "predict"],
    ["e", "get"],
    ["f", "hash"],
  ]);
  expect(answers.map(({ params }) => params.value)).toEqual([
    null,
    playground.metrics,
    playground.metrics,
    [[0.25]],
    playground.metrics,
    "0123456789abcdef",
  ]);
});

test("what the engine refuses is answered with its error, and the next call is carried out", async () => {
  const { posted, playground, say } = framed();
  say(call("hello"));
  const reason = "must be between 1 and 1024, got 0";
  playground.refusal = Object.assign(new Error("x"), { kind: "spec", path: "/layers/0/units", reason });
  say(call("load", { spec: { layers: [{ units: 0 }] } }));
  say(call("play"));
  await settled();
  expect(posted.at(-2)?.params).toEqual({
    ok: false,
    error: { name: "SpecError", path: "/layers/0/units", message: reason },
  });
  expect(playground.done).toEqual([["play"]]);
});

test("other people's messages are left alone", () => {
  const { posted, errors, say } = framed();
  for (const data of [null, 3, "hello", { type: "webpackOk" }, { namespace: "other", type: "call" }, []]) say(data);
  expect(posted).toHaveLength(1);
  expect(errors).toEqual([]);
});

test("a malformed message is answered with the place, told to the page, and does nothing", async () => {
  const { posted, errors, playground, say } = framed();
  say(call("hello"));
  say({ ...call("step", { count: -1 }), id: "x" });
  await settled();
  const message = "expected a whole number from 0 on, found -1";
  expect(posted.at(-1)).toMatchObject({
    id: "x",
    params: { ok: false, error: { name: "SchemaError", path: "/params/count", message } },
  });
  expect(errors).toEqual([{ kind: "message", path: "/params/count", reason: message }]);
  expect(playground.done).toEqual([]);
});

test("a window that is not the parent is not answered, whatever it says", async () => {
  const { posted, errors, playground, say } = framed();
  say(call("hello"));
  say(call("play"), host, {});
  await settled();
  expect(posted).toHaveLength(2);
  expect(playground.done).toEqual([]);
  expect(errors).toEqual([{ kind: "message", reason: "a message from a window that is not the parent" }]);
});

test("before hello nothing is done", async () => {
  const { posted, playground, say } = framed();
  say(call("play"));
  await settled();
  expect(playground.done).toEqual([]);
  expect(posted.at(-1)?.params.error?.name).toBe("HandshakeError");
});

test("the first origin that says hello is kept, and what another says is refused without a word to it", async () => {
  const { posted, playground, say } = framed();
  say(call("hello"));
  say(call("play"), "https://other.example");
  say(call("hello"), "https://other.example");
  await settled();
  expect(playground.done).toEqual([]);
  expect(posted.every(({ target }) => target === "*" || target === host)).toBe(true);
  expect(posted).toHaveLength(2);
});

test("of named origins only they may say hello", async () => {
  const { posted, playground, say } = framed({ allowed: ["https://school.example"] });
  say(call("hello"), "https://other.example");
  expect(posted.at(-1)?.params.error?.name).toBe("OriginError");
  say(call("play"), "https://other.example");
  await settled();
  expect(playground.done).toEqual([]);
  say(call("hello"));
  say(call("play"));
  await settled();
  expect(playground.done).toEqual([["play"]]);
});

test("a sandboxed host is answered with * once it has said hello, not before", () => {
  const { posted, say } = framed();
  say(call("play"), "null");
  expect(posted).toHaveLength(1);
  say(call("hello"), "null");
  expect(posted.at(-1)).toMatchObject({ name: "hello", target: "*" });
});

test("steps are told ten times a second at most, the last one always, and before what comes after it", () => {
  vi.useFakeTimers();
  const { posted, playground, say } = framed();
  say(call("hello"));
  const tell = (name: string, detail: unknown) =>
    playground.dispatchEvent(new CustomEvent(`backprop-${name}`, { detail }));
  for (let step = 1; step <= 50; step++) tell("step", { step });
  const steps = () =>
    posted.filter(({ name }) => name === "step").map(({ params }) => (params as { step?: number }).step);
  expect(steps()).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(steps()).toEqual([1, 50]);
  tell("step", { step: 51 });
  tell("goal", { step: 51 });
  expect(posted.slice(-2).map(({ name }) => name)).toEqual(["step", "goal"]);
  vi.useRealTimers();
});

test("a flood is answered for a while, then left alone, and calls are taken again after it", async () => {
  let now = 0;
  const { posted, playground, say } = framed({ now: () => now });
  say(call("hello"));
  for (let k = 0; k < 50_000; k++) say(call("step", { count: "many" }));
  expect(posted.length).toBeLessThan(600);
  expect(posted.at(-1)?.params.error?.name).toBe("LimitError");
  now += 3_000;
  say(call("play"));
  await settled();
  expect(playground.done).toEqual([["play"]]);
});

test("calls that wait are counted", () => {
  const { posted, say } = framed();
  say(call("hello"));
  for (let k = 0; k < 70; k++) say(call("hash", {}, `h${k}`));
  const refused = posted.filter(({ params }) => params.error?.name === "LimitError");
  expect(refused.map(({ id }) => id)).toEqual(["h64", "h65", "h66", "h67", "h68", "h69"]);
});

test("an unknown attribute or value of set is refused before anything is set", async () => {
  const { posted, playground, say } = framed();
  say(call("hello"));
  say(call("set", { theme: "dark", views: "netwrk" }));
  await settled();
  expect(playground.done).toEqual([]);
  expect(posted.at(-1)?.params.error).toEqual({
    name: "AttributeError",
    path: "/params/views",
    message: expect.stringContaining('did you mean "network"?') as unknown,
  });
  say(call("set", { theme: "dark", views: null, readonly: true }));
  await settled();
  expect(playground.done).toEqual([
    ["removeAttribute", "views"],
    ["setAttribute", "theme", "dark"],
    ["setAttribute", "readonly", ""],
  ]);
});

test("a lesson from another host is not fetched", async () => {
  const { posted, playground, say } = framed();
  say(call("hello"));
  for (const lesson of [
    "https://evil.example/lesson.json",
    "javascript:alert(1)",
    "data:application/json,{}",
    "//evil.example/x.json",
  ])
    say(call("set", { lesson }));
  await settled();
  expect(playground.lesson).toBe(null);
  const errors = posted.slice(2).map(({ params }) => params.error);
  expect(errors).toHaveLength(4);
  for (const error of errors) expect(error).toMatchObject({ name: "SchemaError", path: "/params/lesson" });
});
