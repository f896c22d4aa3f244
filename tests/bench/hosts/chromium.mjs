// SPDX-License-Identifier: MIT
import { copyFile, cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { chromium } from "playwright-core";
import { browserPath } from "../../../tools/browser.mjs";
import { serve } from "../../../tools/serve.mjs";
import { bundleContenders, peers } from "./bundle.mjs";

/**
 * Measures in the whole Chromium, on a page without cross-origin isolation, each contender in a worker of its own.
 * @param {{ engine: string, folder: string }} places folders: dist/engine, and where the site is to lie
 */
export async function openChromium({ engine, folder }) {
  await mkdir(folder, { recursive: true });
  await bundleContenders("web", folder);
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL("page.mjs", import.meta.url))],
    outfile: join(folder, "page.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  await cp(engine, join(folder, "engine"), { recursive: true });
  const wasm = join(peers, "node_modules", "@tensorflow", "tfjs-backend-wasm", "dist");
  await mkdir(join(folder, "tfjs"), { recursive: true });
  for (const name of (await readdir(wasm)).filter((file) => file.endsWith(".wasm")))
    await copyFile(join(wasm, name), join(folder, "tfjs", name));
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="page.js"></script>\n',
  );
  const site = await serve({ root: folder });
  const browser = await chromium.launch({
    executablePath: browserPath({ whole: true }),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const close = async () => {
    await browser.close();
    await site.close();
  };
  try {
    const page = await browser.newPage();
    let told = () => {};
    await page.exposeFunction("say", (line) => told(line));
    await page.goto(site.url);
    await page.waitForFunction(() => globalThis.race !== undefined);
    return {
      host: "chromium",
      version: `Chromium ${browser.version()}`,
      race(wanted, say) {
        told = say;
        return page.evaluate((asked) => globalThis.race(asked), wanted);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
