// SPDX-License-Identifier: MIT
// What the bench must show: each mark with the number that it asks for and how to read that number from the records.
import { markdownTable } from "../statistics.mjs";
import { fits } from "./fits.mjs";
import { significant, times } from "./format.mjs";
import { all, one, ratio } from "./records.mjs";

/**
 * @typedef {object} Mark
 * @property {string} group heading of the table it stands in
 * @property {string} text what is asked
 * @property {number} mark
 * @property {"least" | "most"} is whether the measured number has to be at least or at most the mark
 * @property {(value: number) => string} write
 * @property {(records: import("./records.mjs").BenchRecord[]) => number | undefined} measured undefined: not measured
 */

const peersGroup = "Against the peers";

/** Ours in single precision against a peer, in one host. */
const against = (host, task, contender, mark) => ({
  group: peersGroup,
  text: `${task} in ${host === "node" ? "Node" : "Chromium"}, over ${contender}`,
  mark,
  is: "least",
  write: times,
  measured: (records) =>
    ratio(
      records,
      { section: "peers", task, host, contender: "ours", precision: "single" },
      { section: "peers", task, host, contender },
    ),
});

/** The smaller one of the ratios in Node and in Chromium. */
const doubles = (task) => ({
  group: "Double over single",
  text: `${task}, in Node and in Chromium`,
  mark: 0.5,
  is: "least",
  write: times,
  measured: (records) => {
    const ours = { section: "peers", task, contender: "ours" };
    const ratios = ["node", "chromium"]
      .map((host) => ratio(records, { ...ours, host, precision: "double" }, { ...ours, host, precision: "single" }))
      .filter((value) => value !== undefined);
    return ratios.length > 0 ? Math.min(...ratios) : undefined;
  },
});

/** The median of ratios of neighbouring turns, which is steadier than a ratio of medians. */
const overNative = (task, mark) => ({
  group: "WebAssembly over the same engine native, 128 bits",
  text: `${task}, in Node`,
  mark,
  is: "least",
  write: times,
  measured: (records) => one(records, { section: "native", task, host: "node", precision: "single" })?.ratio,
});

/** All products of a step; the smaller share of Node's and Chromium's. */
const products = (task) => ({
  group: "Products over the register limit",
  text: `${task}, in Node and in Chromium`,
  mark: 0.75,
  is: "least",
  write: times,
  measured: (records) => {
    const shares = ["node", "chromium"].flatMap((host) =>
      all(records, { section: "limits", task, contender: "products", host, precision: "single" }),
    );
    return shares.length > 0 ? Math.min(...shares.map(({ median }) => median)) : undefined;
  },
});

const growth = (curve, text) => ({
  group: "Growth: exponent of time − exponent of operations",
  text,
  mark: 0.1,
  is: "most",
  write: (value) => value.toFixed(3),
  measured: (records) => {
    const fit = fits(records).find((other) => other.curve === curve);
    return fit && Math.abs(fit.difference);
  },
});

const percent = (share) => `${significant(100 * share)} %`;

/** What the built page shows, in Chromium; `key` is what of the record is judged. */
const onPage = (text, mark, wanted, write, key = "median") => ({
  group: "The page, training as fast as it goes",
  text,
  mark,
  is: "least",
  write,
  measured: (records) => one(records, { section: "page", ...wanted })?.[key],
});

const pageMarks = ["T1", "T2"].flatMap((task) => {
  const ours = { task, precision: "single" };
  return [
    onPage(
      `${task}: shown samples/s over TensorFlow Playground's page`,
      500,
      { ...ours, contender: "shown" },
      times,
      "ratio",
    ),
    onPage(
      `${task}: share of the worker's time that trains`,
      0.9,
      { ...ours, contender: "share of training" },
      percent,
    ),
  ];
});

/** From the navigation on, cold, over loopback. */
const onStart = (text, task, mark, unit) => ({
  group: "The start",
  text,
  mark,
  is: "most",
  write: (value) => `${significant(value)} ${unit}`,
  measured: (records) => one(records, { section: "start", task })?.median,
});

/** @type {Mark[]} */
export const marks = [
  against("chromium", "T1", "convnetjs", 40),
  against("chromium", "T1", "synaptic", 5),
  against("chromium", "T2", "convnetjs", 22),
  against("chromium", "T2", "synaptic", 6),
  against("chromium", "T3", "tfjs-wasm", 35),
  against("chromium", "T4", "tfjs-wasm", 8),
  against("chromium", "T5", "tfjs-wasm", 12),
  against("node", "T4", "jax-js", 1.5),
  against("node", "T5", "jax-js", 3.5),
  ...["T2", "T3", "T4", "T5"].map(doubles),
  overNative("T1", 0.55),
  ...["T2", "T3", "T4", "T5"].map((task) => overNative(task, 0.8)),
  ...["T3", "T4", "T5"].map(products),
  growth("width", "width, 16 to 512"),
  growth("depth", "depth, 1 to 12 layers of 32"),
  growth("batch", "batch, 16 to 1,024"),
  growth("rows", "a step over the rows, 100 to 100,000"),
  growth("epoch", "an epoch over the rows"),
  ...pageMarks,
  onPage("frames/s, 6 × 8 units", 55, { task: "6 × 8 units", contender: "frames" }, significant),
  onStart("first trained step shown", "trained", 400, "ms"),
  onStart("bytes asked for until then, gzip, where possible", "bytes", 105, "KiB"),
];

/**
 * @param {import("./records.mjs").BenchRecord[]} records
 * @returns {(Mark & { value: number | undefined, held: boolean | undefined })[]}
 */
export const verdicts = (records) =>
  marks.map((mark) => {
    const value = mark.measured(records);
    const held = value === undefined ? undefined : mark.is === "least" ? value >= mark.mark : value <= mark.mark;
    return { ...mark, value, held };
  });

const words = (held) => (held === undefined ? "not measured" : held ? "held" : "**not held**");

/** A mark as it was set: 40 ×, not 40.0 ×. */
const plain = (text) => text.replace(/(\.\d*?)0+(?!\d)/, "$1").replace(/\.(?!\d)/, "");

/** The verdicts as a table; a group's name stands in its first row. */
export function verdictTable(records) {
  const judged = verdicts(records);
  const rows = judged.map(({ group, text, is, mark, write, value, held }, index) => [
    group === judged[index - 1]?.group ? "" : group,
    text,
    `${is === "least" ? "≥" : "≤"} ${plain(write(mark))}`,
    value === undefined ? "–" : write(value),
    words(held),
  ]);
  return markdownTable(["what", "where", "mark", "measured", "verdict"], rows);
}
