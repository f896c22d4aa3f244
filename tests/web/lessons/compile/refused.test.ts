// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { errorOf, w, written, type Step } from "./written.ts";

const text = (markdown: string): ReturnType<typeof errorOf> =>
  errorOf(written({ numbers: { w } }), `## Title\n\nA line.\n\n${markdown}`);

test.each([
  ["HTML", "An <b>element</b>", "lesson.md:5:4", "found HTML"],
  ["a block of HTML", "<script>alert(1)</script>", "lesson.md:5:1", "found HTML"],
  ["a comment", "<!-- x -->", "lesson.md:5:1", "found HTML"],
  ["an image", "See ![x](y.png)", "lesson.md:5:5", "found an image"],
  ["a link that runs a script", "[x](javascript:alert(1))", "lesson.md:5:1", "found javascript:alert(1)"],
  ["a link whose scheme is disguised", "[x](<java\tscript:alert(1)>)", "lesson.md:5:1", "https:"],
  ["a link that holds data", "a [x](data:text/html,y)", "lesson.md:5:3", "https:"],
  ["a link by reference", "[x][y]\n\n[y]: https://a.example", "lesson.md:5:1", "link by reference"],
  ["a link's title", '[x](https://a.example "t")', "lesson.md:5:1", "without a title"],
  ["an address of mail", "<a@b.example>", "lesson.md:5:1", "https:"],
  ["a block of code", "```js\nx\n```", "lesson.md:5:1", "a block of code"],
  ["an indented block of code", "    x", "lesson.md:5:1", "a block of code"],
  ["a heading of level 1", "# x", "lesson.md:5:1", "found #"],
  ["a heading of level 4", "#### x", "lesson.md:5:1", "found ####"],
  ["a line across", "***", "lesson.md:5:1", "a line across"],
  ["a line break", "a  \nb", "lesson.md:5:2", "a line break"],
  ["a list that begins with 3", "3. x", "lesson.md:5:1", "begins with 1"],
  ["LaTeX that is none", "$\\frac{1$", "lesson.md:5:1", "LaTeX that can be typeset"],
  ["LaTeX with a link", "$\\href{javascript:alert(1)}{x}$", "lesson.md:5:1", "LaTeX that can be typeset"],
  ["a number without a name", "a {{}}", "lesson.md:5:1", "expected {{name}}"],
  ["a number that is not closed", "a {{w", "lesson.md:5:1", "expected {{name}}"],
  ["a number with too many digits", "a {{w|17}}", "lesson.md:5:1", "at most 16"],
  ["an unknown number", "a {{u}}", "lesson.md:5:1", 'did you mean "w"'],
  ["a number in code", "`{{w}}`", "lesson.md:5:1", "in `code`"],
  ["a number in a formula", "$x = {{w}}$", "lesson.md:5:1", "in a $formula$"],
  ["a number in a formula by itself", "$$\n{{w}}\n$$", "lesson.md:5:1", "in a $$ formula"],
  ["HTML deep in a list", "- a\n  > b <i>c</i>", "lesson.md:6:7", "found HTML"],
])("%s", (_, markdown, path, reason) => {
  const error = text(markdown);
  expect(error).toMatchObject({ name: "SchemaError", path });
  expect(error.message).toContain(reason);
});

test("text before the first section", () => {
  expect(errorOf(written({}), "Hello\n\n## T\n")).toMatchObject({ path: "lesson.md:1:1" });
});

test("a section without a title", () => {
  expect(errorOf(written({}), "##\n")).toMatchObject({ path: "lesson.md:1:1", message: /a title after ##/ });
});

test("another number of sections than of steps, with both", () => {
  expect(errorOf(written({}, {}), "## A\n").message).toBe(
    "lesson.md:1:1: expected a section (## Title) for each of the 2 steps of lesson.json, found 1 section",
  );
  expect(errorOf(written({}), "## A\n\n## B\n\n## C\n")).toMatchObject({
    path: "lesson.md:3:1",
    message: /3 sections/,
  });
  expect(errorOf(written({}), "")).toMatchObject({ path: "lesson.md:1:1", message: /found 0 sections/ });
});

const predict = { ask: "?", number: "w", within: 1, working: "." };
test.each<[string, Step, string, string]>([
  ["an unknown key", { viewz: ["run"] }, "/steps/0/viewz", 'did you mean "views"'],
  ["an unknown view", { views: ["netwrok"] }, "/steps/0/views/0", 'did you mean "network"'],
  [
    "an unknown key of a spec",
    { spec: { layers: [{ unit: 3 }] } },
    "/steps/0/spec/layers/0/unit",
    'did you mean "units"',
  ],
  [
    "a number that is no quantity",
    { numbers: { w: { of: "wieght" } } },
    "/steps/0/numbers/w/of",
    'did you mean "weight"',
  ],
  [
    "a quantity with a wrong key",
    { numbers: { w: { ...w, colum: 1 } } },
    "/steps/0/numbers/w/colum",
    'did you mean "column"',
  ],
  [
    "a quantity without its place",
    { numbers: { w: { of: "weight", layer: 0, row: 0 } } },
    "/steps/0/numbers/w/column",
    "found none",
  ],
  ["a name that is none", { numbers: { "2w": w } }, "/steps/0/numbers/2w", "a name of letters"],
  [
    "a table's unknown number",
    { table: { columns: [{ label: "a", number: "w" }], rows: 3 } },
    "/steps/0/table/columns/0/number",
    "w",
  ],
  ["a prediction's unknown number", { predict }, "/steps/0/predict/number", "w"],
  [
    "a task's unknown number",
    { task: { ask: "?", when: [{ number: "w", below: 1 }], praise: "." } },
    "/steps/0/task/when/0/number",
    "w",
  ],
  [
    "an unknown number to compare with",
    { numbers: { w }, task: { ask: "?", when: [{ number: "w", below: { before: "v" } }], praise: "." } },
    "/steps/0/task/when/0/below/before",
    'did you mean "w"',
  ],
  [
    "near without within",
    { numbers: { w }, task: { ask: "?", when: [{ number: "w", near: 1 }], praise: "." } },
    "/steps/0/task/when/0",
    "near and within together",
  ],
  [
    "no comparison",
    { numbers: { w }, task: { ask: "?", when: [{ number: "w" }], praise: "." } },
    "/steps/0/task/when/0",
    "a comparison",
  ],
  [
    "a misspelt deed",
    { task: { ask: "?", when: [{ did: "stepp" }], praise: "." } },
    "/steps/0/task/when/0/did",
    'did you mean "step"',
  ],
  [
    "a misspelt comparison",
    { numbers: { w }, task: { ask: "?", when: [{ number: "w", bellow: 1 }], praise: "." } },
    "/steps/0/task/when/0/bellow",
    'did you mean "below"',
  ],
  [
    "a condition that is none",
    { task: { ask: "?", when: [3], praise: "." } },
    "/steps/0/task/when/0",
    "expected a condition",
  ],
  [
    "a place that is no pointer",
    { task: { ask: "?", when: [{ spec: "layers", equals: 1 }], praise: "." } },
    "/steps/0/task/when/0/spec",
    "a JSON pointer",
  ],
  [
    "what is done then",
    { numbers: { w }, predict: { ...predict, then: { stepp: 1 } } },
    "/steps/0/predict/then",
    "stage, step, epoch or play",
  ],
  [
    "a run without end",
    { numbers: { w }, predict: { ...predict, then: { play: 61 } } },
    "/steps/0/predict/then/play",
    "at most 60 seconds",
  ],
  ["a highlight that is none", { highlight: ["netwrok"] }, "/steps/0/highlight/0", "a place such as"],
  [
    "an unknown number in a text",
    { numbers: { w }, task: { ask: "{{v}}", when: [{ did: "step" }], praise: "." } },
    "/steps/0/task/ask",
    'did you mean "w"',
  ],
  [
    "HTML in a text",
    { task: { ask: "<b>x</b>", when: [{ did: "step" }], praise: "." } },
    "/steps/0/task/ask",
    "found HTML",
  ],
  [
    "a text of two paragraphs",
    { task: { ask: "a\n\nb", when: [{ did: "step" }], praise: "." } },
    "/steps/0/task/ask",
    "one paragraph",
  ],
  [
    "a list as a hint",
    { task: { ask: "a", when: [{ did: "step" }], hint: "- b", praise: "." } },
    "/steps/0/task/hint",
    "one paragraph",
  ],
  [
    "a scripted link in praise",
    { task: { ask: "a", when: [{ did: "step" }], praise: "[b](javascript:c)" } },
    "/steps/0/task/praise",
    "https:",
  ],
  [
    "an image as a label",
    { numbers: { w }, table: { columns: [{ label: "![a](b)", number: "w" }], rows: 2 } },
    "/steps/0/table/columns/0/label",
    "an image",
  ],
  [
    "HTML as a choice",
    { predict: { ask: "?", choices: [{ text: "<i>", when: [{ did: "step" }] }], working: "." } },
    "/steps/0/predict/choices/0/text",
    "found HTML",
  ],
])("%s", (_, step, path, reason) => {
  const error = errorOf(written(step));
  expect(error).toMatchObject({ name: "SchemaError", path });
  expect(error.message).toContain(reason);
});

test.each([
  ["a version to come", { version: 2 }, "/version", "version 1"],
  ["no title", { title: undefined }, "/title", "found"],
  ["no time at all", { minutes: 0 }, "/minutes", "1 or more"],
  ["a language that is none", { lang: "english please" }, "/lang", "a language tag"],
  ["no steps", { steps: [] }, "/steps", "at least one"],
])("%s", (_, change, path, reason) => {
  const error = errorOf({ ...written({}), ...change });
  expect(error).toMatchObject({ name: "SchemaError", path });
  expect(error.message).toContain(reason);
});
