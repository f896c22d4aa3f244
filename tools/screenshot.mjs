// SPDX-License-Identifier: MIT
// Makes the README's picture from the built page: node tools/screenshot.mjs [file] [width] [height] [dark] [#hash]
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "./browser.mjs";
import { serve } from "./serve.mjs";

const [file = "docs/screenshot.png", width = "1400", height = "900", scheme = "light", hash = ""] =
  process.argv.slice(2);
const site = await serve({ root: fileURLToPath(new URL("../dist", import.meta.url)), port: 0 });
const browser = await chromium.launch({
  executablePath: browserPath({ whole: true }),
  args: ["--no-sandbox"],
});
const page = await browser.newPage({
  viewport: { width: Number(width), height: Number(height) },
  colorScheme: scheme === "dark" ? "dark" : "light",
});
await page.goto(site.url + hash);
await page.evaluate(() => document.querySelector("backprop-playground").ready);
await page.getByRole("button", { name: "Play", exact: true }).click();
await page.waitForFunction(() => document.querySelector("backprop-playground").metrics.epoch >= 25, undefined, {
  timeout: 60_000,
});
await page.getByRole("button", { name: "Pause", exact: true }).click();
await page.screenshot({ path: file });
await browser.close();
await site.close();
