// SPDX-License-Identifier: MIT
// The work of limits.cpp in three hosts that are asked alike, each with its own clock.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { browserPath } from "../../../tools/browser.mjs";

/**
 * @typedef {object} Host
 * @property {string} name
 * @property {(...numbers: number[]) => Promise<number>} layer isDouble, rows, fan-in, units → its number
 * @property {(work: string, numbers: number[]) => Promise<number>} time the seconds that a function of limits.cpp takes;
 *   the last number says how often the work is done, a sixteenth more of it is not timed
 * @property {() => Promise<void>} close
 */

/** The program: a line is asked, a line is answered. @returns {Promise<Host>} */
export async function nativeHost(program) {
  const child = spawn(program, [], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const ask = async (...words) => {
    child.stdin.write(`${words.join(" ")}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${program} has ended`);
    return Number.parseFloat(value);
  };
  return {
    name: "native",
    layer: (...numbers) => ask("layer", ...numbers),
    time: (work, numbers) => ask(work, ...numbers),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** Runs in Node and, as text, in a page: nothing but its argument may be used. */
async function instantiate(bytes) {
  const module = await WebAssembly.compile(bytes);
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
  const { exports } = await WebAssembly.instantiate(module, imports);
  exports._initialize();
  return {
    layer: (...numbers) => exports.layer(...numbers),
    time: (work, numbers) => {
      const given = numbers.slice(0, -1);
      const times = numbers.at(-1);
      exports[work](...given, Math.ceil(times / 16)); // what others have driven out of the caches comes back
      const began = performance.now();
      exports[work](...given, times);
      return (performance.now() - began) / 1000;
    },
  };
}

/** The WebAssembly in this Node. @returns {Promise<Host>} */
export async function nodeHost(file) {
  const { layer, time } = await instantiate(await readFile(file));
  return {
    name: "node",
    layer: async (...numbers) => layer(...numbers),
    time: async (work, numbers) => time(work, numbers),
    close: async () => undefined,
  };
}

/** The WebAssembly in a page of Chromium. @returns {Promise<Host>} */
export async function chromiumHost(file) {
  const browser = await chromium.launch({
    executablePath: browserPath({ whole: true }),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const page = await browser.newPage();
  // Where nobody else's page can be read, Chromium's clock ticks every 5 µs instead of every 100.
  const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  await page.route("http://localhost/", (route) => route.fulfill({ headers, contentType: "text/html", body: "" }));
  await page.goto("http://localhost/");
  const bytes = (await readFile(file)).toString("base64");
  await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob("${bytes}"), (letter) => letter.charCodeAt(0));
    globalThis.limits = await (${instantiate})(bytes);
  })()`);
  return {
    name: "chromium",
    layer: (...numbers) => page.evaluate((given) => globalThis.limits.layer(...given), numbers),
    time: (work, numbers) => page.evaluate(([name, given]) => globalThis.limits.time(name, given), [work, numbers]),
    close: () => browser.close(),
  };
}
