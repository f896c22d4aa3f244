// SPDX-License-Identifier: MIT
// A section of the bench by itself: node tests/bench/<section>.mjs
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../../tools/run.mjs";

/** The folder of everything that a bench writes. */
export const results = join(root, "build", "bench");

/** A number as a reader takes it in: three figures, thousands set apart. */
export function shown(value) {
  return value >= 1000 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(3);
}

/**
 * Where a section's script is what was started: measures, prints its tables and writes build/bench/<section>.json.
 * @param {string} address import.meta.url of the section
 * @param {(options: object) => Promise<object[]>} measure
 * @param {(records: object[]) => string} tables
 */
export async function alone(address, section, measure, tables) {
  if (address !== pathToFileURL(process.argv[1] ?? "").href) return;
  const records = await measure({ say: (line) => process.stderr.write(`${line}\n`) });
  console.log(tables(records));
  await mkdir(results, { recursive: true });
  await writeFile(join(results, `${section}.json`), `${JSON.stringify(records, null, 2)}\n`);
}
