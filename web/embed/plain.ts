// SPDX-License-Identifier: MIT
import { SchemaError } from "../schema/schema_error.ts";

/** What one message may hold: a table of some 10,000 rows passes, and looking at it takes no longer than a frame or two. */
export const MOST_VALUES = 250_000;
export const MOST_TEXT = 2 ** 21;
/** A lesson's text is a tree; nothing else is nearly so deep. */
const DEEPEST = 40;

interface Left {
  values: number;
  text: number;
}
type Problem = { path: string; reason: string } | null;

/**
 * Looks through a message before anything is made of it: plain JSON values (postMessage also carries maps, buffers and
 * circles), and not too many.
 * @returns how many values it has
 * @throws SchemaError with the place of what is not allowed
 */
export function weigh(message: unknown): number {
  const left: Left = { values: MOST_VALUES, text: MOST_TEXT };
  const problem = problemIn(message, left, DEEPEST);
  if (problem) throw new SchemaError(problem.path.slice(0, 200) || "/", problem.reason);
  return MOST_VALUES - left.values;
}

function problemIn(value: unknown, left: Left, depth: number): Problem {
  if (--left.values < 0) return { path: "", reason: `expected at most ${MOST_VALUES} values, found more` };
  if (typeof value === "string") left.text -= value.length;
  if (left.text < 0) return { path: "", reason: `expected at most ${MOST_TEXT} characters, found more` };
  if (typeof value === "bigint") return { path: "", reason: "expected plain values, found a BigInt" };
  if (typeof value !== "object" || value === null) return null;
  if (depth === 0) return { path: "", reason: `expected at most ${DEEPEST} levels, found more` };
  return Array.isArray(value) ? problemInList(value, left, depth) : problemInObject(value, left, depth);
}

function problemInList(list: unknown[], left: Left, depth: number): Problem {
  if (list.length > left.values) return { path: "", reason: `expected at most ${MOST_VALUES} values, found more` };
  for (let k = 0; k < list.length; k++) {
    const problem = problemIn(list[k], left, depth - 1);
    if (problem) return { ...problem, path: `/${k}${problem.path}` };
  }
  return null;
}

function problemInObject(value: object, left: Left, depth: number): Problem {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype)
    return { path: "", reason: `expected plain values, found ${Object.prototype.toString.call(value).slice(8, -1)}` };
  for (const [key, inner] of Object.entries(value)) {
    left.text -= key.length;
    if (key === "__proto__") return { path: "/__proto__", reason: "there is no such key" };
    const problem = problemIn(inner, left, depth - 1);
    if (problem) return { ...problem, path: `/${key.slice(0, 80)}${problem.path}` };
  }
  return null;
}
