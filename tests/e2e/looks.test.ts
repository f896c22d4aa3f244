// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage, until, useSite } from "./support/page.ts";
import { shownPlaces } from "./support/places.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const held = useSite();

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    );
  });
}

const places = [
  { name: "the default", hash: "" },
  { name: "classes", hash: "#data=blobs&classes=5" },
  { name: "a curve", hash: "#data=sine" },
  { name: "penguins", hash: "#data=penguins" },
  { name: "letters", hash: "#data=letters" },
  { name: "many layers and units", hash: "#data=circle&layers=12,8,8,8,8,8" },
];

describe.each(["light", "dark"] as const)("accessibility, %s", (colorScheme) => {
  test.each(places)("axe finds nothing on $name", async ({ hash }) => {
    // Read from outside with the policy lifted: axe itself is injected as a script text.
    const { page, context } = await openPage(held.browser, held.site.url + hash, { colorScheme, bypassCSP: true });
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 1");
    for (const summary of await page.locator("details > summary").all()) await summary.click();
    // The last click may have scrolled: what the run bar then covers by half is no target that is too small.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

describe("sizes", () => {
  test.each([320, 390, 768, 1024, 1400, 2560])("nothing is cut off at %i pixels", async (width) => {
    const { page, context } = await openPage(held.browser, held.site.url, { viewport: { width, height: 900 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await context.close();
  });

  test("nothing moves while it trains", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 1");
    const before = await shownPlaces(page);
    await page.getByRole("slider", { name: "Speed" }).press("End");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "step >= 20000");
    expect(await shownPlaces(page)).toMatchObject(before);
    await context.close();
  });
});
