// SPDX-License-Identifier: MIT
// One section of the bench in a process of its own (node tests/bench/section.mjs <name> <options> <file>): what one section
// leaves behind in memory or in the compiler's mind, or how it dies, is nothing to the next.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const [name, options, file] = process.argv.slice(2);
try {
  const { measure } = await import(`./${name}.mjs`);
  const records = await measure({ ...JSON.parse(options), say: (line) => console.error(line) });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(records, null, 2)}\n`);
} catch (error) {
  const lines = String(error?.stack ?? error).split("\n");
  console.error(lines.slice(0, 8).join("\n"));
  process.exit(1);
}
process.exit(0); // a handle that a section left open must not keep the others waiting
