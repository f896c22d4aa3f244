// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectRefused, hash, openPage, until, useSite } from "./support/page.ts";

const held = useSite();
const opened = (page: Page, title: string) =>
  page.locator("bp-lesson section[part=lesson][aria-busy=false]").filter({ hasText: title }).waitFor();
const fragment = (page: Page): string => new URL(page.url()).hash;
const left = (page: Page) => page.waitForFunction(() => document.querySelector("backprop-playground")?.lesson === null);

describe("a lesson's address", () => {
  test("opens the lesson, at the step it names", async () => {
    const { page, context, problems } = await openPage(held.browser, `${held.site.url}#lesson=one-weight&at=3`);
    await opened(page, "Step 3 of");
    expect(fragment(page)).toBe("#lesson=one-weight&at=3");
    expect(await page.title()).toMatch(/^One weight · /);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("follows the reader through the steps, and a reload comes back to the step", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#lesson=one-weight`);
    await opened(page, "Step 1 of");
    const entries = await page.evaluate(() => history.length);
    await page.getByRole("button", { name: "Next" }).click();
    await opened(page, "Step 2 of");
    expect(fragment(page)).toBe("#lesson=one-weight&at=2");
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.reload();
    await opened(page, "Step 2 of");
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await opened(page, "Step 1 of");
    expect(fragment(page)).toBe("#lesson=one-weight");
    await context.close();
  });

  test("stays while the lesson's experiment runs, and Share gives a link of the moment", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#lesson=one-weight`);
    await opened(page, "Step 1 of");
    await page.evaluate(() => document.querySelector("backprop-playground")!.step(3));
    await page.getByRole("button", { name: "Share" }).click();
    const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
    expect(new URL(link).hash).toContain("step=3&hash=");
    expect(fragment(page)).toBe("#lesson=one-weight");
    const other = await openPage(held.browser, link);
    expect(await hash(other.page)).toBe(await hash(page));
    await other.context.close();
    await context.close();
  });

  test("changed by hand to another lesson opens that one", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#lesson=one-weight&at=2`);
    await opened(page, "Step 2 of");
    await page.evaluate(() => (location.hash = "#lesson=forward"));
    await page.waitForFunction(() => document.title.startsWith("Forward"));
    await opened(page, "Step 1 of");
    await page.goBack();
    await page.waitForFunction(() => document.title.startsWith("One weight"));
    await opened(page, "Step 2 of");
    await context.close();
  });

  test.each([
    ["#lesson=one-wieght", '#lesson: there is no lesson "one-wieght", did you mean "one-weight"?'],
    ["#lesson=one-weight&at=99", "#at: expected a step from 1 to"],
    ["#lesson=one-weight&lr=3", "#lr: there is no such key; known are lesson, at"],
  ])("%s gives its exact problem and the default experiment", (address, words) =>
    expectRefused(held.browser, held.site.url + address, words),
  );
});

describe("leaving a lesson", () => {
  test("goes back to the experiment as it was left, to the last bit", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#data=spiral&lr=0.3`);
    await page.evaluate(() => document.querySelector("backprop-playground")!.step(12));
    const before = await hash(page);
    await page.getByRole("button", { name: "Lessons" }).click();
    await page.locator("#start").getByRole("link", { name: "One weight", exact: true }).click();
    await opened(page, "Step 1 of");
    await page.locator("bp-lesson").getByRole("button", { name: "Free play" }).click();
    await left(page);
    await until(page, "step >= 12");
    expect(await hash(page)).toBe(before);
    expect(fragment(page)).toContain("data=spiral&lr=0.3&step=12&hash=");
    await page.goBack();
    await opened(page, "Step 1 of");
    await page.goBack();
    await left(page);
    await page.waitForFunction(() => document.querySelector("backprop-playground")?.spec.data.kind === "spiral");
    await context.close();
  });

  test("whose link was all there was gives the default experiment", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#lesson=one-weight`);
    await opened(page, "Step 1 of");
    await page.locator("bp-lesson").getByRole("button", { name: "Free play" }).click();
    await left(page);
    await page.waitForFunction(() => document.querySelector("backprop-playground")?.spec.data.kind === "xor");
    expect(fragment(page)).toBe("");
    await context.close();
  });

  test("for the next one is an address of its own", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#lesson=one-weight`);
    await opened(page, "Step 1 of");
    const steps = await page.evaluate(() => document.querySelector("backprop-playground")!.progress!.steps);
    await page.evaluate((at) => (location.hash = `#lesson=one-weight&at=${at}`), steps);
    await opened(page, `Step ${steps} of`);
    await page.getByRole("button", { name: "Finish" }).click();
    await page.getByRole("button", { name: /The glacial way/ }).click();
    await page.waitForFunction(() => location.hash === "#lesson=glacial-way");
    await opened(page, "Step 1 of");
    await context.close();
  });
});
