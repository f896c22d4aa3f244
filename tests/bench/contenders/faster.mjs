// SPDX-License-Identifier: MIT
// Some libraries can be used in two ways, and which is the faster depends on the network: the better one contends.

/** How long the ways are tried. */
const thorough = { milliseconds: 60, turns: 5 };
const short = { milliseconds: 20, turns: 3 };

/** The shortest time of a sample over some turns, the ways taking turns. */
async function timesOf(made, { milliseconds, turns }) {
  const counts = [];
  for (const { run } of made) {
    let samples = 1;
    for (;;) {
      const began = performance.now();
      const trained = await run(samples);
      if (performance.now() - began > milliseconds / 2) break;
      samples = 2 * trained;
    }
    counts.push(samples);
  }
  const best = made.map(() => Infinity);
  for (let turn = 0; turn < turns; turn++)
    for (const [index, { run }] of made.entries()) {
      const began = performance.now();
      const trained = await run(counts[index]);
      best[index] = Math.min(best[index], (performance.now() - began) / trained);
    }
  return best;
}

/**
 * The fastest way of doing a task, made anew from the task's first weights.
 * @template {{ run: (samples: number) => number | Promise<number>, dispose: () => void }} Contender
 * @param {(() => Promise<Contender> | Contender)[]} ways
 * @param {{ quick?: boolean }} options
 * @returns {Promise<Contender>}
 */
export async function fastestOf(ways, { quick }) {
  const made = [];
  for (const way of ways) made.push(await way());
  const times = await timesOf(made, quick ? short : thorough);
  for (const contender of made) contender.dispose();
  return ways[times.indexOf(Math.min(...times))]();
}
