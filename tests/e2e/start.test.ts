// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { metrics, openPage, until, useSite } from "./support/page.ts";

const held = useSite();
const panel = (page: Page) => page.locator("#start");
const card = (page: Page, title: string) => panel(page).getByRole("listitem").filter({ hasText: title });
const opened = (page: Page, title: string) =>
  page.locator("bp-lesson section[part=lesson][aria-busy=false]").filter({ hasText: title }).waitFor();

/** How far things jumped while the page was loaded; 0.1 is what readers do not mind (web.dev, "CLS"). */
const watchShifts = `
  globalThis.shifts = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shifts += value;
  }).observe({ type: "layout-shift", buffered: true });`;

describe("a newcomer", () => {
  test("sees the lessons, and below them the playground, which runs", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url, { newcomer: true });
    expect(await panel(page).isVisible()).toBe(true);
    expect(await panel(page).getByRole("listitem").count()).toBe(12);
    expect(await page.getByRole("button", { name: "Lessons" }).getAttribute("aria-expanded")).toBe("true");
    const network = await page.locator("bp-network-view").boundingBox();
    const play = await page.getByRole("button", { name: "Play", exact: true }).boundingBox();
    expect(play!.y + play!.height).toBeLessThan(520);
    expect(network!.y).toBeLessThan(640);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "step >= 5");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("finds free play one click away, for good", async () => {
    const { page, context } = await openPage(held.browser, held.site.url, { newcomer: true });
    await panel(page).getByRole("button", { name: "Free play" }).click();
    expect(await panel(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("lessons");
    await page.reload();
    await page.evaluate(() => document.querySelector("backprop-playground")?.ready);
    expect(await panel(page).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Lessons" }).click();
    expect(await panel(page).isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Lessons" }).getAttribute("aria-expanded")).toBe("true");
    await context.close();
  });

  test("who follows a link sees what it is of, not the list", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#data=spiral`, { newcomer: true });
    expect(await panel(page).isVisible()).toBe(false);
    await context.close();
  });

  test.each([true, false])("(%s) sees nothing jump while the page loads", async (newcomer) => {
    const { page, context } = await openPage(held.browser, "about:blank", { newcomer });
    await page.addInitScript({ content: watchShifts });
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => {
        const start = document.querySelector<HTMLElement>("#start")!;
        (globalThis as { early?: boolean }).early = getComputedStyle(start).display !== "none";
      });
    });
    await page.goto(held.site.url);
    await page.evaluate(() => document.querySelector("backprop-playground")?.ready);
    const { early, shifts } = await page.evaluate(() => {
      const { early, shifts } = globalThis as { early?: boolean; shifts?: number };
      return { early, shifts };
    });
    expect(early).toBe(newcomer);
    expect(await panel(page).isVisible()).toBe(newcomer);
    expect(shifts).toBeLessThan(0.1);
    await context.close();
  });

  test("on a phone has a list that fits", async () => {
    const viewport = { width: 320, height: 700 };
    const { page, context } = await openPage(held.browser, held.site.url, { newcomer: true, viewport });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const link of await panel(page).getByRole("link").all())
      expect((await link.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await context.close();
  });
});

describe("progress", () => {
  test("is shown on the cards, and Continue goes on where the reader was", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url, { newcomer: true });
    await panel(page)
      .getByRole("link", { name: /^Start with lesson 1: One weight/ })
      .click();
    await opened(page, "Step 1 of");
    expect(await panel(page).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Next" }).click();
    await opened(page, "Step 2 of");
    await page.goto(held.site.url);
    await page.evaluate(() => document.querySelector("backprop-playground")?.ready);
    expect(await panel(page).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Lessons" }).click();
    await card(page, "One weight")
      .getByText(/^step 2 of \d+$/)
      .waitFor();
    await panel(page)
      .getByRole("link", { name: /^Continue lesson 1: One weight \(step 2 of/ })
      .click();
    await opened(page, "Step 2 of");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("can be started over for one lesson, forgotten, and brought back", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#lesson=one-weight&at=3`);
    await opened(page, "Step 3 of");
    await page.getByRole("button", { name: "Lessons" }).click();
    await panel(page).getByRole("button", { name: "Forget my progress" }).click();
    await card(page, "One weight")
      .getByText(/^\d+ min$/)
      .waitFor();
    await panel(page).getByRole("button", { name: "Bring it back" }).click();
    await card(page, "One weight")
      .getByText(/^step 3 of \d+$/)
      .waitFor();
    await panel(page).getByRole("button", { name: "Start over: One weight" }).click();
    await opened(page, "Step 1 of");
    await card(page, "One weight")
      .getByText(/^step 1 of \d+$/)
      .waitFor();
    await context.close();
  });

  test("where storage is refused, is kept as long as the page is open, without an error", async () => {
    const { page, context, problems } = await openPage(held.browser, "about:blank", { newcomer: true });
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await page.goto(`${held.site.url}#lesson=one-weight&at=2`);
    await opened(page, "Step 2 of");
    await page.getByRole("button", { name: "Lessons" }).click();
    await card(page, "One weight")
      .getByText(/^step 2 of \d+$/)
      .waitFor();
    await panel(page).getByRole("button", { name: "Free play" }).click();
    await page.waitForFunction(() => document.querySelector("backprop-playground")?.lesson === null);
    await page.getByRole("button", { name: "Lessons" }).click();
    await card(page, "One weight")
      .getByText(/^step 2 of \d+$/)
      .waitFor();
    expect((await metrics(page))?.step).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("may be anything in the storage: nothing breaks", async () => {
    const { page, context, problems } = await openPage(held.browser, "about:blank");
    await page.addInitScript(() => {
      localStorage.setItem("backprop-progress", '{"version":1,"lessons":{"one-weight":{"at":"<img>"}},"last":{}}');
      localStorage.setItem("backprop-theme", "purple");
    });
    await page.goto(held.site.url);
    await page.evaluate(() => document.querySelector("backprop-playground")?.ready);
    await page.getByRole("button", { name: "Lessons" }).click();
    await panel(page)
      .getByRole("link", { name: /^Start with lesson 1: One weight/ })
      .waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
