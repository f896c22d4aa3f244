// SPDX-License-Identifier: MIT
// The built page in all of Chromium, as a reader has it: opened, set to its fastest, playing.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "../../../tools/browser.mjs";
import { serve } from "../../../tools/serve.mjs";

/** The page as it was built. */
export const built = fileURLToPath(new URL("../../../dist", import.meta.url));

/**
 * Serves a built page and opens a browser for it; `work` is done with both, and both end with it.
 * @template T
 * @param {(open: { browser: import("playwright-core").Browser, url: string }) => Promise<T>} work
 * @param {string} [root] the folder that is served
 */
export async function withSite(work, root = built) {
  const site = await serve({ root, port: 0 });
  const browser = await chromium.launch({
    executablePath: browserPath({ whole: true }),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    return await work({ browser, url: site.url });
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A page at this address, 1400 × 900, with its engine running and the speed at its end; `paints` counts painted maps. */
export async function opened({ browser, url }, address) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, serviceWorkers: "block" });
  await page.addInitScript(() => {
    globalThis.paints = 0;
    const { putImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.putImageData = function (...parameters) {
      globalThis.paints++;
      return Reflect.apply(putImageData, this, parameters);
    };
  });
  await page.goto(url + address);
  await page.evaluate(() => document.querySelector("backprop-playground").ready);
  await page.getByRole("slider", { name: "Speed" }).press("End");
  return page;
}

/** Plays for so many milliseconds before anything is measured: a first report, warm code, a full window of the shown rate. */
export async function played(page, milliseconds = 1500) {
  await page.evaluate(() => document.querySelector("backprop-playground").play());
  await page.waitForTimeout(milliseconds);
}

export function paused(page) {
  return page.evaluate(async () => {
    const playground = document.querySelector("backprop-playground");
    playground.pause();
    while (playground.state.playing) await new Promise(requestAnimationFrame);
  });
}
