// SPDX-License-Identifier: MIT
// node tools/test.mjs [step …]: every step by default. A step that fails stops none of the others; the last line counts.
import { groups, steps, together } from "./steps.mjs";

const names = process.argv.slice(2).flatMap((name) => groups[name] ?? [name]);
const unknown = names.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`no step ${unknown.join(", ")}: ${[...Object.keys(steps), ...Object.keys(groups)].join(", ")}`);
  process.exit(2);
}

async function row(name) {
  console.log(`\n━━ ${name}`);
  const start = performance.now();
  const count = await steps[name]().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  return { name, ...count, seconds: Math.round((performance.now() - start) / 1000) };
}

const rows = [];
const left = new Set(names.length > 0 ? names : Object.keys(steps));
for (const name of left) {
  const side = together.find((group) => group.includes(name)) ?? [name];
  const batch = side.filter((one) => left.has(one));
  batch.forEach((one) => left.delete(one));
  rows.push(...(await Promise.all(batch.map(row))));
}

console.log("");
for (const { name, passed, failed, seconds } of rows)
  console.log(
    `${failed > 0 ? "✗" : "✓"} ${name.padEnd(16)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(seconds).padStart(5)} s`,
  );
const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") > 0 ? 1 : 0;
