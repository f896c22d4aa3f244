// SPDX-License-Identifier: MIT
// npm run hosts [-- mkdocs myst docusaurus plain]: builds a site of each kind with the recipe of docs/embedding.md, opens it in
// a browser, and trains its element and its frame: the parameters must be those of the engine alone, in Node.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { createEngine } from "../../dist/engine/index.js";
import { browserPath } from "../../tools/browser.mjs";
import { root } from "../../tools/run.mjs";
import { serve } from "../../tools/serve.mjs";
import { hosts, install, run } from "./hosts.mjs";
import { recipesOf } from "./recipes.mjs";

const STEPS = 50;
const folder = join(root, "build", "hosts");

async function make(name) {
  const host = hosts[name];
  const site = join(folder, name);
  const recipes = recipesOf(await readFile(join(root, "docs", "embedding.md"), "utf8"));
  const written = [...recipes]
    .filter(([path]) => path.startsWith(`${name}/`))
    .map(([path, text]) => [path.slice(name.length + 1), text]);
  if (written.length === 0) throw new Error(`docs/embedding.md has no recipe for ${name}`);
  await mkdir(site, { recursive: true });
  for (const [path, text] of [...written, ...Object.entries(host.also ?? {})]) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
  await rm(join(site, host.files), { recursive: true, force: true });
  await cp(join(root, "dist"), join(site, host.files), { recursive: true });
  install(host, site);
  if (host.build) run(host.build[0], host.build[1], site);
  return join(site, host.output);
}

/** What the element in a page or frame has after some steps, and what it was asked to train. */
function trained(place) {
  return place.evaluate(async (steps) => {
    const element = document.querySelector("backprop-playground");
    await customElements.whenDefined("backprop-playground");
    await element.ready;
    await element.step(steps);
    return { spec: element.spec, hash: await element.hash() };
  }, STEPS);
}

function expected(engine, spec) {
  const session = engine.createSession(spec);
  try {
    session.step(STEPS);
    return session.hash();
  } finally {
    session.delete();
  }
}

async function open(browser, engine, output) {
  const site = await serve({ root: output });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  try {
    await page.goto(site.url);
    const found = [await trained(page)];
    const frame = page.locator("iframe").first();
    if ((await frame.count()) > 0) {
      await frame.scrollIntoViewIfNeeded();
      const inside = await (await frame.elementHandle()).contentFrame();
      await inside.waitForSelector("backprop-playground");
      found.push(await trained(inside));
    }
    const same = found.every(({ spec, hash }) => hash === expected(engine, spec));
    return { same, frames: found.length, hash: found[0].hash, problems };
  } finally {
    await page.close();
    await site.close();
  }
}

const names = process.argv.slice(2);
const engine = await createEngine();
const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] });
let failed = 0;
for (const name of names.length > 0 ? names : Object.keys(hosts)) {
  try {
    const { same, frames, hash, problems } = await open(browser, engine, await make(name));
    if (!same || problems.length > 0) failed += 1;
    console.log(
      `${same ? "✓" : "✗"} ${name}: ${frames} of them trained to ${hash}${problems.map((text) => `\n    ${text}`).join("")}`,
    );
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
  }
}
await browser.close();
process.exitCode = failed > 0 ? 1 : 0;
