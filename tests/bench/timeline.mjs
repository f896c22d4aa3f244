// SPDX-License-Identifier: MIT
// Measures how the built page goes back in time: node tests/bench/timeline.mjs [out.json]
// "shown" is how many different moments a second the page shows while its timeline is dragged over 100,000 steps; "seek"
// is the time from a call of element.seek() to its frame, over random moments of a run of 1,000,000 steps.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "../../tools/browser.mjs";
import { serve } from "../../tools/serve.mjs";

const dragMs = 4000;
const seeks = 200;

async function playTo(page, step) {
  await page.evaluate(async (goal) => {
    const playground = document.querySelector("backprop-playground");
    await playground.ready;
    const left = goal - playground.metrics.step;
    if (left > 0) await playground.step(left);
  }, step);
}

/** Drags the timeline from end to end and back. @returns how many different steps the page showed a second */
async function drag(page) {
  await page.evaluate(() => {
    const playground = document.querySelector("backprop-playground");
    const seen = { moments: 0, frames: 0, last: -1, running: true };
    globalThis.seen = seen;
    const look = () => {
      const { step } = playground.metrics;
      seen.frames += 1;
      if (step !== seen.last) seen.moments += 1;
      seen.last = step;
      if (seen.running) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const box = await page.getByRole("slider", { name: "Timeline" }).boundingBox();
  const y = box.y + box.height / 2;
  const began = Date.now();
  await page.mouse.move(box.x + box.width - 4, y);
  await page.mouse.down();
  while (Date.now() - began < dragMs) {
    const turn = ((Date.now() - began) / (dragMs / 2)) % 2;
    await page.mouse.move(box.x + 4 + (box.width - 8) * Math.abs(1 - turn), y);
  }
  await page.mouse.up();
  const seconds = (Date.now() - began) / 1000;
  return page.evaluate((time) => {
    globalThis.seen.running = false;
    return { shownPerSecond: globalThis.seen.moments / time, framesPerSecond: globalThis.seen.frames / time };
  }, seconds);
}

async function seekTimes(page, most) {
  const times = await page.evaluate(
    async ([count, last]) => {
      const playground = document.querySelector("backprop-playground");
      let state = 12345;
      const found = [];
      for (let index = 0; index < count; index++) {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        const began = performance.now();
        await playground.seek(state % last);
        found.push(performance.now() - began);
      }
      return found.sort((a, b) => a - b);
    },
    [seeks, most],
  );
  const share = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))];
  return { medianMs: share(0.5), p95Ms: share(0.95), maxMs: times.at(-1) };
}

const site = await serve({ root: fileURLToPath(new URL("../../dist", import.meta.url)), port: 0 });
const browser = await chromium.launch({
  executablePath: browserPath({ whole: true }),
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(site.url);
await playTo(page, 100_000);
const dragged = await drag(page);
console.log("dragging over 100,000 steps:", dragged);
await page.evaluate(() => document.querySelector("backprop-playground").seek(100_000));
await playTo(page, 1_000_000);
const sought = await seekTimes(page, 1_000_000);
console.log("seeking in 1,000,000 steps:", sought);
if (process.argv[2]) await writeFile(process.argv[2], JSON.stringify({ dragged, sought }, null, 2));
await browser.close();
await site.close();
