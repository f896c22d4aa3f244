// SPDX-License-Identifier: MIT
import { SchemaError } from "../schema/schema_error.ts";
import { isTooDeep } from "./text.ts";

/** A lesson with a table of numbers in it has some ten thousand values; more than this is a mistake. */
export const MOST_VALUES = 400_000;
/** A lesson is some hundred kilobytes at most. */
export const MOST_CHARACTERS = 4_000_000;

/**
 * What is too much to be looked at closely, before anything is: nesting without end, values or text without number, keys
 * that every object has. Null: nothing.
 */
export function complaintAboutSize(input: unknown): SchemaError | null {
  let values = 0;
  let characters = 0;
  /** An explicit stack: the nesting is not known to be harmless yet. */
  const left: { value: unknown; path: string; depth: number }[] = [{ value: input, path: "", depth: 0 }];
  for (let each = left.pop(); each; each = left.pop()) {
    const { value, path, depth } = each;
    if (++values > MOST_VALUES) return new SchemaError("/", `expected at most ${MOST_VALUES} values`);
    if (typeof value === "string" && (characters += value.length) > MOST_CHARACTERS)
      return new SchemaError("/", `expected at most ${MOST_CHARACTERS} characters`);
    if (typeof value !== "object" || value === null) continue;
    if (depth > DEEPEST) return new SchemaError("/", "expected a lesson, found one that is nested too deeply");
    if (Array.isArray(value) && value.length > MOST_VALUES)
      return new SchemaError("/", `expected at most ${MOST_VALUES} values`);
    for (const [key, inner] of Object.entries(value)) {
      if (key in Object.prototype) return new SchemaError(`${path}/${key}`, "there is no such key");
      left.push({ value: inner, path: `${path}/${key}`, depth: depth + 1 });
    }
  }
  return isTooDeep(input) ? new SchemaError("/", "expected a lesson, found one that is nested too deeply") : null;
}
/** Ends loops; isTooDeep() is stricter, and may be asked when there are none. */
const DEEPEST = 64;
