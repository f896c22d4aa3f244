// SPDX-License-Identifier: MIT
import { toJsonSchema } from "@valibot/to-json-schema";
import { numbers, rows } from "../schema/rows.ts";
import { writtenSchema } from "./schema.ts";
import { words } from "./schema_words.ts";

type Json = Record<string, unknown>;

const listOfNumbers: Json = { type: "array", items: { type: "number" } };
/** What is checked by a loop of its own (schema/rows.ts). */
const customs = new Map<unknown, Json>([
  [rows, { type: "array", items: listOfNumbers }],
  [numbers, listOfNumbers],
]);

/** lesson.json for editors, which complete and explain it while it is written. The page itself checks more (compile/). */
export function lessonJsonSchema(): Json {
  const { $schema, ...schema } = toJsonSchema(writtenSchema, {
    typeMode: "input",
    errorMode: "ignore",
    overrideSchema: ({ valibotSchema }) => customs.get(valibotSchema),
  });
  const title = "A lesson of Backprop Playground";
  const description = "Its text is in lesson.md beside it: one section (## Title) for each step.";
  return { $schema, title, description, ...explained(schema, []) };
}

/** With the words of schema_words.ts, at every key that has some. */
function explained(schema: Json, keys: readonly string[]): Json {
  const inner = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (typeof value !== "object" || value === null) return [key, value];
    if (key === "properties") return [key, described(value as Record<string, Json>, keys)];
    if (key === "anyOf" || key === "oneOf") return [key, (value as Json[]).map((one) => explained(one, keys))];
    return [key, key === "items" || key === "additionalProperties" ? explained(value as Json, keys) : value];
  });
  return Object.fromEntries(inner);
}

function described(properties: Record<string, Json>, keys: readonly string[]): Record<string, Json> {
  const all = Object.entries(properties).map(([name, schema]): [string, Json] => {
    const way = [...keys, name];
    const description = way.map((_, from) => words[way.slice(from).join("/")]).find((text) => text !== undefined);
    return [name, { ...(description === undefined ? {} : { description }), ...explained(schema, way) }];
  });
  return Object.fromEntries(all);
}
