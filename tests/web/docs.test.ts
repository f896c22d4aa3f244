// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { attributeNames } from "../../web/element/attribute_names.ts";
import { controlNames, viewNames } from "../../web/element/attributes.ts";
import { compileLesson } from "../../web/lessons/compile/compile.ts";
import { deeds, findings } from "../../web/lessons/deeds.ts";
import { ofLayer, ofParameter, ofRun, ofSample, ofUnit } from "../../web/lessons/quantity.ts";
import { lessonControls, lessonViews } from "../../web/lessons/schema.ts";

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), "utf8");
const embedding = read("embedding");
const lessons = read("lessons");

/** The names in `backticks` of a text. */
const named = (text: string): Set<string> =>
  new Set([...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, names]) => names!.split(/\s+/)));

describe("docs/embedding.md", () => {
  test("names every attribute, view and control, and no other attribute", () => {
    const section = embedding.split("### Attributes")[1]!.split("### Properties")[0]!;
    const first = [...section.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell]) => [...named(cell!)]);
    expect(first.sort()).toEqual([...attributeNames].sort());
    const all = named(section);
    expect([...viewNames, ...controlNames].filter((name) => !all.has(name))).toEqual([]);
  });
});

describe("docs/lessons.md", () => {
  test("names every deed, finding and quantity", () => {
    const all = named(lessons);
    const names = [...deeds, ...findings, ...ofRun, ...ofParameter, ...ofUnit, ...ofSample, ...ofLayer];
    expect([...names, "sample-loss", "answer"].filter((name) => !all.has(name))).toEqual([]);
  });

  test("has an example that compiles", () => {
    const json = /```json\n([\s\S]*?)```/.exec(lessons)![1]!;
    const markdown = /```markdown\n([\s\S]*?)```/.exec(lessons)![1]!;
    const lesson = compileLesson(JSON.parse(json), markdown);
    expect(lesson.steps).toHaveLength(1);
    expect(JSON.stringify(lesson.steps[0]!.text)).toContain('"slot":"w"');
  });
});

describe("A lesson's schema", () => {
  test("has the views and controls of the element", () => {
    expect([...lessonViews]).toEqual(viewNames);
    expect([...lessonControls]).toEqual(controlNames);
  });
});
