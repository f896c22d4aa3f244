// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lessonJsonSchema } from "../../../web/lessons/json_schema.ts";
import { lessonNames } from "../../../web/lessons/list.ts";
import { words } from "../../../web/lessons/schema_words.ts";

type Json = Record<string, unknown>;
const folder = new URL("../../../web/lessons/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const schema = lessonJsonSchema();

test("the file that editors read is made of the schema that the page checks by (npm run lesson:schema)", () => {
  expect(read("lesson.schema.json")).toEqual(JSON.parse(JSON.stringify(schema)));
});

test("every word of explanation stands somewhere in it", () => {
  const text = JSON.stringify(schema);
  expect(Object.values(words).filter((word) => !text.includes(JSON.stringify(word)))).toEqual([]);
});

test("an editor knows every key of a step, and what it means", () => {
  const steps = (schema["properties"] as Record<string, { items: { properties: Record<string, Json> } }>)["steps"]!;
  const { properties } = steps.items;
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(["spec", "views", "controls", "look", "highlight", "numbers", "table", "predict", "task"]),
  );
  for (const one of Object.values(properties)) expect(one["description"]).toEqual(expect.any(String));
});

/** The few words of JSON Schema that it is made of. */
function allows(one: Json, value: unknown): boolean {
  const any = (one["anyOf"] ?? one["oneOf"]) as Json[] | undefined;
  if (any) return any.some((option) => allows(option, value));
  if ("const" in one) return value === one["const"];
  if (one["enum"]) return (one["enum"] as unknown[]).includes(value);
  switch (one["type"]) {
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
      const properties = (one["properties"] ?? {}) as Record<string, Json>;
      const others = one["additionalProperties"];
      const required = (one["required"] ?? []) as string[];
      return (
        required.every((key) => key in value) &&
        Object.entries(value).every(([key, inner]) => {
          const known = properties[key] ?? (typeof others === "object" ? (others as Json) : null);
          return known !== null && allows(known, inner);
        })
      );
    }
    case "array":
      return Array.isArray(value) && value.every((inner) => allows(one["items"] as Json, inner));
    case "string":
      return (
        typeof value === "string" && (one["pattern"] === undefined || new RegExp(one["pattern"] as string).test(value))
      );
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === one["type"];
  }
}

test.each(lessonNames)("%s is a lesson to an editor as well", (name) => {
  expect(allows(schema, read(`${name}/lesson.json`))).toBe(true);
});

test("what is misspelt is no lesson to an editor", () => {
  const lesson = read("one-weight/lesson.json") as { steps: Json[] };
  expect(allows(schema, { ...lesson, steps: [{ ...lesson.steps[0], viewz: [] }] })).toBe(false);
  expect(allows(schema, { ...lesson, titel: "x" })).toBe(false);
  expect(allows(schema, { ...lesson, steps: [{ numbers: { w: { of: "wieght" } } }] })).toBe(false);
});
