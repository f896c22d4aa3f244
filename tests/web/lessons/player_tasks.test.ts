// SPDX-License-Identifier: MIT
import { afterEach, expect, test } from "vitest";
import type { Condition } from "../../../web/lessons/condition.ts";
import type { Lesson } from "../../../web/lessons/schema.ts";
import { lessonWith, oneWeight, Played, w } from "./played.ts";

let played: Played;
afterEach(() => played.close());

const step = { type: "step", count: 1, unit: "batch" } as const;
const back = { type: "back", count: 1, unit: "batch" } as const;
const numbers = { w };
const task = (...when: Condition[]): NonNullable<Lesson["steps"][number]["task"]> => ({
  ask: ["Do it."],
  when,
  praise: ["Done."],
});

test("the table grows by one row a step, also when Step is pressed in a hurry", async () => {
  played = await Played.with();
  const table = { columns: [{ label: ["w"], number: "w" }], rows: 12 };
  const player = await played.play(lessonWith({ spec: oneWeight, numbers, table }));
  const shown = (): unknown[] => player.playing.rows.map((row) => row["w"]);
  expect(shown()).toEqual([0.8]);
  await played.do(step);
  expect(shown()).toEqual([0.8, 0.59]);
  await played.do(step, step, step);
  expect(shown()).toHaveLength(5);
  expect(shown()[2]).toBe(0.4745);
  await played.do(back, back);
  expect(shown()).toEqual([0.8, 0.59, 0.4745]);
  await played.do({ type: "reset" });
  expect(shown()).toEqual([0.8]);
});

test("a table keeps its newest rows, and of other courses none", async () => {
  played = await Played.with();
  const table = { columns: [{ label: ["w"], number: "w" }], rows: 3 };
  const player = await played.play(lessonWith({ spec: oneWeight, numbers, table }));
  for (let pressed = 0; pressed < 4; pressed++) await played.do(step);
  expect(player.playing.rows).toHaveLength(3);
  expect(player.playing.rows.at(-1)!["w"]).toBe(player.playing.numbers["w"]);
  await played.do({ type: "set-parameter", address: { layer: 0, row: 0, column: 0 }, value: 2 });
  expect(player.playing.rows.at(-1)!["w"]).toBe(2);
  expect(player.playing.rows).toHaveLength(3);
  await played.do({ type: "undo" });
  expect(player.playing.rows.at(-1)!["w"]).not.toBe(2);
});

test("too many steps at once leave a gap in the table", async () => {
  played = await Played.with();
  const table = { columns: [{ label: ["w"], number: "w" }], rows: 12 };
  const player = await played.play(lessonWith({ spec: oneWeight, numbers, table }));
  await played.do({ type: "step", count: 100, unit: "batch" });
  expect(player.playing.rows).toHaveLength(2);
});

test("a task is done when all of its conditions hold at once, and stays so", async () => {
  played = await Played.with();
  const near: Condition = { number: "w", near: 1 / 3, within: 0.15 };
  const player = await played.play(lessonWith({ spec: oneWeight, numbers, task: task(near, { did: "back" }) }, {}));
  expect(player.playing).toMatchObject({ holds: [false, false], taskDone: false, done: [false, false] });
  await played.do(step, step);
  expect(player.playing).toMatchObject({ holds: [true, false], taskDone: false });
  await played.do(back);
  expect(player.playing).toMatchObject({ holds: [false, true], taskDone: false });
  await played.do(step);
  expect(player.playing).toMatchObject({ holds: [true, true], taskDone: true, done: [true, false] });
  await played.do({ type: "reset" });
  expect(player.playing).toMatchObject({ holds: [false, true], taskDone: true });
  await player.goTo(1);
  await player.goTo(0);
  await played.settled();
  expect(player.playing).toMatchObject({ holds: [false, false], taskDone: true });
});

test("numbers are compared with what they were on entering the step", async () => {
  played = await Played.with();
  const lower: Condition = { number: "w", below: { before: "w" } };
  const player = await played.play(lessonWith({ spec: oneWeight, numbers, task: task(lower) }));
  expect(player.playing.taskDone).toBe(false);
  await played.do(step);
  expect(player.playing.taskDone).toBe(true);
});

test("only the reader's deeds in this step count", async () => {
  played = await Played.with();
  const looks = task({ did: "microscope" });
  const steps = task({ did: "step", times: 2 });
  const focus = { kind: "layer", layer: 0 } as const;
  const then = { step: 1 };
  const predict = { ask: ["w?"], number: "w", within: 0.01, then, working: ["So."] };
  const player = await played.play(
    lessonWith({ spec: oneWeight, look: { focus }, task: looks }, { numbers, predict, task: steps }, { task: steps }),
  );
  expect(player.playing.taskDone).toBe(false);
  await played.do({ type: "set-view", view: { focus: { kind: "unit", layer: 0, unit: 0 } } });
  expect(player.playing.taskDone).toBe(true);
  await player.goTo(1);
  await played.do(step);
  await player.predict(0.5);
  expect(played.state.frame?.report.step).toBe(2);
  expect(player.playing.taskDone).toBe(false);
  await played.do(step);
  expect(player.playing.taskDone).toBe(true);
  await player.goTo(2);
  expect(player.playing.taskDone).toBe(false);
});

test("a task can ask for what a part of the page has found out, in this step", async () => {
  played = await Played.with();
  const told = task({ told: "race-reached", atLeast: 2 });
  const player = await played.play(lessonWith({ task: told }, { task: told }));
  player.told({ name: "race-reached", value: 1 });
  expect(player.playing.taskDone).toBe(false);
  player.told({ name: "race-reached", value: 3 });
  expect(player.playing.taskDone).toBe(true);
  await player.goTo(1);
  expect(player.playing.taskDone).toBe(false);
});

test("whoever listens hears only of changes", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight, numbers, task: task({ did: "back" }) }));
  let heard = 0;
  const end = player.subscribe(() => heard++);
  await played.do({ type: "set-view", view: { edges: "update" } });
  expect(heard).toBe(0);
  await played.do(step);
  expect(heard).toBeGreaterThan(0);
  end();
  const before = heard;
  await played.do(step);
  expect(heard).toBe(before);
});

test("a closed player asks and tells nothing", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight, numbers }));
  let heard = 0;
  player.subscribe(() => heard++);
  player.close();
  const asked = played.asked.length;
  await played.do(step);
  expect([heard, played.asked.length]).toEqual([0, asked]);
});
