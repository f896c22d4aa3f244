// SPDX-License-Identifier: MIT
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { browserPath } from "../../../tools/browser.mjs";
import { serve } from "../../../tools/serve.mjs";
import type {} from "../../../web/element/backprop_playground.ts"; // the element in the tag names

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));

export interface Site {
  url: string;
  requests: string[];
  close(): Promise<void>;
}

/** The built page, served as a static host would, under any sub-path. */
export async function openSite(base = "/"): Promise<Site> {
  return serve({ root: dist, port: 0, base });
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** A browser and the built site, from before the first test of a file until after its last. */
export function useSite(): { browser: Browser; site: Site } {
  const held = {} as { browser: Browser; site: Site };
  beforeAll(async () => {
    [held.browser, held.site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await held.browser.close();
    await held.site.close();
  });
  return held;
}

/** A page that remembers everything that went wrong in it, and every address it asked for. */
export interface Watched {
  context: BrowserContext;
  page: Page;
  problems: string[];
  asked: string[];
}

/**
 * Without the offline cache, which fetches everything in the background; its own test allows it. `newcomer`: as somebody who
 * was never there before, and sees the lessons first.
 */
export async function openPage(
  browser: Browser,
  url: string,
  { newcomer = false, ...options }: BrowserContextOptions & { newcomer?: boolean } = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(10_000);
  if (!newcomer)
    await context.addInitScript({ content: 'try { localStorage.setItem("backprop-start", "folded") } catch {}' });
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => {
    const isProblem = message.type() === "error" || message.type() === "warning";
    if (isProblem && !message.text().startsWith("Service Worker registration blocked")) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  context.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  await page.evaluate(() => document.querySelector("backprop-playground")?.ready);
  return { context, page, problems, asked };
}

/** The element's own metrics. */
export function metrics(page: Page) {
  return page.evaluate(() => document.querySelector("backprop-playground")?.metrics ?? null);
}

export function hash(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("backprop-playground")?.hash() ?? "");
}

/** Waits until the metrics fulfil a condition (never a fixed time). */
export async function until(page: Page, condition: string, timeout = 10_000): Promise<void> {
  await page.waitForFunction(
    (text) => {
      const metrics = document.querySelector("backprop-playground")?.metrics;
      const [name, comparison, value] = text.split(" ");
      const found = metrics?.[name as "step"] ?? NaN;
      return comparison === ">=" ? found >= Number(value) : found <= Number(value);
    },
    condition,
    { timeout },
  );
}

/** A bad address gives its exact problem, and the default experiment, which can be used. */
export async function expectRefused(browser: Browser, address: string, words: string): Promise<void> {
  const { page, context, problems } = await openPage(browser, address);
  const problem = page.locator("body > #problem");
  await problem.waitFor();
  expect(await problem.textContent()).toContain(words);
  expect((await metrics(page))?.step).toBe(0);
  await page.getByRole("button", { name: "Step", exact: true }).click();
  await until(page, "step >= 1");
  expect(problems).toEqual([]);
  await context.close();
}
