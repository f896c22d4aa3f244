// SPDX-License-Identifier: MIT
// What the sections measured, and how to find it.

/**
 * One measured thing. `low` and `high` are the quartiles of `runs` values, `median` their middle.
 * @typedef {{ section: string, task?: string, contender: string, host: "native" | "node" | "chromium" | "page",
 *   precision?: "single" | "double", unit: string, median: number, low: number, high: number, runs: number,
 *   [more: string]: unknown }} BenchRecord
 */

/** Those that have every named value. */
export const all = (records, wanted) =>
  records.filter((record) => Object.entries(wanted).every(([key, value]) => record[key] === value));

/** The one that has every named value; undefined where it was not measured. @throws where the question is ambiguous */
export function one(records, wanted) {
  const found = all(records, wanted);
  if (found.length > 1) throw new Error(`${found.length} records are ${JSON.stringify(wanted)}`);
  return found[0];
}

/** How many times the first's median is the second's; undefined where either was not measured. */
export function ratio(records, first, second) {
  const [above, below] = [one(records, first), one(records, second)];
  return above && below && above.median / below.median;
}

/** In the order of their first appearance. */
export const values = (records, key) => [...new Set(records.map((record) => record[key]))];
