// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { compileLesson } from "../../../web/lessons/compile/compile.ts";
import { openLesson } from "../../../web/lessons/open_lesson.ts";
import { readLesson } from "../../../web/lessons/read_lesson.ts";
import { SchemaError } from "../../../web/schema/schema_error.ts";
import { hostileLessons, monstrousLessons } from "./hostile_lessons.ts";
import { lessonWith } from "./played.ts";

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

test("the corpus holds more than eighty lessons, no two of the same kind", () => {
  const all = [...hostileLessons, ...monstrousLessons].map(([says]) => says);
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all).size).toBe(all.length);
});

test("without what makes them hostile they would be read", () => {
  expect(() => lessonWith({})).not.toThrow();
});

test.each(hostileLessons)("%s: is refused with its place, and stays as it was", (_, hostile) => {
  const before = JSON.stringify(hostile);
  const error = thrownBy(() => readLesson(hostile)) as SchemaError;
  expect(error).toBeInstanceOf(SchemaError);
  expect(error.path).toMatch(/^\//);
  expect(error.message.length).toBeLessThan(2000);
  expect(JSON.stringify(hostile)).toBe(before);
});

test.each(monstrousLessons)("%s: is refused at once", (_, make) => {
  const hostile = make();
  const began = performance.now();
  expect(thrownBy(() => readLesson(hostile))).toBeInstanceOf(SchemaError);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect({}).not.toHaveProperty("polluted");
});

test("an author's file is no safer: the compiler refuses them all as well", () => {
  const taken = [
    ...hostileLessons.map(([says, hostile]) => [says, () => hostile] as const),
    ...monstrousLessons,
  ].filter(([, make]) => !(thrownBy(() => compileLesson(make(), "## A\n\nb\n")) instanceof SchemaError));
  expect(taken.map(([says]) => says)).toEqual([]);
});

test("whoever opens one gets the same error, and no lesson", async () => {
  for (const [says, hostile] of hostileLessons)
    await expect(openLesson(hostile, "https://course.example/"), says).rejects.toBeInstanceOf(SchemaError);
});
