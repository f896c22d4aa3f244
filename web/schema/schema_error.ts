// SPDX-License-Identifier: MIT
import type * as v from "valibot";
import { suggestion } from "./nearest.ts";

/** Input from outside that has not the form it must have. `path` is a JSON pointer. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
  }
}

/** Where an issue is, as a JSON pointer. */
export function pathOf(issue: v.BaseIssue<unknown>): string {
  return `/${(issue.path ?? []).map(({ key }) => String(key)).join("/")}`;
}

/** What an issue says: where, what was expected, what was found. */
export function toSchemaError(issue: v.BaseIssue<unknown>, schema: unknown, input: unknown): SchemaError {
  return new SchemaError(pathOf(issue), reasonOf(issue, schema, input));
}

/** The same without the place. */
export function reasonOf(issue: v.BaseIssue<unknown>, schema: unknown, input: unknown): string {
  if (issue.type !== "strict_object") return `expected ${issue.message}, found ${issue.received}`;
  if (issue.expected === "never" && issue.path) return `there is no such key${suggestionAt(issue.path, schema, input)}`;
  // A key that is missing is named in quotes.
  const missing = issue.expected?.startsWith('"');
  return missing ? "expected a value, found none" : `expected an object, found ${issue.received}`;
}

/** The keys that the object at the issue's path may have. */
function suggestionAt(path: readonly v.IssuePathItem[], schema: unknown, input: unknown): string {
  const keys = path.map(({ key }) => String(key));
  let [inner, value] = [schema, input];
  for (const key of keys.slice(0, -1)) {
    inner = inside(plain(inner, value), key);
    value = (value as Record<string, unknown>)[key];
  }
  const { entries = {} } = plain(inner, value);
  return suggestion(String(keys.at(-1)).slice(0, 80), Object.keys(entries));
}

interface Plain {
  entries?: Record<string, unknown>;
  item?: unknown;
}

/** The schema that checks the value itself: without "optional" around it, the first of a pipe, the chosen of a lazy one. */
function plain(schema: unknown, value: unknown): Plain {
  const { wrapped, getter } = schema as { wrapped?: unknown; getter?: (input: unknown) => unknown };
  if (wrapped !== undefined) return plain(wrapped, value);
  return getter ? plain(getter(value), value) : (schema as Plain);
}

function inside({ entries, item }: Plain, key: string): unknown {
  return entries ? entries[key] : (item ?? {});
}
