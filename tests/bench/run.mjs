// SPDX-License-Identifier: MIT
// npm run bench [section …] [-- --quick] [-- --write]: measures section by section, prints every table and what the bench
// must show. With --write it builds first, then writes docs/performance.md and its pictures. Marks that do not hold are
// told, not failures, since machines differ; the exit code is 1 where something broke.
import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { root } from "../../tools/run.mjs";
import { withParts } from "./report/document.mjs";
import { machine } from "./report/machine.mjs";
import { verdicts, verdictTable } from "./report/must_show.mjs";
import { machineTable, partsOf, picturesOf, sectionText } from "./report/parts.mjs";
import { setup } from "./setup.mjs";

/** In the order of a run, with what a full run asks of each beyond its own defaults. */
const sections = { native: {}, limits: {}, boundary: {}, peers: {}, growth: {}, page: { seconds: 2 }, start: {} };
const quick = { quick: true, rounds: 3, seconds: 1 };
const longest = 8 * 60_000; // of one section
const results = join(root, "build", "bench");
const store = join(results, "records.json");

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"), // npm takes it away, others do not
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, write: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => !(name in sections));
if (unknown.length > 0 || (values.quick && values.write)) {
  const help = `npm run bench [section …] [-- --quick | --write]\nsections: ${Object.keys(sections).join(", ")}`;
  console.error(
    unknown.length > 0 ? `no section ${unknown.join(", ")}\n${help}` : `a quick run is not written\n${help}`,
  );
  process.exit(2);
}
const chosen =
  positionals.length > 0 ? Object.keys(sections).filter((name) => positionals.includes(name)) : Object.keys(sections);

process.on("SIGINT", () => process.exit(130)); // which also ends the section that runs

const began = performance.now();
const elapsed = () => {
  const seconds = Math.round((performance.now() - began) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
/** Progress: on a terminal one line that changes, else a line now and then. */
let told = 0;
const say = (line) => {
  if (process.stderr.isTTY)
    return process.stderr.write(`\r\x1b[K${elapsed()} ${line}`.slice(0, process.stderr.columns));
  if (performance.now() - told < 5000) return true;
  told = performance.now();
  return process.stderr.write(`${elapsed()} ${line}\n`);
};
const announce = (line) => {
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  console.error(`${elapsed()} ${line}`);
};

/** Runs a section in a process of its own. @returns its records @throws where it fails or takes too long */
function measured(name, options) {
  const file = join(results, `${name}.json`);
  const script = join(root, "tests", "bench", "section.mjs");
  const child = spawn(process.execPath, [script, name, JSON.stringify(options), file], {
    cwd: root,
    detached: true, // a group, so that what it started ends with it
    stdio: ["ignore", "ignore", "pipe"],
  });
  const last = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    last.push(line.slice(0, 500));
    if (last.length > 12) last.shift();
    say(`${name}: ${line.slice(0, 160)}`);
  });
  const stop = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // it has ended
    }
  };
  process.once("exit", stop);
  const timer = setTimeout(() => {
    last.push(`stopped after ${longest / 60_000} minutes`);
    stop();
  }, longest);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      process.off("exit", stop);
      if (code === 0) resolve(readFile(file, "utf8").then(JSON.parse));
      else reject(new Error(last.join("\n")));
    });
  });
}

/** How a section writes its own table, where it has its own. */
async function tableOf(name) {
  const module = await import(`./${name}.mjs`).catch(() => ({}));
  return module.tableOf ?? module.tables ?? module.tablesOf;
}

async function stored() {
  try {
    return JSON.parse(await readFile(store, "utf8"));
  } catch {
    return {};
  }
}

const { tasks } = await import("./tasks.mjs");
await setup({ sections: chosen, rebuild: values.write, say: announce });
const facts = await machine();
await mkdir(results, { recursive: true });
const runs = await stored();
const failed = [];
const done = [];
for (const name of chosen) {
  announce(`━━ ${name}`);
  try {
    const records = await measured(name, values.quick ? quick : sections[name]);
    runs[name] = { measured: facts.Measured, quick: values.quick, facts, records };
    done.push(name);
    console.log(`\n## ${name}\n\n${sectionText(name, records, tasks, await tableOf(name))}\n`);
  } catch (error) {
    failed.push(name);
    announce(`✗ ${name} failed\n${error.message}`);
  }
}
await writeFile(store, `${JSON.stringify(runs)}\n`);

// The verdicts of a run of some sections take the others from the last run that had them.
const usable = Object.values(runs).filter((run) => values.quick || !run.quick);
const records = usable.flatMap((run) => run.records);
console.log(`## Machine\n\n${machineTable(facts)}\n\n## It must show\n\n${verdictTable(records)}\n`);

if (values.write && done.length > 0) {
  const document = join(root, "docs", "performance.md");
  const tables = Object.fromEntries(await Promise.all(done.map(async (name) => [name, await tableOf(name)])));
  const parts = partsOf(records, { sections: done, facts, tasks, tables });
  await writeFile(document, withParts(await readFile(document, "utf8"), parts));
  await mkdir(join(root, "docs", "performance"), { recursive: true });
  const fresh = records.filter(({ section }) => done.includes(section));
  for (const [name, svg] of Object.entries(picturesOf(fresh, tasks)))
    await writeFile(join(root, "docs", "performance", name), svg);
  announce("wrote docs/performance.md");
}

const judged = verdicts(records).filter(({ held }) => held !== undefined);
announce(
  `${judged.filter(({ held }) => held).length} of ${judged.length} measured marks held; sections that failed: ${failed.join(", ") || "none"}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
