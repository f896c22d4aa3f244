// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { attributeText, attributeTraits, heightText, isObject } from "../../../web/anywidget/attribute_traits.ts";
import { attributeNames } from "../../../web/element/attribute_names.ts";

test("every attribute has a trait, named as Python names things", () => {
  expect([...attributeTraits.values()]).toEqual(attributeNames);
  expect(attributeTraits.get("learning_rate")).toBe("learning-rate");
  for (const trait of attributeTraits.keys()) expect(trait).toMatch(/^[a-z_]+$/);
});

test.each([
  [undefined, null],
  [null, null],
  ["", null],
  ["dark", "dark"],
  [0.03, "0.03"],
  [true, ""],
  [false, null],
  [["run", "network"], "run network"],
  [[], null],
  [{ title: "a lesson" }, null],
])("the trait %j is the attribute %j", (value, text) => {
  expect(attributeText(value)).toBe(text);
});

test("a lesson that is given whole is an object, a list of names is none", () => {
  expect([{}, [], "one-weight", null].map(isObject)).toEqual([true, false, false, false]);
});

test.each([
  [480, "480px"],
  ["60vh", "60vh"],
  [0, ""],
  [NaN, ""],
  [undefined, ""],
  [null, ""],
])("the height %j is %j in CSS", (value, text) => {
  expect(heightText(value)).toBe(text);
});
