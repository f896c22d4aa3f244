// SPDX-License-Identifier: MIT
// From navigation to the first trained step that the page shows: a cold cache, over loopback, without the offline cache,
// Play clicked as soon as it can be (node tests/bench/start.mjs).
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { alone } from "./native/alone.mjs";
import { built, withSite } from "./page/site.mjs";
import { markdownTable, summary } from "./statistics.mjs";

/** Milliseconds that it may take, the median of all runs. */
const mark = 400;
/**
 * A new browser context makes Chromium prepare the pages of its own address bar, which take half a second of the processor. A
 * reader's browser did that long before.
 */
const BROWSER_MS = 1500;
/** Of TensorFlow Playground's page, gzip, without its fonts. */
const playgroundKiB = 105;

/** What is measured, all from the start of the navigation, in the order in which it mostly happens. */
const moments = {
  html: "index.html is there",
  scripts: "the page's scripts are there",
  painted: "first text painted",
  worker: "the worker's script is there",
  wasm: "the engine's WebAssembly is there",
  playable: "Play can be clicked (the experiment is loaded)",
  mapped: "first map painted",
  trained: "first trained step shown",
};

/** Runs in the page before anything of it does. */
function watch() {
  const moments = (globalThis.moments = {});
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (...parameters) {
    moments.mapped ??= performance.now();
    return Reflect.apply(putImageData, this, parameters);
  };
  addEventListener("backprop-step", ({ detail }) => {
    if (detail.step > 0) moments.trained ??= performance.now();
  });
  customElements.whenDefined("backprop-playground").then(async () => {
    const playground = document.querySelector("backprop-playground");
    await playground.ready;
    const bar = playground.shadowRoot.querySelector("bp-run-bar");
    await bar.updateComplete;
    moments.playable = performance.now();
    bar.shadowRoot.querySelector("button.primary:not([disabled])").click();
  });
}

/** One start. @returns {Promise<{ moments: Record<string, number>, asked: string[] }>} ms; the paths asked for until trained */
async function start(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const requests = [];
  page.on("requestfinished", (request) =>
    requests.push({ path: new URL(request.url()).pathname, timing: request.timing() }),
  );
  await page.addInitScript(watch);
  await page.waitForTimeout(BROWSER_MS);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.moments.trained, null, { polling: 50 });
  const seen = await page.evaluate(() => ({
    moments: globalThis.moments,
    origin: performance.timeOrigin,
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  }));
  await context.close();
  const ended = requests.map(({ path, timing }) => ({
    path,
    began: timing.startTime - seen.origin,
    at: timing.startTime - seen.origin + timing.responseEnd,
  }));
  const first = ended.filter(({ began }) => began < seen.moments.trained);
  const last = (pattern) => Math.max(...first.filter(({ path }) => pattern.test(path)).map(({ at }) => at));
  return {
    moments: {
      ...seen.moments,
      painted: seen.painted ?? NaN,
      html: last(/\/$/),
      scripts: last(/\/(?:index|first)-[^/]*\.js$/),
      worker: last(/\/worker-[^/]*\.js$/),
      wasm: last(/\.wasm$/),
    },
    asked: first.map(({ path }) => path),
  };
}

/** KiB of all files together, each by itself packed as a web server packs it. */
async function packed(paths, root) {
  const sizes = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
      return gzipSync(await readFile(file), { level: 9 }).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/**
 * @param {{ quick?: boolean, runs?: number, root?: string, say?: (line: string) => void }} [options]
 * @returns {Promise<object[]>} records
 */
export function measure({ quick = false, runs = quick ? 5 : 21, root = built, say = () => undefined } = {}) {
  return withSite(async ({ browser, url }) => {
    await start(browser, url); // the browser's own first page is not the reader's
    const starts = [];
    for (let run = 0; run < runs; run++) {
      starts.push(await start(browser, url));
      say(`start ${run + 1} of ${runs}: ${Math.round(starts.at(-1).moments.trained)} ms`);
    }
    return recordsOf(starts, root);
  }, root);
}

async function recordsOf(starts, root) {
  const base = { section: "start", host: "page" };
  const times = Object.entries(moments).map(([moment, contender]) => ({
    ...{ ...base, task: moment, contender, unit: "ms" },
    ...summary(starts.map(({ moments: at }) => at[moment])),
    ...(moment === "trained" ? { mark } : {}),
  }));
  const sizes = summary(await Promise.all(starts.map(({ asked }) => packed(asked, root))));
  const files = summary(starts.map(({ asked }) => new Set(asked).size)).median;
  const bytes = { ...base, task: "bytes", contender: "asked for until then, gzip", unit: "KiB" };
  return [...times, { ...bytes, ...sizes, files, playground: playgroundKiB }];
}

/** @param {object[]} records as measure() gives them */
export function tableOf(records) {
  const besides = ({ files, playground }) =>
    files ? `${files} files; TensorFlow Playground about ${playground} KiB and fonts` : "";
  return markdownTable(
    ["after the navigation", "median", "quartiles", "besides"],
    records.map(({ contender, unit, median, low, high, ...more }) => [
      contender,
      `${median.toFixed(unit === "ms" ? 0 : 1)} ${unit}`,
      `${low.toFixed(0)} – ${high.toFixed(0)}`,
      more.mark ? `${more.mark} ms wanted` : besides(more),
    ]),
  );
}

await alone(import.meta.url, "start", measure, tableOf);
