// SPDX-License-Identifier: MIT
import * as v from "valibot";

/** The engine's limits (engine/spec/limits.hpp): what passes them is refused before it is looked at closely. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 4096;
export const MOST_NUMBERS = 8_000_000;
/** Names of columns and classes. */
export const LONGEST_NAME = 200;

/** What is wrong with a table of numbers, or null. One plain loop: a million numbers are looked at here. */
export function complaintAboutRows(rows: unknown): string | null {
  if (!Array.isArray(rows)) return "a list of rows";
  if (rows.length > MOST_ROWS) return `at most ${MOST_ROWS} rows`;
  let numbers = 0;
  for (const row of rows as unknown[]) {
    if (!Array.isArray(row)) return "rows that are lists of numbers";
    if (row.length > MOST_COLUMNS) return `at most ${MOST_COLUMNS} numbers in a row`;
    numbers += row.length;
    if (numbers > MOST_NUMBERS) return `at most ${MOST_NUMBERS} numbers`;
    for (const value of row as unknown[]) if (!Number.isFinite(value)) return "finite numbers only";
  }
  return null;
}

export const rows = v.custom<number[][]>(
  (input) => complaintAboutRows(input) === null,
  ({ input }) => complaintAboutRows(input) ?? "rows",
);

export const numbers = v.custom<number[]>(
  (input) => Array.isArray(input) && input.length <= MOST_COLUMNS && input.every((value) => Number.isFinite(value)),
  `a list of at most ${MOST_COLUMNS} finite numbers`,
);

const layerParameters = v.strictObject({ weights: rows, biases: v.optional(numbers, []) }, "weights and biases");

export const parameters = v.pipe(v.array(layerParameters, "a list of layers"), v.maxLength(64, "at most 64 layers"));

export const names = v.pipe(
  v.array(v.pipe(v.string("text"), v.maxLength(LONGEST_NAME, `at most ${LONGEST_NAME} characters`)), "a list of names"),
  v.maxLength(MOST_COLUMNS, `at most ${MOST_COLUMNS} names`),
);
