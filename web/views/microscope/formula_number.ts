// SPDX-License-Identifier: MIT
import { NO_VALUE, significant } from "../../format/number.ts";

/** What stands where a stage has not computed the number yet. */
export const NOT_YET = "·";
/** Digits of a number in running text and tables. */
export const DIGITS = 6;
/** Digits of a number in a formula: as many as published worked examples print. */
export const FORMULA_DIGITS = 9;

/** A number as the microscope shows it; undefined is one that this stage has not computed yet. */
export function shown(value: number | null | undefined, digits = DIGITS): string {
  if (value === undefined) return NOT_YET;
  return value === 0 ? "0" : significant(value, digits);
}

/** Every digit that tells this number from its neighbours: for titles, where a number is looked up. */
export function exact(value: number | null | undefined): string {
  if (value === undefined) return "not computed yet at this stage";
  return value === null || !Number.isFinite(value) ? NO_VALUE : String(value).replaceAll("-", "\u2212");
}
