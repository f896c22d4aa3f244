// SPDX-License-Identifier: MIT
// Nanoseconds a call from JavaScript into the engine (Embind and the typed wrapper), and what a frame's snapshot costs: in
// Node and in Chromium (npm run bench boundary).
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "../../tools/browser.mjs";
import { root } from "../../tools/run.mjs";
import { serve } from "../../tools/serve.mjs";
import { boundaryCosts } from "./native/boundary_costs.mjs";
import { alone, shown } from "./native/alone.mjs";
import { markdownTable } from "./statistics.mjs";

const engine = join(root, "dist", "engine", "index.js");

async function inNode(options) {
  const { createEngine } = await import(pathToFileURL(engine).href);
  return boundaryCosts(createEngine, options);
}

/** In a page where nobody else's can be read: Chromium's clock then ticks every 5 µs instead of every 100. */
async function inChromium(options) {
  const site = await serve({ root });
  const browser = await chromium.launch({
    executablePath: browserPath({ whole: true }),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const page = await browser.newPage();
    const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
    await page.route(site.url, (route) => route.fulfill({ headers, contentType: "text/html", body: "" }));
    await page.goto(site.url);
    return await page.evaluate(async (given) => {
      const { boundaryCosts: costs } = await import(
        `${globalThis.location.origin}/tests/bench/native/boundary_costs.mjs`
      );
      const { createEngine } = await import(`${globalThis.location.origin}/dist/engine/index.js`);
      return costs(createEngine, given);
    }, options);
  } finally {
    await browser.close();
    await site.close();
  }
}

/**
 * @param {{ rounds?: number, milliseconds?: number, hosts?: ("node" | "chromium")[], say?: (line: string) => void }} [options]
 *   milliseconds: of one turn of one call
 * @returns {Promise<object[]>} in ns/call; what copies a snapshot has its parameters and bytes
 */
export async function measure({
  rounds = 9,
  milliseconds = 40,
  hosts = ["node", "chromium"],
  say = () => undefined,
} = {}) {
  const run = { node: inNode, chromium: inChromium };
  const records = [];
  for (const host of hosts) {
    say(`boundary: ${host}`);
    const costs = await run[host]({ rounds, milliseconds });
    records.push(...costs.map((record) => ({ section: "boundary", host, ...record })));
  }
  return records;
}

/** A row a call, a column a host. */
export function tables(records) {
  const hosts = [...new Set(records.map(({ host }) => host))];
  const names = [...new Set(records.map(({ contender }) => contender))];
  const rows = names.map((name) => {
    const same = records.filter(({ contender }) => contender === name);
    const cells = hosts
      .map((host) => same.find((record) => record.host === host))
      .map((record) => shown(record.median));
    return [name, ...cells, same[0].bytes?.toLocaleString("en-US") ?? "–"];
  });
  return markdownTable(["call", ...hosts.map((host) => `${host}, ns`), "bytes copied"], rows);
}

await alone(import.meta.url, "boundary", measure, tables);
