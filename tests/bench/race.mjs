// SPDX-License-Identifier: MIT
// Frames a second of the built page while a race of 4 lanes runs (npm run bench:race); below 50 beside a main run that
// stands still it fails. The rows without a race say what this machine can do.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "../../tools/browser.mjs";
import { serve } from "../../tools/serve.mjs";

const LEAST = 50;
const seconds = Number(process.argv[2] ?? 5);
const root = process.argv[3] ?? fileURLToPath(new URL("../../dist", import.meta.url));
const site = await serve({ root, port: 0 });
const browser = await chromium.launch({
  executablePath: browserPath({ whole: true }),
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** Times of all frames within so many milliseconds. */
function framesOf(milliseconds) {
  return new Promise((resolve) => {
    const times = [];
    const start = performance.now();
    const frame = (now) => {
      times.push(now);
      if (now - start < milliseconds) requestAnimationFrame(frame);
      else resolve(times);
    };
    requestAnimationFrame(frame);
  });
}

async function startRace(page) {
  await page.getByRole("tab", { name: /^Race/ }).click();
  await page.getByRole("button", { name: "My network", exact: true }).click();
  for (const kind of ["finite-differences", "one-weight-at-a-time"]) {
    await page.getByRole("button", { name: "Add a lane" }).click();
    await page.getByRole("combobox", { name: "Learner" }).last().selectOption(kind);
  }
  const budget = page.getByRole("textbox", { name: "Passes for each lane" });
  await budget.fill("1000000000000");
  await budget.press("Enter");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.locator("bp-race .status", { hasText: "running" }).nth(3).waitFor();
}

const runs = [
  { lanes: 0, main: "stands still" },
  { lanes: 4, main: "stands still" },
  { lanes: 0, main: "plays" },
  { lanes: 4, main: "plays" },
];
console.log("| lanes | the main run | frames/s | 95th percentile of a frame | workers | passes/s of all lanes |");
console.log("| --- | --- | --- | --- | --- | --- |");
for (const { lanes, main } of runs) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(site.url);
  await page.evaluate(() => document.querySelector("backprop-playground").ready);
  if (lanes > 0) await startRace(page);
  if (main === "plays") await page.getByRole("button", { name: "Play", exact: true }).click();
  if (lanes > 0) await page.locator("bp-race .chart").scrollIntoViewIfNeeded();
  await page.waitForTimeout(1000);
  const passes = async () => {
    const texts = await page.locator("bp-race tbody tr td:nth-child(4)").allInnerTexts();
    return texts.reduce((sum, text) => sum + Number(text.replace(/\D/g, "")), 0);
  };
  const before = await passes();
  const times = await page.evaluate(framesOf, seconds * 1000);
  const made = (await passes()) - before;
  const gaps = times
    .slice(1)
    .map((time, index) => time - times[index])
    .sort((one, other) => one - other);
  const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
  const slow = gaps[Math.floor(gaps.length * 0.95)];
  const perSecond = Math.round(made / seconds).toLocaleString("en-US");
  console.log(
    `| ${lanes} | ${main} | ${rate.toFixed(1)} | ${slow.toFixed(1)} ms | ${page.workers().length - 1} | ${perSecond} |`,
  );
  if (lanes > 0 && main === "stands still" && rate < LEAST) process.exitCode = 1;
  await page.close();
}
await browser.close();
await site.close();
