// SPDX-License-Identifier: MIT
import { lessons } from "virtual:lessons";
import { afterEach, expect, test, vi } from "vitest";
import { lessonNames } from "../../../web/lessons/list.ts";
import { openLesson } from "../../../web/lessons/open_lesson.ts";
import { readLesson } from "../../../web/lessons/read_lesson.ts";
import { stepWith } from "./played.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const base = "https://course.example/unit/";
const lesson = { version: 1, title: "My lesson", summary: "Short.", minutes: 5, steps: [stepWith({})] };

function answering(text: string, status = 200): ReturnType<typeof vi.fn> {
  const fetched = vi.fn((_: URL) => Promise.resolve(new Response(text, { status })));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

test("every lesson of the list is there, and is what any other lesson must be", async () => {
  expect(lessons.map(({ name }) => name)).toEqual(lessonNames);
  for (const { name, title, minutes, steps } of lessons) {
    const opened = await openLesson(name, base);
    expect(opened).toMatchObject({ title, minutes });
    expect(opened.steps).toHaveLength(steps);
    expect(readLesson(JSON.parse(JSON.stringify(opened)))).toEqual(opened);
  }
});

test("an object is read at once", async () => {
  expect(await openLesson(lesson, base)).toEqual(lesson);
});

test("an address is read against the page's own", async () => {
  const fetched = answering(JSON.stringify(lesson));
  expect((await openLesson("lessons/mine.json", base)).title).toBe("My lesson");
  expect(String(fetched.mock.calls[0]![0])).toBe("https://course.example/unit/lessons/mine.json");
});

test("a name that is none of ours is refused with the one that was probably meant", async () => {
  const fetched = answering("");
  await expect(openLesson("one-wieght", base)).rejects.toMatchObject({
    name: "SchemaError",
    message: /did you mean "one-weight"/,
  });
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  "javascript:alert(1)//x",
  "data:application/json,{}",
  "vbscript:x",
  "http://",
  "https://[",
  "JAVASCRIPT:alert(1)",
])("%s is no address of a lesson", async (address) => {
  const fetched = answering("{}");
  await expect(openLesson(address, base)).rejects.toMatchObject({ name: "SchemaError", path: "/" });
  expect(fetched).not.toHaveBeenCalled();
});

test("what cannot be had or read is told", async () => {
  answering("", 404);
  await expect(openLesson("x.json", base)).rejects.toThrow("answered 404");
  answering("<html>");
  await expect(openLesson("x.json", base)).rejects.toThrow("/: expected JSON");
  answering(" ".repeat(4_000_001));
  await expect(openLesson("x.json", base)).rejects.toThrow("at most 4000000 characters");
  answering('{"version":2}');
  await expect(openLesson("x.json", base)).rejects.toMatchObject({ name: "SchemaError", path: "/version" });
});
