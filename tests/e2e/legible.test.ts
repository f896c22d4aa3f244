// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mazurHash } from "./support/mazur.ts";
import { chooseTab, explained, openMicroscope } from "./support/microscope.ts";
import { overlapping, sideways } from "./support/overlaps.ts";
import { openPage, useSite } from "./support/page.ts";
import { stage } from "./support/walking.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tabs = ["weight", "unit", "layer", "slope", "all"] as const;
const held = useSite();

/** What axe finds in the whole page, or in the microscope alone. */
async function violations(page: Page, inMicroscope: boolean): Promise<string[]> {
  return page.evaluate(async (inMicroscope) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const context = inMicroscope ? { fromShadowDom: ["backprop-playground", "bp-microscope"] } : document;
    const result = await axe.run(context, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    );
  }, inMicroscope);
}

const wide = { width: 1400, height: 900 };
const phone = { width: 390, height: 844 };
const byDefault = { network: "the default network", address: () => Promise.resolve(""), layers: 3 };
const byMazur = { network: "Mazur's example", address: mazurHash, layers: 2 };

describe("with the microscope open, a walked step is legible and axe finds nothing in it", () => {
  test.each([
    { ...byDefault, size: "1400×900", viewport: wide, colorScheme: "light" },
    { ...byDefault, size: "1400×900, dark", viewport: wide, colorScheme: "dark" },
    { ...byDefault, size: "390×844", viewport: phone, colorScheme: "light" },
    { ...byMazur, size: "1400×900", viewport: wide, colorScheme: "light" },
    { ...byMazur, size: "390×844", viewport: phone, colorScheme: "dark" },
  ] as const)("$network at $size", async ({ address, layers, viewport, colorScheme }) => {
    const { page, context } = await openPage(held.browser, held.site.url + (await address()), {
      viewport,
      colorScheme,
      reducedMotion: "reduce",
      bypassCSP: true, // axe is injected as a script text
    });
    await page.evaluate(axe);
    const wrong: string[] = [];
    const note = (place: string, found: string[]): void => {
      wrong.push(...found.map((text) => `${place}: ${text}`));
    };
    const error = layers + 1;
    const update = 2 * layers + 3;
    for (let at = 0; at <= update; at++) {
      await stage(page);
      note(`network, stage ${at}`, await overlapping(page, "bp-network-view"));
      if (at === error) note(`stage ${at}`, await violations(page, false));
    }
    await openMicroscope(page);
    for (const tab of tabs) {
      await chooseTab(page, tab);
      await explained(page);
      if (tab === "weight") await page.locator("bp-weight-tab").getByText("Matrix form", { exact: true }).click();
      note(tab, await overlapping(page, "bp-microscope"));
      note(tab, await sideways(page, "bp-microscope"));
      note(tab, await violations(page, true));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });
});
