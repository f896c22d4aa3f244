// SPDX-License-Identifier: MIT
// The raw limit of multiplying and adding in registers, and the share of it that the engine's products reach at the sizes of
// T3–T5: natively, in Node and in Chromium (npm run bench limits). Before every turn of a product the limit has one: a share
// compares two neighbours in time.
import { join } from "node:path";
import { build, root } from "../../tools/run.mjs";
import { alone, shown } from "./native/alone.mjs";
import { chromiumHost, nativeHost, nodeHost } from "./native/hosts.mjs";
import { markdownTable, summary } from "./statistics.mjs";
import { tasks } from "./tasks.mjs";

const FORWARD = 1;
const BACKWARD = 2;
const GRADIENT = 4;
const ALL = FORWARD | BACKWARD | GRADIENT;
const names = { [FORWARD]: "forward", [BACKWARD]: "backward", [GRADIENT]: "gradient" };
/** Shapes and numbers of independent sums, as register_limit.hpp has them: which is fastest depends on the compiler. */
const chains = { recurrence: [10, 12, 13, 14], seriesSum: [6, 7] };
const links = 8;
const h = 1 / 1024;
const trials = 8;
const lanes = { single: 4, double: 2 };
const isDouble = (precision) => (precision === "double" ? 1 : 0);

/**
 * What is timed for a task: every product of a step by itself, and all of them in the order of a step.
 * @returns {{ contender: string, from: number, to: number, which: number, multiplyAdds: number }[]} layers from 0 on
 */
export function piecesOf({ sizes, batch }) {
  const count = sizes.length - 1;
  const pieces = [];
  for (let layer = 0; layer < count; layer++) {
    for (const which of [FORWARD, BACKWARD, GRADIENT]) {
      if (which === BACKWARD && layer === 0) continue; // nobody asks for ∂C/∂x
      const contender = `${names[which]} ${sizes[layer]}→${sizes[layer + 1]}`;
      const multiplyAdds = batch * sizes[layer] * sizes[layer + 1];
      pieces.push({ contender, from: layer, to: layer + 1, which, multiplyAdds });
    }
  }
  const multiplyAdds = pieces.reduce((sum, piece) => sum + piece.multiplyAdds, 0);
  return [...pieces, { contender: "products", from: 0, to: count, which: ALL, multiplyAdds }];
}

/** How often to do a piece of work for a turn of so many seconds; `time(times)` does it. */
async function timesFor(time, seconds) {
  let times = 1;
  for (;;) {
    const spent = await time(times);
    if (spent > seconds / 2) return Math.max(1, Math.round((times * seconds) / spent));
    times *= spent > seconds / 20 ? 2 : 8;
  }
}

/** The limit of a host: the chains whose best turn is the best of all, and a turn of them. */
async function limitOf(host, precision, seconds) {
  const tried = [];
  for (const [shape, counts] of Object.entries(chains)) {
    for (const count of counts) {
      const work = (times) => host.time(shape, [isDouble(precision), count, h, times]);
      const times = await timesFor(work, seconds);
      const turn = async () => (count * links * lanes[precision] * times) / (await work(times));
      tried.push({ chains: `${count} × ${shape}`, turn, best: 0 });
    }
  }
  for (let again = 0; again < trials; again++) for (const one of tried) one.best = Math.max(one.best, await one.turn());
  const [best] = tried.sort((one, other) => other.best - one.best);
  return { ...best, rates: [] };
}

/** All pieces of a host in one precision, ready for their turns. */
async function prepare(host, precision, seconds) {
  const pieces = [];
  for (const task of [tasks.T3, tasks.T4, tasks.T5]) {
    const numbers = [];
    for (const [index, units] of task.sizes.slice(1).entries())
      numbers.push(await host.layer(isDouble(precision), task.batch, task.sizes[index], units));
    for (const piece of piecesOf(task)) {
      const range = [numbers[0] + piece.from, numbers[0] + piece.to];
      const work = (times) => host.time("products", [isDouble(precision), ...range, piece.which, times]);
      const times = await timesFor(work, seconds);
      const turn = async () => (piece.multiplyAdds * times) / (await work(times));
      pieces.push({ task: task.name, ...piece, turn, rates: [], shares: [] });
    }
  }
  return { host, precision, limit: await limitOf(host, precision, seconds), pieces };
}

/** One round: of every piece a turn in every host, each after a turn of the limit. */
async function round(sides) {
  for (const index of sides[0].pieces.keys()) {
    for (const { limit, pieces } of sides) {
      const most = await limit.turn();
      const rate = await pieces[index].turn();
      limit.rates.push(most);
      pieces[index].rates.push(rate);
      pieces[index].shares.push(rate / most);
    }
  }
}

function recordsOf({ host, precision, limit, pieces }) {
  const common = { section: "limits", host: host.name, precision };
  return [
    {
      ...common,
      contender: "register limit",
      unit: "multiply-adds/s",
      ...summary(limit.rates),
      chains: limit.chains,
    },
    ...pieces.map(({ task, contender, multiplyAdds, rates, shares }) => ({
      ...common,
      task,
      contender,
      unit: "share of the limit",
      ...summary(shares),
      multiplyAdds,
      rate: summary(rates).median,
    })),
  ];
}

async function hostsOf(names) {
  for (const preset of ["native-release", "wasm-simd"])
    if (!(await build(preset, "limits_bench"))) throw new Error(`limits_bench of ${preset} does not build`);
  const wasm = join(root, "build", "wasm-simd", "limits_bench.wasm");
  const start = {
    native: () => nativeHost(join(root, "build", "native-release", "limits_bench")),
    node: () => nodeHost(wasm),
    chromium: () => chromiumHost(wasm),
  };
  return Promise.all(names.map((name) => start[name]()));
}

/**
 * @param {{ rounds?: number, milliseconds?: number, hosts?: ("native" | "node" | "chromium")[],
 *   precisions?: ("single" | "double")[], say?: (line: string) => void }} [options] milliseconds: of one turn
 * @returns {Promise<object[]>} for each host and precision the limit (multiply-adds/s); and each product's share of it, with
 *   its rate. The contender "products" is all products of a task's step, one after another.
 */
export async function measure({
  rounds = 11,
  milliseconds = 3,
  hosts: names = ["native", "node", "chromium"],
  precisions = ["single", "double"],
  say = () => undefined,
} = {}) {
  const hosts = await hostsOf(names);
  const records = [];
  try {
    for (const precision of precisions) {
      say(`limits: ${precision}`);
      const sides = [];
      for (const host of hosts) sides.push(await prepare(host, precision, milliseconds / 1000));
      for (let turn = 0; turn < rounds; turn++) await round(sides);
      records.push(...sides.flatMap(recordsOf));
    }
  } finally {
    await Promise.all(hosts.map((host) => host.close()));
  }
  return records;
}

/** A row a product, a column for each host and precision; what is nearest to nothing stands out by itself. */
export function tables(records) {
  const columns = [...new Set(records.map(({ host, precision }) => `${host}, ${precision}`))];
  const rows = new Map();
  for (const record of records) {
    const key = record.task ? `${record.task} ${record.contender}` : "register limit, 10⁹ multiply-adds/s";
    if (!rows.has(key)) rows.set(key, new Map());
    const value = record.task ? record.median.toFixed(2) : shown(record.median / 1e9);
    rows.get(key).set(`${record.host}, ${record.precision}`, value);
  }
  const body = [...rows].map(([key, cells]) => [key, ...columns.map((column) => cells.get(column) ?? "–")]);
  return markdownTable(["share of the limit", ...columns], body);
}

await alone(import.meta.url, "limits", measure, tables);
