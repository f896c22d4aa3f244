// SPDX-License-Identifier: MIT
import { parseNumber, short } from "../../format/number.ts";

/** What numbers a field takes. */
export interface NumberRange {
  min?: number;
  max?: number;
  /** The lower end itself is not allowed: "above 0". */
  above?: number;
  /** The upper end itself is not allowed: "below 1". */
  below?: number;
  integer?: boolean;
  /** An empty field means "none". */
  optional?: boolean;
}

/** One sentence that says what is expected: "Expected: a whole number from 2 to 8." */
export function expectation(range: NumberRange): string {
  const parts: string[] = [];
  if (range.above !== undefined) parts.push(`above ${short(range.above)}`);
  if (range.min !== undefined && range.max !== undefined) parts.push(`from ${bound(range.min)} to ${bound(range.max)}`);
  else if (range.min !== undefined && range.below !== undefined)
    parts.push(`from ${bound(range.min)} to just below ${short(range.below)}`);
  else if (range.min !== undefined) parts.push(`from ${bound(range.min)} upwards`);
  else if (range.max !== undefined) parts.push(`${bound(range.max)} at most`);
  if (range.below !== undefined && range.min === undefined) parts.push(`below ${short(range.below)}`);
  const kind = range.integer ? "a whole number" : "a number";
  return `Expected: ${[kind, parts.join(" and ")].filter(Boolean).join(" ")}${range.optional ? ", or nothing" : ""}.`;
}

/** Bounds are written in full: 100000, not 1·10⁵. */
function bound(value: number): string {
  return Number.isInteger(value) ? String(value).replace("-", "\u2212") : short(value);
}

export type Typed = { ok: true; value: number | null } | { ok: false; problem: string };

/** What was typed, held against what is expected. */
export function readTyped(text: string, range: NumberRange): Typed {
  if (text.trim() === "" && range.optional) return { ok: true, value: null };
  const value = parseNumber(text);
  const fits =
    value !== null &&
    (!range.integer || Number.isInteger(value)) &&
    (range.min === undefined || value >= range.min) &&
    (range.max === undefined || value <= range.max) &&
    (range.above === undefined || value > range.above) &&
    (range.below === undefined || value < range.below);
  return fits ? { ok: true, value } : { ok: false, problem: expectation(range) };
}
