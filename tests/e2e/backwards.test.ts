// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Focus, MicroscopeTab } from "../../web/state/state.ts";
import { numberOf } from "./support/microscope.ts";
import { overlapping } from "./support/overlaps.ts";
import { openPage, until, useSite } from "./support/page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const held = useSite();
const wide = { width: 1400, height: 900 };
const phone = { width: 390, height: 844 };

async function openTab(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Why backwards" }).click();
  await page.locator("bp-backwards-walk :is(.ways, .refused)").first().waitFor();
  await page.locator("bp-backwards-costs table").first().waitFor();
}

async function toTheEnd(page: Page): Promise<void> {
  const next = page.getByRole("button", { name: "Next product" });
  while (await next.isEnabled()) await next.click();
  await page.locator("bp-backwards-walk .arrived").waitFor();
}

async function runAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run both" }).click();
  await page.locator("bp-backwards-costs .gradients").waitFor({ timeout: 60_000 });
}

/** Fully connected widths, the features first, as the running design has them. */
function widthsOf(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { features, layers } = document.querySelector("backprop-playground")!.spec;
    return [features.length, ...layers.map(({ units }) => units)];
  });
}

/** Multiply-adds of a dense layer's products, counted one by one as they would be made. */
function countedPasses(widths: readonly number[]): { forward: number; backward: number; parameters: number } {
  const counted = { forward: 0, backward: 0, parameters: 0 };
  for (let layer = 1; layer < widths.length; layer++)
    for (let unit = 0; unit < widths[layer]!; unit++) {
      counted.parameters += 1; // its bias
      for (let from = 0; from < widths[layer - 1]!; from++) {
        counted.parameters += 1;
        counted.forward += 1; // w · a
        counted.backward += layer === 1 ? 1 : 2; // a · δ, and w · δ on the way back
      }
    }
  return counted;
}

/** Every number of a column of a table, by its title. */
async function column(page: Page, table: string, index: number): Promise<number[]> {
  const titles = await page
    .locator(`${table} tbody tr td:nth-child(${index})`)
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("title") ?? ""));
  return titles.map(numberOf);
}

describe("the walk of the chain", () => {
  test("costs what the shapes say, product by product, and ends in the same gradient from both ends", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await openTab(page);
    const widths = [...(await widthsOf(page)), 1];
    const totals = { forward: 0, reverse: 0 };
    const products = widths.length - 2;
    for (let k = 0; k <= products; k++) {
      if (k > 0) {
        totals.forward += widths[k + 1]! * widths[k]! * widths[0]!;
        totals.reverse += widths[products + 1 - k]! * widths[products - k]!;
        await page.getByRole("button", { name: "Next product" }).click();
      }
      for (const way of ["forward", "reverse"] as const)
        await expect.poll(() => page.locator(`[data-total=${way}]`).textContent()).toBe(String(totals[way]));
    }
    const [front, end] = await Promise.all([2, 3].map((index) => column(page, ".arrived table", index)));
    expect(front).toHaveLength(2);
    front!.forEach((value, index) => expect(value).toBeCloseTo(end![index]!, 12));
    expect(await page.locator(".arrived").textContent()).toMatch(/The two are equal/);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("gives the slope of the loss that nudging the input gives", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await openTab(page);
    await toTheEnd(page);
    const nudged = await page.evaluate(async () => {
      const element = document.querySelector("backprop-playground")!;
      const { inputs, targets } = element.state!.loaded!.data.train;
      const loss = async (x: number[]): Promise<number> => {
        const [row] = await element.predict([x]);
        return (row![0]! - targets[0]!) ** 2 / 2;
      };
      const x = [inputs[0]!, inputs[1]!];
      const epsilon = 1e-5;
      const at = (index: number, by: number): number[] => x.map((value, k) => (k === index ? value + by : value));
      return Promise.all(
        x.map(async (_, k) => ((await loss(at(k, epsilon))) - (await loss(at(k, -epsilon)))) / (2 * epsilon)),
      );
    });
    const shown = await column(page, ".arrived table", 3);
    nudged.forEach((value, index) => expect(shown[index]).toBeCloseTo(value, 7));
    await context.close();
  });

  test("stays of its step while the network trains, and is of the present again by a press or a pause", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await openTab(page);
    const moment = async (): Promise<number> =>
      Number(((await page.locator(".moment").textContent()) ?? "").replace(/\s/g, "").match(/step(\d+)/)?.[1]);
    expect(await moment()).toBe(0);
    const again = page.getByRole("button", { name: "Again, of the present" });
    expect(await again.isDisabled()).toBe(true);
    await page.evaluate(() => document.querySelector("backprop-playground")!.play());
    await until(page, "step >= 20");
    expect(await moment()).toBe(0);
    await again.click();
    await expect.poll(moment).toBeGreaterThanOrEqual(20);
    await until(page, "step >= 60");
    await page.evaluate(() => document.querySelector("backprop-playground")!.pause());
    const step = () => page.evaluate(() => document.querySelector("backprop-playground")!.metrics!.step);
    await expect.poll(async () => (await moment()) === (await step())).toBe(true);
    await context.close();
  });
});

describe("the gradient of all parameters", () => {
  test("costs by count what an independent count says, before it is run and as it ran", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await openTab(page);
    const { forward, backward, parameters } = countedPasses(await widthsOf(page));
    expect([forward, backward, parameters]).toEqual([18, 28, 25]);
    // A product of dual numbers is three of reals.
    const expected = [forward + backward, 3 * forward * parameters, 2 * forward * parameters];
    const counts = async (): Promise<number[]> =>
      (await page.locator("bp-backwards-costs [data-what=counted]").allTextContents()).map((text) =>
        Number(text.replace(/\s/g, "")),
      );
    expect(await counts()).toEqual(expected);
    await runAll(page);
    expect(await counts()).toEqual(expected);
    for (const text of await page.locator("bp-backwards-costs [data-what=time]").allTextContents())
      expect(text).toMatch(/^[\d.]+ (µs|ms|s)$/);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("comes out the same in all three ways", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await openTab(page);
    await runAll(page);
    const [backwards, forwards, nudged] = await Promise.all(
      [2, 3, 4].map((index) => column(page, "bp-backwards-costs .gradients", index)),
    );
    expect(backwards!.some((value) => value !== 0)).toBe(true);
    backwards!.forEach((value, index) => {
      expect(forwards![index]).toBeCloseTo(value, 12);
      expect(nudged![index]).toBeCloseTo(value, 6);
    });
    for (const text of await page.locator("bp-backwards-costs .difference").allTextContents())
      expect(text).toMatch(/same (gradient to within [\d.·⁻⁰-⁹¹²³]+ of its length|numbers to the last digit)/);
    await context.close();
  });

  test("is plotted for a family of networks, this one among them", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await openTab(page);
    expect(await page.locator("bp-backwards-plot circle.own").count()).toBe(3); // on both lines, and in the legend
    await page.getByText("The numbers of the picture").click();
    const all = await page
      .locator("bp-backwards-plot tbody tr")
      .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent.trim())));
    for (const [name, ...numbers] of all) {
      const { forward, backward, parameters } = countedPasses(name!.split("-").map(Number));
      const shown = numbers.slice(0, 2).map((text) => Number(text.replace(/\s/g, "")));
      expect(shown).toEqual([parameters, forward + backward]);
    }
    expect(all.map(([name]) => name)).toContain("2-4-2-1");
    await context.close();
  });
});

test("a network too large for matrices says so, and is counted, run and plotted all the same", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  await page.evaluate(async () => {
    const layer = { activation: "tanh", bias: true, trainBias: true } as const;
    const inputs = [1, -1].map((sign) => Array.from({ length: 4096 }, (_, k) => (sign * ((k % 7) - 3)) / 64));
    const element = document.querySelector("backprop-playground")!;
    await element.load({
      ...element.spec,
      data: { ...element.spec.data, kind: "table", inputs, targets: [[1], [-1]], trainShare: 1 },
      features: [],
      layers: [130, 1].map((units) => ({ ...layer, units })),
    });
  });
  await openTab(page);
  expect(await page.locator("bp-backwards-walk .refused").textContent()).toContain("cannot be shown in matrices");
  await runAll(page);
  await page.getByText("Not run, because at the rate just measured").waitFor();
  expect(await page.locator("bp-backwards-plot circle.own").count()).toBe(3);
  await context.close();
});

test("every equation leads to where it is at work, and gives the microscope the keyboard", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url, { reducedMotion: "reduce" });
  await openTab(page);
  const places: [Focus, MicroscopeTab][] = [
    [{ kind: "unit", layer: 2, unit: 0 }, "unit"],
    [{ kind: "unit", layer: 1, unit: 0 }, "unit"],
    [{ kind: "parameter", layer: 2, row: null, column: 0 }, "weight"],
    [{ kind: "parameter", layer: 2, row: 0, column: 0 }, "weight"],
    [{ kind: "parameter", layer: 0, row: 0, column: 0 }, "weight"],
  ];
  const buttons = page.getByRole("button", { name: "Where is this in my network?" });
  expect(await buttons.count()).toBe(places.length);
  for (const [index, [focus, tab]] of places.entries()) {
    await buttons.nth(index).click();
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { view } = document.querySelector("backprop-playground")!.state!;
          return [view.focus, view.tab];
        }),
      )
      .toEqual([focus, tab]);
    const selected = page.locator("bp-microscope [role=tab][aria-selected=true]");
    await expect.poll(() => selected.evaluate((element) => element.matches(":focus"))).toBe(true);
    await expect
      .poll(() =>
        selected.evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const root = element.getRootNode() as ShadowRoot;
          return root.elementFromPoint(left + width / 2, top + height / 2) === element;
        }),
      )
      .toBe(true);
  }
  expect(problems).toEqual([]);
  await context.close();
});

describe("it is legible, reachable and no wider than the page", () => {
  test.each([
    { size: "1400×900", viewport: wide, colorScheme: "light" },
    { size: "390×844, dark", viewport: phone, colorScheme: "dark" },
  ] as const)("at $size", async ({ viewport, colorScheme }) => {
    const { page, context } = await openPage(held.browser, held.site.url, { viewport, colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    await openTab(page);
    await toTheEnd(page);
    await runAll(page);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const context = { fromShadowDom: ["backprop-playground", "bp-explore", "bp-backwards"] };
      const { violations } = await axe.run(context, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    });
    expect(found).toEqual([]);
    expect(await overlapping(page, "bp-backwards")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await context.close();
  });

  test("a matrix's numbers are read with the arrow keys", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await openTab(page);
    await page.getByRole("button", { name: "Next product" }).click();
    await page.locator(".way.reverse .product bp-backwards-shape svg").nth(1).focus();
    const read = page.locator(".way.reverse .read");
    await expect.poll(() => read.textContent()).toMatch(/^\s*J₃, row 1, column 1: −?[\d.]+/);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => read.textContent()).toMatch(/^\s*J₃, row 1, column 2: /);
    await context.close();
  });
});
