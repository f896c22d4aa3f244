// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { arrangement } from "../../../web/element/arrangement.ts";
import { controlsAt, sourceOf, startIn, viewsAt } from "../../../web/element/lesson_step.ts";
import type { Lesson } from "../../../web/lessons/schema.ts";

const step = (of: object) => ({ title: ["A step"], text: [], ...of });
const lesson = {
  steps: [step({}), step({ views: ["network"], controls: ["step"] }), step({}), step({ views: ["race"] })],
} as unknown as Lesson;

test("a step that names no parts shows those of the step before it, the first one the usual", () => {
  expect(viewsAt(lesson, 0)).toEqual(["run", "network", "output"]);
  expect(viewsAt(lesson, 1)).toEqual(["network"]);
  expect(viewsAt(lesson, 2)).toEqual(["network"]);
  expect(viewsAt(lesson, 3)).toEqual(["race"]);
});

test("a step that names no controls has those of the step before it, the first one all", () => {
  expect(controlsAt(lesson, 0)).toBeNull();
  expect(controlsAt(lesson, 2)).toEqual(["step"]);
});

test("a weight, a bias or a unit that is highlighted is one that the network can mark", () => {
  expect(sourceOf(["view:network", "edge:1/0/2"])).toEqual({ kind: "edge", layer: 1, row: 0, column: 2 });
  expect(sourceOf(["edge:0/bias/1"])).toEqual({ kind: "edge", layer: 0, row: null, column: 1 });
  expect(sourceOf(["unit:2/0"])).toEqual({ kind: "unit", column: 2, index: 0, what: "a" });
  expect(sourceOf(["view:network", "control:step"])).toBeNull();
});

test("a reader goes on where they were, made to fit a lesson that has changed since", () => {
  const kept = { lesson: "x", steps: 9, finished: false };
  expect(startIn(lesson, { ...kept, at: 2, done: [true, true] })).toEqual({ at: 2, done: [true, true, false, false] });
  expect(startIn(lesson, { ...kept, at: 8, done: [true, true, true, true, true] }).at).toBe(3);
  expect(startIn(lesson, { ...kept, at: NaN, done: "all" as never })).toEqual({
    at: 0,
    done: [false, false, false, false],
  });
});

test("the parts that are shown say which columns there are", () => {
  const of = (...views: string[]) => arrangement((view) => views.includes(view), true);
  expect(of("run", "network")).toBe("middle runs");
  expect(of("network", "training", "output")).toBe("left middle right");
  expect(of("data", "output")).toBe("left right");
  expect(of("race")).toBe("");
  expect(arrangement(() => true, true)).toBe("left middle right runs every");
  expect(arrangement(() => true, false)).toBe("middle right runs every");
});
