// SPDX-License-Identifier: MIT
// What every bench shares: measuring in turns, medians and quartiles, fitted exponents, tables. Nothing here knows Node
// or the browser, so that both run the very same code.

/**
 * The value below which a share of the sorted values lies, linear between neighbours (Hyndman & Fan 1996, type 7).
 * @param {readonly number[]} sorted ascending, not empty
 * @param {number} share 0…1
 */
export function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/**
 * Median and quartiles.
 * @param {readonly number[]} values in any order; empty throws
 * @returns {{ median: number, low: number, high: number, runs: number }}
 */
export function summary(values) {
  if (values.length === 0) throw new Error("there is no median of nothing");
  const sorted = [...values].sort((one, other) => one - other);
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  return { median, low, high, runs: sorted.length };
}

/** Seconds that `times` calls take; waits only where there is something to wait for. */
async function secondsOf(run, times) {
  const began = performance.now();
  const waiting = run(times);
  if (waiting instanceof Promise) await waiting;
  return (performance.now() - began) / 1000;
}

/**
 * How often to run for a turn of about so many milliseconds: grows until a turn is long enough to be read from a coarse
 * clock, which also warms the contender up; then once more at full length, because compilers of JavaScript still improve
 * the code while it runs.
 */
async function calibrated(run, milliseconds) {
  const goal = milliseconds / 1000;
  let times = 1;
  let seconds = await secondsOf(run, times);
  while (seconds < goal / 2) {
    times = Math.ceil(times * Math.min(8, Math.max(2, goal / Math.max(seconds, 1e-6))));
    seconds = await secondsOf(run, times);
  }
  times = Math.max(1, Math.round((times * goal) / seconds));
  seconds = await secondsOf(run, times);
  return Math.max(1, Math.round((times * goal) / seconds));
}

/**
 * Lets the contenders take turns, A B C A B C …, so that whatever slows the machine down for a while slows all of them.
 * @param {readonly { name: string, run: (times: number) => void | Promise<void>, samplesPerRun: number }[]} contenders
 *   run(n) does the work n times
 * @param {{ rounds?: number, milliseconds?: number, say?: (line: string) => void }} [options] turns of each, and how long
 *   one is meant to be
 * @returns {Promise<Map<string, number[]>>} by name: samples a second in each round
 */
export async function interleaved(contenders, { rounds = 9, milliseconds = 60, say = () => {} } = {}) {
  const rates = new Map(contenders.map(({ name }) => [name, []]));
  if (rates.size < contenders.length) throw new Error("two contenders have the same name");
  const times = [];
  for (const { name, run } of contenders) {
    say(`warming up ${name}`);
    times.push(await calibrated(run, milliseconds));
  }
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    for (const [index, { name, run, samplesPerRun }] of contenders.entries())
      rates.get(name).push((times[index] * samplesPerRun) / (await secondsOf(run, times[index])));
  }
  return rates;
}

/**
 * The exponent p of y ≈ c · x^p: the slope of the least squares line through (log x, log y).
 * @param {readonly number[]} xs positive, at least two different ones; else throws
 * @param {readonly number[]} ys positive, as many
 */
export function fitExponent(xs, ys) {
  return fitPower(xs, ys).exponent;
}

/** The same fit with its factor: y ≈ factor · x^exponent. */
export function fitPower(xs, ys) {
  const positive = [...xs, ...ys].every((value) => value > 0 && Number.isFinite(value));
  if (xs.length !== ys.length || new Set(xs).size < 2 || !positive)
    throw new Error("a fit needs two or more points, different and positive");
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const u = xs.map(Math.log);
  const v = ys.map(Math.log);
  const [meanU, meanV] = [mean(u), mean(v)];
  const covariance = u.reduce((sum, value, index) => sum + (value - meanU) * (v[index] - meanV), 0);
  const variance = u.reduce((sum, value) => sum + (value - meanU) ** 2, 0);
  const exponent = covariance / variance;
  return { exponent, factor: Math.exp(meanV - exponent * meanU) };
}

const numeric = /^(?:–|[≥≤]?\s?[-−+]?[\d.,]+(?:\s?[×%a-zµ/]*)?)$/iu;

/**
 * A table in Markdown; columns that hold numbers only ("1,234", "3.5 ×", "–") are set to the right.
 * @param {readonly string[]} headers
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function markdownTable(headers, rows) {
  const cell = (value) => String(value).replaceAll("|", "\\|").replaceAll("\n", " ");
  const right = headers.map((_, column) => rows.length > 0 && rows.every((row) => numeric.test(String(row[column]))));
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(headers), line(right.map((is) => (is ? "---:" : "---"))), ...rows.map(line)].join("\n");
}
