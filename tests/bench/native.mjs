// SPDX-License-Identifier: MIT
// The engine natively (Google Benchmark, g++, 128 bits) beside the same engine as WebAssembly in Node, on T1–T5, in turns:
// how much of the native speed is left (npm run bench native).
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build, root, run } from "../../tools/run.mjs";
import { alone, results, shown } from "./native/alone.mjs";
import { markdownTable, summary } from "./statistics.mjs";
import { dataOf, specOf, tasks } from "./tasks.mjs";

const specs = join(results, "specs");
const warmUp = 100; // steps; beyond the first ones, each of which is recorded for the timeline
const secondsOf = (work) => {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
};

async function prepare() {
  if (!(await run(join(root, "tests", "bench", "native", "setup.sh")))) throw new Error("Google Benchmark is missing");
  if (!(await build("native-release", "engine_bench"))) throw new Error("engine_bench does not build");
  const wrapper = join(root, "dist", "engine", "index.js");
  if (!existsSync(wrapper)) throw new Error("the engine is not built: npm run build:engine");
  await rm(specs, { recursive: true, force: true });
  await mkdir(specs, { recursive: true });
  const { createEngine } = await import(wrapper);
  return createEngine();
}

/** A session past its warm-up, and the hash of its parameters there. */
function begin(engine, { spec }) {
  const session = engine.createSession(spec);
  session.step(warmUp);
  return { session, hash: session.hash() };
}

/**
 * How many steps take so long in WebAssembly: a call of so many is what both sides are timed by. Whole epochs, and so many
 * that the report at the end of a call, which looks at all rows once, is at most a thirtieth.
 */
function stepsFor(session, task, seconds) {
  const epoch = task.samples / task.batch;
  let epochs = 10;
  for (;;) {
    const spent = secondsOf(() => session.step(epochs * epoch));
    if (spent > seconds / 2) return Math.max(10, Math.round((epochs * seconds) / spent)) * epoch;
    epochs *= 2;
  }
}

/** Writes the file that engine_bench reads. */
async function caseOf(engine, task, precision, data, seconds) {
  const one = { task: task.name, precision, batch: task.batch, spec: specOf(task, precision, data) };
  const { session } = begin(engine, one);
  one.steps = stepsFor(session, task, seconds);
  session.delete();
  const file = join(specs, `${task.name}-${precision}.json`);
  await writeFile(file, JSON.stringify({ steps: one.steps, batch: task.batch, warmUp, spec: one.spec }));
  return { ...one, native: [], wasm: [], ratios: [] };
}

/** @returns {Promise<{ rate: number, hash: string }>} of the program, a process for each turn */
async function nativeTurn({ task, precision }, seconds) {
  const { stdout } = await promisify(execFile)(join(root, "build", "native-release", "engine_bench"), [
    `--specs=${specs}`,
    `--benchmark_filter=^${task}/${precision}/`,
    `--benchmark_min_time=${seconds}`,
    "--benchmark_format=json",
  ]);
  const [found] = JSON.parse(stdout).benchmarks;
  if (!found || found.error_occurred)
    throw new Error(`${task} ${precision}: ${found?.error_message ?? "not measured"}`);
  return { rate: found.items_per_second, hash: found.label };
}

function wasmTurn(engine, one, seconds) {
  const { session, hash } = begin(engine, one);
  try {
    let steps = 0;
    let spent = 0;
    for (; spent < seconds; steps += one.steps) spent += secondsOf(() => session.step(one.steps));
    return { rate: (steps * one.batch) / spent, hash };
  } finally {
    session.delete();
  }
}

function recordsOf({ task, precision, native, wasm, ratios }) {
  const common = { section: "native", task, contender: "ours", precision, unit: "samples/s" };
  const { median, low, high } = summary(ratios);
  return [
    { ...common, host: "native", ...summary(native) },
    { ...common, host: "node", ...summary(wasm), ratio: median, ratioLow: low, ratioHigh: high },
  ];
}

/**
 * @param {{ rounds?: number, milliseconds?: number, only?: string[], precisions?: ("single" | "double")[],
 *   say?: (line: string) => void }} [options] milliseconds: of one turn; only: names of tasks
 * @returns {Promise<object[]>} samples a second in both hosts; the one of WebAssembly has `ratio`, WebAssembly ÷ native: the
 *   median over the rounds of two turns one after the other, and its quartiles
 * @throws {Error} when the two sides do not train the same network to the last bit: one of them is of older sources
 */
export async function measure({
  rounds = 7,
  milliseconds = 100,
  only = Object.keys(tasks),
  precisions = ["single", "double"],
  say = () => undefined,
} = {}) {
  const seconds = milliseconds / 1000;
  const engine = await prepare();
  const cases = [];
  for (const name of only) {
    const data = dataOf(tasks[name]);
    for (const precision of precisions) cases.push(await caseOf(engine, tasks[name], precision, data, seconds / 3));
  }
  for (let round = 0; round < rounds; round++) {
    say(`native: round ${round + 1} of ${rounds}`);
    for (const one of cases) {
      const native = await nativeTurn(one, seconds);
      const wasm = wasmTurn(engine, one, seconds);
      if (native.hash !== wasm.hash)
        throw new Error(`${one.task} ${one.precision}: dist/engine is not of these sources, npm run build:engine`);
      one.native.push(native.rate);
      one.wasm.push(wasm.rate);
      one.ratios.push(wasm.rate / native.rate);
    }
  }
  return cases.flatMap(recordsOf);
}

export function tables(records) {
  const rows = records
    .filter(({ ratio }) => ratio !== undefined)
    .map((wasm) => {
      const native = records.find(
        ({ host, task, precision }) => host === "native" && task === wasm.task && precision === wasm.precision,
      );
      const spread = `${wasm.ratioLow.toFixed(2)}…${wasm.ratioHigh.toFixed(2)}`;
      return [wasm.task, wasm.precision, shown(native.median), shown(wasm.median), wasm.ratio.toFixed(2), spread];
    });
  return markdownTable(["task", "precision", "native, samples/s", "wasm in Node", "wasm ÷ native", "quartiles"], rows);
}

await alone(import.meta.url, "native", measure, tables);
