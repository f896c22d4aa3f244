// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { lesson, next } from "./support/lesson.ts";
import { useSite } from "./support/page.ts";
import { openSmallLesson } from "./support/small_lesson.ts";

/** A lesson beside or above the playground, on every width, in both colour schemes. */
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const held = useSite();

describe("how it looks", () => {
  test.each([320, 390, 760, 1100, 1400])("nothing is cut off or laid over another at %i pixels", async (width) => {
    const { page, context } = await openSmallLesson(held, { viewport: { width, height: 900 } });
    for (let at = 0; at < 3; at++) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const text = (await lesson(page).locator(".page").boundingBox())!;
      const parts = (await page.locator("[part=parts]").boundingBox())!;
      const isBeside = text.x + text.width <= parts.x + 1;
      const isAbove = text.y + text.height <= parts.y + 1;
      expect(isBeside || isAbove).toBe(true);
      expect(isBeside).toBe(width >= 1100);
      await next(page);
    }
    await context.close();
  });

  test("the way on is in sight at every height, however long the text is", async () => {
    for (const viewport of [
      { width: 1400, height: 500 },
      { width: 390, height: 844 },
    ]) {
      const { page, context } = await openSmallLesson(held, { viewport });
      const box = (await lesson(page).getByRole("button", { name: "Next" }).boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      await context.close();
    }
  });

  test.each(["light", "dark"] as const)("axe finds nothing, %s", async (colorScheme) => {
    const { page, context } = await openSmallLesson(held, { colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    for (let at = 0; at <= 3; at++) {
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      });
      expect(found).toEqual([]);
      if (at < 3) await next(page);
    }
    await context.close();
  });

  test("a step's pulse is left out where motion is not wanted", async () => {
    const { page, context } = await openSmallLesson(held, { reducedMotion: "reduce" });
    const animation = await page
      .locator("section[part=network].lit")
      .evaluate((lit) => getComputedStyle(lit).animationName);
    expect(animation).toBe("none");
    await context.close();
  });
});
