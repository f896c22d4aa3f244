// SPDX-License-Identifier: MIT
// Frames a second, long tasks and input delay on the built page while it trains as fast as it goes (npm run bench:page).
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "../../tools/browser.mjs";
import { serve } from "../../tools/serve.mjs";

const seconds = Number(process.argv[2] ?? 5);
const designs = { default: "", "6 × 8 units": "#data=circle&layers=8,8,8,8,8,8&lr=0.01", penguins: "#data=penguins" };
const site = await serve({ root: fileURLToPath(new URL("../../dist", import.meta.url)), port: 0 });
const browser = await chromium.launch({
  executablePath: browserPath({ whole: true }),
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

console.log(
  "| design | frames/s | 95th percentile of a frame | long tasks > 50 ms | longest task | samples/s |\n| --- | --- | --- | --- | --- | --- |",
);
for (const [name, hash] of Object.entries(designs)) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(site.url + hash);
  await page.evaluate(() => document.querySelector("backprop-playground").ready);
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.waitForTimeout(1000);
  const result = await page.evaluate(
    (milliseconds) =>
      new Promise((resolve) => {
        const long = [];
        const observer = new PerformanceObserver((list) =>
          long.push(...list.getEntries().map((entry) => entry.duration)),
        );
        observer.observe({ entryTypes: ["longtask"] });
        const times = [];
        const start = performance.now();
        const frame = (now) => {
          times.push(now);
          if (now - start < milliseconds) requestAnimationFrame(frame);
          else {
            observer.disconnect();
            const state = document.querySelector("backprop-playground").state;
            resolve({ times, long, samples: state.frame.samplesPerSecond });
          }
        };
        requestAnimationFrame(frame);
      }),
    seconds * 1000,
  );
  const gaps = result.times
    .slice(1)
    .map((time, index) => time - result.times[index])
    .sort((a, b) => a - b);
  const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
  const slow = gaps[Math.floor(gaps.length * 0.95)];
  const longest = Math.max(0, ...result.long);
  console.log(
    `| ${name} | ${rate.toFixed(1)} | ${slow.toFixed(1)} ms | ${result.long.length} | ${longest.toFixed(0)} ms | ${Math.round(result.samples).toLocaleString("en-US")} |`,
  );
  await page.close();
}
await browser.close();
await site.close();
