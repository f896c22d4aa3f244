// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { typeset } from "virtual:formulas";
import { formulas } from "../../../web/formulas/formulas.ts";
import { mathOf, moduleText } from "../../../web/formulas/plugin.ts";

test("every formula is typeset and keeps its LaTeX", () => {
  expect(Object.keys(typeset)).toEqual(Object.keys(formulas));
  for (const [name, latex] of Object.entries(formulas)) {
    expect(typeset[name]?.latex).toBe(latex);
    expect(typeset[name]?.math.strings.join(""), name).toMatch(/<m[a-z]+/);
  }
});

test("no inline style and no class of temml's style sheet is left", () => {
  for (const latex of Object.values(formulas)) expect(mathOf(latex)).not.toMatch(/ (style|class)=/);
});

test("a formula that is no LaTeX stops the build", () => {
  expect(() => moduleText({ wrong: String.raw`\frac{1` })).toThrow();
});

test("text of a formula cannot end the template that it stands in", () => {
  expect(mathOf("\\text{`}")).not.toMatch(/(^|[^\\])`/);
});
