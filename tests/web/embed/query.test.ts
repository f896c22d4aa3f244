// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { lessonIn, readQuery } from "../../../web/embed/query.ts";

const page = "https://playground.example/embed/";
const problems = (query: string): string[] => readQuery(page + query).problems;

test("an address without anything asks for the defaults", () => {
  expect(readQuery(page)).toEqual({
    attributes: {},
    lesson: null,
    autoplay: false,
    resize: null,
    origins: [],
    problems: [],
  });
});

test("everything that an address can ask for is read", () => {
  const query = readQuery(
    `${page}?views=run,network&controls=play&theme=dark&lang=en&readonly&autoplay&lesson=one-weight&at=3&resize=h5p&origin=https://a.example&origin=http://localhost:8080`,
  );
  expect(query).toEqual({
    attributes: { views: "run,network", controls: "play", theme: "dark", lang: "en", readonly: "" },
    lesson: { lesson: "one-weight", at: 2 },
    autoplay: true,
    resize: "h5p",
    origins: ["https://a.example", "http://localhost:8080"],
    problems: [],
  });
});

test("what cannot be used is told exactly, and the rest is done", () => {
  const query = readQuery(`${page}?views=netwrk&theme=dark`);
  expect(query.attributes).toEqual({ theme: "dark" });
  expect(query.problems).toEqual([
    expect.stringMatching(/^\?views: expected one of run, .*, found "netwrk", did you mean "network"\?$/),
  ]);
});

test.each([
  ["?resize=moodle", '?resize: expected one of canvas, openedx, h5p, found "moodle"'],
  ["?origin=school.example", '?origin: expected an origin such as https://school.example, found "school.example"'],
  ["?origin=https://school.example/course", "?origin: expected an origin such as https://school.example"],
  ["?origin=*", '?origin: expected an origin such as https://school.example, found "*"'],
  ["?at=3", "?at: expected a lesson with it, found none"],
  ["?lesson=one-weight&at=0", '?lesson: at: expected a step from 1 to 24, found "0"'],
  ["?lesson=https://evil.example/lesson.json", "?lesson: expected a name, or an address beside this page"],
  ["?lesson=javascript:alert(1)", "?lesson: expected a name, or an address beside this page"],
  ["?lesson=", '?lesson: expected a lesson\'s name or address, found ""'],
  ["?theme=dark&theme=light", "?theme: expected once, found twice"],
  ["?autoplay=maybe", '?autoplay: expected no value, "true" or "false", found "maybe"'],
  ["?view=run", '?view: there is no such key, did you mean "views"?'],
])("%s", (query, words) => {
  expect(problems(query)).toHaveLength(1);
  expect(problems(query)[0]).toContain(words);
});

test("an address part may be of a lesson, as on the main page", () => {
  expect(lessonIn("#lesson=one-weight&at=3", page)).toEqual({ lesson: "one-weight", at: 2 });
  expect(lessonIn("#lesson=one-weight", page)).toEqual({ lesson: "one-weight", at: null });
  expect(lessonIn("#data=spiral&lr=0.3", page)).toBe(null);
  expect(() => lessonIn("#lesson=one-weight&at=x", page)).toThrow("expected a step from 1 to 24");
  expect(() => lessonIn("#lesson=one-weight&data=xor", page)).toThrow("#data: there is no such key beside lesson");
});
