// SPDX-License-Identifier: MIT
// What a person sees: samples a second that the built page shows while every visible map and curve is redrawn, beside the
// same engine with nothing else to do, and frames a second (node tests/bench/page.mjs).
import { alone } from "./native/alone.mjs";
import { pure } from "./page/pure.mjs";
import { opened, paused, played, withSite } from "./page/site.mjs";
import { watched } from "./page/watched.mjs";
import { markdownTable, summary } from "./statistics.mjs";

/** Samples a second of TensorFlow Playground's own page with every map redrawn: 35 and 7.7 steps of 250 samples. */
const playground = { T1: 8800, T2: 1900 };
/** The data, batch and rate that TensorFlow Playground opens with. */
const usual = "data=circle&samples=500&noise=0&split=0.5&batch=10&lr=0.03";
const shownTasks = {
  T1: { name: "2-4-2-1", address: `#${usual}&layers=4,2` },
  T2: { name: "2-8-8-8-8-8-8-1", address: `#${usual}&layers=8,8,8,8,8,8` },
};
const designs = {
  "as it opens": "",
  "6 × 8 units": "#data=circle&layers=8,8,8,8,8,8&lr=0.01",
  penguins: "#data=penguins",
  letters: "#data=letters",
};
const precisions = ["single", "double"];
const base = { section: "page", host: "page" };

/**
 * @param {{ seconds?: number, rounds?: number, root?: string, say?: (line: string) => void }} [options] seconds of a turn
 * @returns {Promise<object[]>} records
 */
export function measure({ seconds = 4, rounds = 5, root, say = () => undefined } = {}) {
  return withSite(async (site) => {
    const records = [];
    for (const task of Object.keys(shownTasks))
      for (const precision of precisions)
        records.push(...(await shownRecords(site, { task, precision, seconds, rounds, say })));
    for (const design of Object.keys(designs))
      records.push(...(await frameRecords(site, { design, seconds, rounds, say })));
    return records;
  }, root);
}

/** The page and the engine alone take turns, A B A B …, the page at rest while the engine runs alone. */
async function shownRecords(site, { task, precision, seconds, rounds, say }) {
  const page = await opened(site, `${shownTasks[task].address}&precision=${precision}`);
  const [alone, seen] = [[], []];
  for (let round = 0; round < rounds; round++) {
    say(`${task} ${precision}, round ${round + 1} of ${rounds}`);
    alone.push(await pure(page, seconds * 500));
    await played(page);
    seen.push(await watched(page, seconds * 1000));
    await paused(page);
  }
  await page.close();
  const ended = seen.find(({ status }) => status !== "running");
  if (ended) throw new Error(`${task} ${precision} does not go on: ${ended.status}`);
  const of = (contender, values, unit, extra = {}) => ({
    ...{ ...base, task, contender, precision, unit },
    ...summary(values),
    ...extra,
  });
  const displayed = of("shown", values(seen, "displayed"), "samples/s");
  return [
    { ...displayed, playground: playground[task], ratio: displayed.median / playground[task], mark: 500 },
    of("counted", values(seen, "counted"), "samples/s"),
    of("engine alone", alone, "samples/s"),
    of(
      "share of training",
      seen.map(({ counted }, round) => counted / alone[round]),
      "share",
      { mark: 0.9 },
    ),
    of("moments shown", values(seen, "shown"), "frames/s", { maps: summary(values(seen, "maps")).median }),
  ];
}

async function frameRecords(site, { design, seconds, rounds, say }) {
  const page = await opened(site, designs[design]);
  await played(page);
  const seen = [];
  for (let round = 0; round < rounds; round++) {
    say(`${design}, round ${round + 1} of ${rounds}`);
    seen.push(await watched(page, seconds * 1000));
  }
  await page.close();
  const of = (contender, values, unit, extra = {}) => ({
    ...{ ...base, task: design, contender, unit },
    ...summary(values),
    ...extra,
  });
  const long = seen.flatMap((turn) => turn.long);
  return [
    of("frames", values(seen, "frames"), "frames/s", { mark: 55 }),
    of("moments shown", values(seen, "shown"), "frames/s", { maps: summary(values(seen, "maps")).median }),
    of("95th percentile of a frame", values(seen, "slow"), "ms"),
    of("long tasks", seen.map((turn) => turn.long.length / seconds), "tasks/s", { longest: Math.max(0, ...long) }), // prettier-ignore
    of("shown", values(seen, "displayed"), "samples/s"),
  ];
}

const values = (turns, key) => turns.map((turn) => turn[key]);

const thousands = (value) => Math.round(value).toLocaleString("en-US");
const written = {
  "samples/s": thousands,
  share: (value) => `${(100 * value).toFixed(1)} %`,
  "frames/s": (value) => value.toFixed(1),
  "tasks/s": (value) => value.toFixed(2),
  ms: (value) => value.toFixed(1),
};

/** @param {object[]} records as measure() gives them */
export function tableOf(records) {
  return markdownTable(
    ["design", "precision", "what", "unit", "median", "quartiles", "besides"],
    records.map(({ task, precision = "double", contender, unit, median, low, high, ...record }) => [
      shownTasks[task] ? `${task} ${shownTasks[task].name}` : task,
      precision,
      contender,
      unit,
      written[unit](median),
      `${written[unit](low)} – ${written[unit](high)}`,
      besides(record),
    ]),
  );
}

function besides({ ratio, maps, longest }) {
  if (ratio !== undefined) return `${Math.round(ratio)} × TensorFlow Playground`;
  if (maps !== undefined) return `${maps.toFixed(1)} maps each`;
  return longest ? `longest ${longest.toFixed(0)} ms` : "";
}

await alone(import.meta.url, "page", measure, tableOf);
