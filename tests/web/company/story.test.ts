// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { usualStory } from "../../../web/company/open_story.ts";
import { readStory } from "../../../web/company/story.ts";
import { SchemaError } from "../../../web/schema/schema_error.ts";
import usual from "../../../web/company/default_story.json" with { type: "json" };

function refusal(change: (story: typeof usual) => unknown): string {
  const story = structuredClone(usual);
  try {
    readStory(change(story));
  } catch (error) {
    if (error instanceof SchemaError) return error.message;
    throw error;
  }
  throw new Error("it was taken");
}

test("the usual story is one", () => {
  expect(usualStory.layers.map((layer) => layer.length)).toEqual([2, 3, 1]);
});

test("names and roles are taken as they are, markup too", () => {
  const story = structuredClone(usual);
  story.layers[0]![0]!.name = "<b>Ana</b>";
  expect(readStory(story).layers[0]![0]!.name).toBe("<b>Ana</b>");
});

test("what is wrong is told with its place", () => {
  expect(refusal((story) => ({ ...story, version: 2 }))).toBe("/version: expected version 1, found 2");
  expect(refusal((story) => ({ ...story, layers: [[{ name: "Ana" }], story.layers[1]] }))).toBe(
    "/layers/0/0/role: expected a value, found none",
  );
  expect(refusal((story) => ({ ...story, tittle: "x" }))).toBe('/tittle: there is no such key, did you mean "title"?');
  expect(refusal((story) => ({ ...story, words: { ...story.words, sale: 3 } }))).toBe(
    "/words/sale: expected text, found 3",
  );
  expect(refusal(() => [])).toBe("/: expected an object, found Array");
  expect(refusal(() => "Ana")).toMatch(/^\/: expected an object/);
});

test("a slot that is not filled at that moment is refused, with the one that was probably meant", () => {
  const words = (sale: string) => refusal((story) => ({ ...story, words: { ...story.words, sale } }));
  expect(words("{report} today")).toMatch(
    /^\/words\/sale: expected a slot that is filled here, not \{report\}, did you mean "reports"\?/,
  );
  expect(words("{strength}")).toMatch(/not \{strength\}; known are number, reports, expected/);
  expect(words("{reports")).toMatch(/every brace to be closed/);
});

test("sizes are limited", () => {
  const many = Array.from({ length: 7 }, (_, at) => ({ name: `P${at}`, role: "sales" }));
  expect(refusal((story) => ({ ...story, layers: [many, ...story.layers.slice(1)] }))).toMatch(
    /\/layers\/0: expected at most 6 people/,
  );
  expect(refusal((story) => ({ ...story, title: "x".repeat(201) }))).toMatch(
    /\/title: expected at most 200 characters/,
  );
  expect(refusal((story) => ({ ...story, about: "x".repeat(601) }))).toMatch(
    /\/about: expected at most 600 characters/,
  );
});

test("the story's own experiment must have its people", () => {
  const spec = (change: object) => refusal((story) => ({ ...story, spec: { ...story.spec, ...change } }));
  expect(spec({ layers: [{ units: 4 }, { units: 1 }] })).toBe(
    "/spec/layers/0/units: expected 3, the people of /layers/1, found 4",
  );
  expect(spec({ layers: [{ units: 1 }] })).toMatch(/^\/spec\/layers: expected 2 layers/);
  expect(spec({ data: { ...usual.spec.data, inputs: [[1, 2, 3]] } })).toMatch(
    /^\/spec\/data\/inputs\/0: expected 2 numbers/,
  );
});
