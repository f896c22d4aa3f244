// SPDX-License-Identifier: MIT
// All contenders of one task: made, checked, then measured in turns. The same code in Node and in a page.
import { contenders } from "../contenders/list.mjs";
import { interleaved } from "../statistics.mjs";
import { tasks } from "../tasks.mjs";
import { asking } from "./ask.mjs";

/** How far a loss may be from ours after the same steps from the same weights: ours in double, theirs maybe in float. */
const agreement = 1e-4;
/** The share of its loss that a contender must at least have lost to count as learning. */
const learnt = 1e-3;
/** Whoever updates after every sample goes further with as many: a part of them will do. */
const checked = { batch: 1, sample: 1 / 4 };

/**
 * @param {{ task: string, rounds: number, milliseconds: number, options: object, only?: string[],
 *   quick?: boolean }} wanted options: the
 *   host's, for all contenders; only: their keys, absent: all
 * @param {(module: string) => import("./ask.mjs").Line} open starts a worker that has this contender's module
 * @param {(line: string) => void} say
 * @returns {Promise<{ key: string, contender: string, precision: string, note: string, rates: number[],
 *   loss: { before: number, after: number } | null, refused: boolean }[]>} in the order of contenders/list.mjs; rates: samples
 *   a second by round, none of a contender that does not do the task or was refused, of which `note` tells the reason
 */
export async function race({ task: name, rounds, milliseconds, options, only, quick }, open, say) {
  const task = tasks[name];
  const lines = [];
  const start = async ({ module, options: own }, changes = {}) => {
    const line = open(module);
    lines.push(line);
    const ask = asking(line);
    return { ask, ...(await ask("make", { task: name, changes, options: { ...options, ...own, quick } })) };
  };
  try {
    const wanted = contenders.filter(({ key }) => !only || only.includes(key));
    const reference = contenders.find(({ key }) => key === "ours double");
    const expected = {};
    for (const [updates, batch] of Object.entries({ batch: task.batch, sample: 1 }))
      if (wanted.some((entry) => entry.agrees && entry.updates === updates && entry.unfit(task) === null))
        expected[updates] = await learn(await start(reference, { batch }), task, updates);
    const entries = [];
    for (const entry of wanted) {
      const unfit = entry.unfit(task);
      if (unfit !== null) {
        entries.push({ ...entry, note: unfit });
        continue;
      }
      say(`${name}: checking ${entry.key}`);
      const { ask, note } = await start(entry);
      const loss = await learn({ ask }, task, entry.updates);
      const refused = objection(entry, loss, expected[entry.updates]?.after);
      entries.push(refused === null ? { ...entry, note, loss, ask } : { ...entry, note: refused, loss, refused: true });
    }
    const running = entries.filter(({ ask }) => ask !== undefined);
    const rates = await interleaved(
      running.map(({ key, ask }) => ({
        name: key,
        samplesPerRun: task.batch,
        run: async (times) => {
          const trained = await ask("run", times * task.batch);
          if (trained !== times * task.batch)
            throw new Error(`${key} trained ${trained} samples of ${times * task.batch}`);
        },
      })),
      { rounds, milliseconds: milliseconds * (task.turn ?? 1), say: (line) => say(`${name}: ${line}`) },
    );
    return entries.map(({ key, contender, precision, note, loss, refused = false }) => ({
      key,
      contender,
      precision,
      note,
      rates: rates.get(key) ?? [],
      loss: loss ?? null,
      refused,
    }));
  } finally {
    for (const line of lines) await line.end();
  }
}

/** The loss before and after the task's steps of checking. */
async function learn({ ask }, task, updates) {
  const before = await ask("loss");
  await ask("run", (task.check ?? 64) * task.batch * checked[updates]);
  return { before, after: await ask("loss") };
}

/** Why a contender is not to be measured: it does not learn, or not what we learn; null where nothing is wrong. */
function objection({ agrees }, { before, after }, expected) {
  if (!(after < before * (1 - learnt))) return `refused, it does not learn: its loss was ${before}, then ${after}`;
  if (agrees && !(Math.abs(after - expected) / expected < agreement))
    return `refused, it does not learn as we do: its loss is ${after}, ours ${expected}`;
  return null;
}
