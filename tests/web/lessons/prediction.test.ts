// SPDX-License-Identifier: MIT
import { afterEach, expect, test } from "vitest";
import type { LessonStep } from "../../../web/lessons/schema.ts";
import { lessonWith, oneWeight, Played, until, w } from "./played.ts";

let played: Played;
afterEach(() => played.close());

type Question = NonNullable<LessonStep["predict"]>;
const asking = (predict: Question): ReturnType<typeof lessonWith> =>
  lessonWith({ spec: oneWeight, numbers: { w }, predict }, {});
const typed = { ask: ["What will w be?"], number: "w", within: 0.005, working: ["0.8 − 0.1 · 2.1"] };

test("a typed number is compared with what the engine has after doing what was asked", async () => {
  played = await Played.with();
  const player = await played.play(asking({ ...typed, then: { step: 1 } }));
  const seen: unknown[] = [];
  player.subscribe(({ prediction }) => seen.push(prediction?.truth));
  await player.predict(0.592);
  expect(seen[0]).toBeNull();
  expect(player.playing.prediction).toMatchObject({ given: 0.592, truth: 0.59, right: true });
  expect(played.state.frame?.report.step).toBe(1);
});

test("a number further off than allowed is wrong, and nothing is done when nothing is to be done", async () => {
  played = await Played.with();
  const player = await played.play(asking(typed));
  await player.predict(0.7);
  expect(player.playing.prediction).toMatchObject({ given: 0.7, truth: 0.8, right: false });
  expect(played.state.frame?.report.step).toBe(0);
});

test("of choices, the first whose conditions hold is what the engine says", async () => {
  played = await Played.with();
  const choices = [
    { text: ["It ", { strong: ["rises"] }], when: [{ number: "w", above: { before: "w" } }] },
    { text: ["It falls"], when: [{ number: "w", below: { before: "w" } }] },
  ];
  const player = await played.play(asking({ ask: ["Which way?"], choices, then: { epoch: 2 }, working: ["Look."] }));
  await player.predict(0);
  expect(player.playing.prediction).toMatchObject({ given: 0, truth: 1, right: false });
  expect(played.statements.at(-1)).toMatchObject({ result: { response: "It rises", success: false } });
});

test("when no choice holds, none is right", async () => {
  played = await Played.with();
  const choices = [{ text: ["It is 7"], when: [{ number: "w", near: 7, within: 0 }] }];
  const player = await played.play(asking({ ask: ["Which?"], choices, working: ["Look."] }));
  await player.predict(0);
  expect(player.playing.prediction).toMatchObject({ given: 0, truth: null, right: false });
});

test("a stage can be what is done", async () => {
  played = await Played.with();
  const player = await played.play(asking({ ...typed, then: { stage: 2 } }));
  await player.predict(0.8);
  expect(played.state.walk?.stage).toBe(1);
  expect(player.playing.prediction?.right).toBe(true);
});

test("a run goes on for as many seconds as are asked for, and pauses then", async () => {
  played = await Played.with();
  const player = await played.play(asking({ ...typed, then: { play: 3 } }));
  const done = player.predict(1 / 3);
  await until(() => (played.state.frame?.report.step ?? 0) > 60);
  expect(played.waited).toEqual([3000]);
  expect(player.playing.prediction).toMatchObject({ truth: null, right: null });
  played.passTime();
  await done;
  expect(played.state.playing).toBe(false);
  expect(player.playing.prediction?.truth).toBeCloseTo(1 / 3, 9);
  expect(player.playing.prediction?.right).toBe(true);
});

test("a reader who pauses does not wait for the rest of the time", async () => {
  played = await Played.with();
  const player = await played.play(asking({ ...typed, then: { play: 60 } }));
  const done = player.predict(1 / 3);
  await until(() => (played.state.frame?.report.step ?? 0) > 10);
  played.dispatch({ type: "pause" });
  await done;
  expect(player.playing.prediction?.truth).not.toBeNull();
});

test("a question is answered once", async () => {
  played = await Played.with();
  const player = await played.play(asking({ ...typed, then: { step: 1 } }));
  await player.predict(1);
  await player.predict(0.59);
  expect(player.playing.prediction?.given).toBe(1);
  expect(played.state.frame?.report.step).toBe(1);
  await player.goTo(1);
  await player.predict(3);
  expect(player.playing.prediction).toBeNull();
});

test("a reader who leaves takes the question along, and its run ends", async () => {
  played = await Played.with();
  const player = await played.play(asking({ ...typed, then: { play: 60 } }));
  const done = player.predict(0.5);
  await until(() => played.state.playing);
  await player.goTo(1);
  await done;
  expect(player.playing).toMatchObject({ at: 1, prediction: null });
  expect(played.state.playing).toBe(false);
  expect(played.statements.some(({ verb }) => verb.display.en === "answered")).toBe(false);
});

test("what the engine could not do is a problem that is told, and the question stays open", async () => {
  played = await Played.with();
  const player = await played.play(asking({ ...typed, then: { step: 1 } }));
  Object.assign(played, { act: () => Promise.reject(new Error("The engine stopped.")) });
  await player.predict(1);
  expect(player.playing).toMatchObject({ prediction: null, problem: "The engine stopped." });
});

test("a lesson tells that it was begun, what was answered, how far it is, and once that it is done", async () => {
  played = await Played.with();
  const task = { ask: ["Step."], when: [{ did: "step" } as const], praise: ["Good."] };
  const lesson = lessonWith({ spec: oneWeight, numbers: { w }, predict: typed }, { task });
  const player = await played.play(lesson);
  await player.predict(0.8);
  await player.goTo(1);
  await played.do({ type: "step", count: 1, unit: "batch" });
  await player.goTo(0);
  const told = played.statements.map(({ verb, object, result }) => [
    verb.display.en,
    object.id.split(":lesson:")[1],
    result?.score?.scaled ?? result?.response ?? null,
  ]);
  expect(told).toEqual([
    ["initialized", "a-lesson", null],
    ["progressed", "a-lesson#step-1", 0.5],
    ["answered", "a-lesson#step-1", "0.8"],
    ["progressed", "a-lesson#step-2", 1],
    ["completed", "a-lesson", 1],
  ]);
  expect(player.playing.finished).toBe(true);
  const { definition, id } = played.statements[0]!.object;
  expect(id).toBe("urn:backprop-playground:lesson:a-lesson");
  expect(definition).toEqual({ name: { en: "A lesson!" }, type: "http://adlnet.gov/expapi/activities/lesson" });
  for (const { timestamp } of played.statements) expect(new Date(timestamp).toISOString()).toBe(timestamp);
});

test("a lesson that was done before is not completed again", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({}, {}), { at: 1, done: [true, true] });
  expect(player.playing).toMatchObject({ at: 1, finished: true, done: [true, true] });
  expect(played.statements.map(({ verb }) => verb.display.en)).toEqual(["initialized"]);
});
