// SPDX-License-Identifier: MIT
// node tests/bench/peers.mjs [T1 … T5] [node chromium] [--quick] [--rounds=7] [--ms=150] [--only=ours single,jax-js]
// Training samples a second, forward, backward and update, of our engine and of its peers: in one run, taking turns, with
// the same data and first weights.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { install } from "./hosts/bundle.mjs";
import { openChromium } from "./hosts/chromium.mjs";
import { openNode } from "./hosts/node.mjs";
import { markdownTable, summary } from "./statistics.mjs";
import { tasks } from "./tasks.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const hosts = { node: openNode, chromium: openChromium };

/**
 * @param {{ tasks?: string[], hosts?: ("node" | "chromium")[], quick?: boolean, rounds?: number, milliseconds?: number,
 *   only?: string[], engine?: string, say?: (line: string) => void }} [options] only: contenders' keys; engine: folder of
 *   the built engine
 * @returns {Promise<object[]>} records, as all benches give them; `note` is what they are to be read with; a contender
 *   that does not do a task, or was refused because it does not learn, has a record without figures (runs 0, median null)
 */
export async function measure(options = {}) {
  const { quick = false, engine = join(root, "dist", "engine"), only, say = () => {} } = options;
  const { rounds = quick ? 3 : 7, milliseconds = quick ? 60 : 150 } = options;
  await install();
  const records = [];
  for (const name of options.hosts ?? Object.keys(hosts)) {
    const host = await hosts[name]({ engine, folder: join(root, "build", "bench", "peers", name) });
    try {
      for (const task of options.tasks ?? Object.keys(tasks)) {
        const found = await host.race({ task, rounds, milliseconds, only, quick }, (line) => say(`${name} ${line}`));
        records.push(...found.map((one) => recordOf(one, task, host)));
      }
    } finally {
      await host.close();
    }
  }
  return records;
}

function recordOf({ contender, precision, note, rates, loss, refused }, task, { host, version }) {
  const figures = rates.length > 0 ? summary(rates) : { median: null, low: null, high: null, runs: 0 };
  return {
    section: "peers",
    task,
    contender,
    host,
    hostVersion: version,
    precision,
    unit: "samples/s",
    ...figures,
    note,
    loss,
    refused,
  };
}

const whole = (value) => Math.round(value).toLocaleString("en-US");

/** One table for each host: a row for a contender in a task, with our lead over it. */
export function tablesOf(records) {
  const tables = [];
  for (const version of new Set(records.map(({ hostVersion }) => hostVersion))) {
    const here = records.filter(({ hostVersion }) => hostVersion === version);
    const rows = here.map(({ task, contender, precision, median, low, high, note }) => {
      const ours = here.find((one) => one.task === task && one.contender === "ours" && one.precision === "single");
      const lead = ours && median !== null ? `${(ours.median / median).toPrecision(3)} ×` : "–";
      const figures = median === null ? ["–", "–"] : [whole(median), `${whole(low)} … ${whole(high)}`];
      return [task, contender, precision, ...figures, lead, note];
    });
    const headers = ["task", "contender", "precision", "samples/s", "quartiles", "ours (single) is", "note"];
    tables.push(`### ${version}\n\n${markdownTable(headers, rows)}`);
  }
  return tables.join("\n\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: "boolean" },
      rounds: { type: "string" },
      ms: { type: "string" },
      only: { type: "string" },
      engine: { type: "string" },
    },
  });
  const known = [...Object.keys(tasks), ...Object.keys(hosts)];
  const unknown = positionals.filter((word) => !known.includes(word));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: neither a task nor a host (${known.join(", ")})`);
  const chosen = (list) => {
    const named = positionals.filter((word) => word in list);
    return named.length > 0 ? named : undefined;
  };
  const records = await measure({
    tasks: chosen(tasks),
    hosts: chosen(hosts),
    quick: values.quick,
    rounds: values.rounds && Number(values.rounds),
    milliseconds: values.ms && Number(values.ms),
    only: values.only?.split(","),
    engine: values.engine,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  console.log(tablesOf(records));
  if (records.some(({ refused }) => refused)) process.exitCode = 1;
  await mkdir(join(root, "build", "bench"), { recursive: true });
  await writeFile(join(root, "build", "bench", "peers.json"), `${JSON.stringify(records, null, 2)}\n`);
}
