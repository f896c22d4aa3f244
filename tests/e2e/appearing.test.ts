// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, until, useSite } from "./support/page.ts";
import { notedPlaces, notePlaces, shownPlaces } from "./support/places.ts";

const held = useSite();
const everyPart = ["data", "explore", "microscope", "network", "output", "run", "training", "try"];

/** Answers no request of these files until it is let go. */
async function hold(page: Page, files: RegExp): Promise<{ asked: () => number; letGo: () => void }> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  let asked = 0;
  await page.route(files, async (route) => {
    asked++;
    await gone;
    await route.continue();
  });
  return { asked: () => asked, letGo };
}

const playground = "backprop-playground";
const shown = (page: Page, what: string) => page.locator(`${playground}[data-shown=${what}]`).waitFor();

test.each([
  { name: "the default at 1400 × 900", width: 1400, height: 900, hash: "" },
  { name: "the default at 390 × 844", width: 390, height: 844, hash: "" },
  { name: "the default at 900 × 1200", width: 900, height: 1200, hash: "" },
  { name: "penguins at 390 × 844", width: 390, height: 844, hash: "#data=penguins" },
  { name: "letters at 1400 × 900", width: 1400, height: 900, hash: "#data=letters" },
  { name: "a curve at 390 × 844", width: 390, height: 844, hash: "#data=sine" },
  { name: "a lesson at 1400 × 900", width: 1400, height: 900, hash: "#lesson=one-weight" },
  { name: "a lesson at 390 × 844", width: 390, height: 844, hash: "#lesson=one-weight" },
])("no part moves from when it is first seen, however late others come: $name", async ({ width, height, hash }) => {
  const { page, context } = await openPage(held.browser, "about:blank", { viewport: { width, height } });
  await notePlaces(page);
  const late = await hold(page, /\/assets\/(?:training_panel|inference|explore)-/);
  const output = await hold(page, /\/assets\/(?:loss_chart|picture_output|confusion_matrix|curve_plot)-/);
  await page.goto(held.site.url + hash);
  await page.waitForFunction((name) => (document.querySelector(name) as { state?: { loaded: unknown } } | null)?.state?.loaded, playground); // prettier-ignore
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect.poll(output.asked).toBeGreaterThan(0);
  output.letGo();
  await shown(page, "first");
  await page.evaluate(() => document.querySelector("backprop-playground")?.step(1));
  await until(page, "step >= 1");
  await expect.poll(late.asked).toBe(3);
  late.letGo();
  await shown(page, "whole");
  await page.evaluate(() => new Promise(requestAnimationFrame));

  const last = await shownPlaces(page);
  if (!hash.includes("lesson")) expect(Object.keys(last).toSorted()).toEqual(everyPart);
  const noted = await notedPlaces(page);
  expect(noted.length).toBeGreaterThan(0);
  for (const places of noted) expect(last).toMatchObject(places);
  await context.close();
});
