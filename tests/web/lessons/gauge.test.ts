// SPDX-License-Identifier: MIT
import { beforeEach, expect, test } from "vitest";
import { Gauge } from "../../../web/lessons/gauge.ts";
import type { LessonHost } from "../../../web/lessons/playing.ts";
import type { LessonStep } from "../../../web/lessons/schema.ts";
import { initialState } from "../../../web/state/initial.ts";
import type { Frame, State } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { lessonWith, w } from "./played.ts";

interface Question {
  name: string;
  answer: (step: number, value: number | null) => Promise<void>;
  fail: () => Promise<void>;
}
/** An engine that answers when the test says so. */
let questions: Question[];
let state: State;
let changes: number;
let gauge: Gauge;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const at = (step: number): Frame => ({ report: { step } }) as Frame;
const host = {
  get state() {
    return state;
  },
  ask: ((name: string) =>
    new Promise((resolve, reject) => {
      questions.push({
        name,
        answer: (step, value) => {
          resolve(name === "quantities" ? { step, values: [value] } : [[value]]);
          return turn();
        },
        fail: () => {
          reject(new Error("The engine stopped."));
          return turn();
        },
      });
    })) as LessonHost["ask"],
};
const gaugeOf = (step: Partial<LessonStep>): Gauge => new Gauge(lessonWith(step).steps[0]!, host, () => changes++);
function move(change: Partial<State>): void {
  state = { ...state, ...change };
  gauge.look();
}

beforeEach(() => {
  questions = [];
  changes = 0;
  state = { ...initialState(defaultSpec), frame: at(0) };
  gauge = gaugeOf({ numbers: { w }, table: { columns: [{ label: ["w"], number: "w" }], rows: 9 } });
  gauge.look();
});

test("nothing is asked before there is a run", () => {
  state = { ...state, frame: null };
  const early = gaugeOf({ numbers: { w } });
  questions = [];
  early.look();
  expect(questions).toEqual([]);
});

test("while an answer is awaited, nothing else is asked; then, once about where the run is now", async () => {
  move({ frame: at(1) });
  move({ frame: at(2) });
  expect(questions).toHaveLength(1);
  await questions[0]!.answer(0, 0.8);
  expect(gauge.numbers).toEqual({ w: 0.8 });
  expect(questions).toHaveLength(2);
  await questions[1]!.answer(2, 0.4);
  expect(questions.map(({ name }) => name)).toEqual(["quantities", "quantities", "quantities-at"]);
  await questions[2]!.answer(1, 0.5);
  expect(gauge.rows.map((row) => row["w"])).toEqual([0.8, 0.5, 0.4]);
  expect(questions).toHaveLength(3);
});

test("what was so on entering stays known, and null is a number that the run has not got", async () => {
  await questions[0]!.answer(0, 0.8);
  move({ frame: at(1) });
  await questions[1]!.answer(1, null);
  expect([gauge.before, gauge.numbers]).toEqual([{ w: 0.8 }, { w: null }]);
});

test("an answer about a run that was left is no answer", async () => {
  move({ start: { ...defaultSpec } });
  await questions[0]!.answer(7, 99);
  expect(gauge.numbers).toEqual({});
  await questions[1]!.answer(0, 0.1);
  expect(gauge.numbers).toEqual({ w: 0.1 });
});

test("an answer that comes after the step was left changes nothing", async () => {
  gauge.close();
  await questions[0]!.answer(0, 0.8);
  expect([gauge.numbers, changes, questions.length]).toEqual([{}, 0, 1]);
});

test("an engine that stopped is asked again when it has something new to tell", async () => {
  await questions[0]!.fail();
  gauge.look();
  expect(questions).toHaveLength(1);
  move({ frame: at(1) });
  await questions[1]!.answer(1, 0.5);
  expect(gauge.numbers).toEqual({ w: 0.5 });
});

test("the same numbers are no change", async () => {
  await questions[0]!.answer(0, 0.8);
  const { numbers } = gauge;
  const plain = gaugeOf({ numbers: { w } });
  plain.look();
  await questions[1]!.answer(0, 0.8);
  const before = changes;
  state = { ...state, frame: at(1) };
  plain.look();
  await questions[2]!.answer(1, 0.8);
  expect(changes).toBe(before);
  expect(gauge.numbers).toBe(numbers);
});

test("whoever waits for fresh numbers waits for an answer that was asked for from then on", async () => {
  let isFresh = false;
  move({ frame: at(1) });
  void gauge.fresh().then(() => (isFresh = true));
  await questions[0]!.answer(0, 0.8);
  expect(isFresh).toBe(false);
  await questions[1]!.answer(1, 0.5);
  expect(isFresh).toBe(true);
});

test("a run that never stands still keeps nobody waiting", async () => {
  let isFresh = false;
  move({ frame: at(1), playing: true });
  void gauge.fresh().then(() => (isFresh = true));
  await questions[0]!.answer(0, 0.8);
  move({ frame: at(2) });
  await questions[1]!.answer(2, 0.5);
  expect(isFresh).toBe(true);
});

test("nobody waits for a gauge that was closed, or that has nothing to ask", async () => {
  gauge.close();
  await gauge.fresh();
  await gaugeOf({}).fresh();
  expect(questions).toHaveLength(1);
});
