// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { button, steps } from "./support/controls.ts";
import { metrics, openPage, useSite } from "./support/page.ts";

const held = useSite();

async function openWays(options: Parameters<typeof openPage>[2] = {}) {
  const watched = await openPage(held.browser, held.site.url, options);
  await watched.page.getByRole("tab", { name: /^Ways to learn/ }).click();
  await watched.page.getByRole("heading", { name: "Six ways to learn" }).waitFor();
  return watched;
}

const ways = (page: Page) => page.locator("bp-ways");
const learnerOf = (page: Page) =>
  page.evaluate(() => document.querySelector("backprop-playground")!.state!.spec.learner.kind);

async function learnBy(page: Page, kind: string): Promise<void> {
  await ways(page).locator(`[data-way="${kind}"] button`).click();
  await expect.poll(() => learnerOf(page)).toBe(kind);
}

/** A figure of the search or of the bill, as a number. */
async function figure(page: Page, name: string): Promise<number> {
  const shown = await ways(page)
    .locator(".figures div")
    .filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) })
    .first()
    .locator("dd")
    .textContent();
  return Number(shown?.replace(/[^\d.]/g, ""));
}

describe("the ways to learn", () => {
  test("are told in order, the present one is marked, and another is taken with one click", async () => {
    const { page, context, problems } = await openWays();
    const kinds = await ways(page)
      .locator("[data-way]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-way")));
    expect(kinds).toEqual([
      "random-nudge",
      "one-weight-at-a-time",
      "weight-combinations",
      "finite-differences",
      "forward-mode",
      "backpropagation",
    ]);
    expect(await ways(page).locator(".present").getAttribute("data-way")).toBe("backpropagation");
    await learnBy(page, "forward-mode");
    expect(await ways(page).locator(".present").getAttribute("data-way")).toBe("forward-mode");
    await ways(page).getByRole("button", { name: "Race them" }).click();
    await page.locator("bp-race").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("cost per step what the engine counts when the step is made", async () => {
    const { page, context } = await openWays();
    for (const kind of ["one-weight-at-a-time", "forward-mode", "finite-differences", "backpropagation"]) {
      if (kind !== (await learnerOf(page))) await learnBy(page, kind);
      const row = ways(page).locator(`[data-way="${kind}"]`);
      const passes = Number(await row.locator("[data-passes]").getAttribute("data-passes"));
      const multiplyAdds = Number(await row.locator("[data-multiply-adds]").getAttribute("data-multiply-adds"));
      await steps(page, 1);
      const effort = await page.evaluate(
        () => document.querySelector("backprop-playground")!.state!.frame!.report.effort,
      );
      expect([effort.forwardPasses + effort.backwardPasses, effort.multiplyAdds]).toEqual([passes, multiplyAdds]);
    }
    await context.close();
  });
});

describe("a search", () => {
  test("shows every attempt as it happens, what was kept, and what it has cost", async () => {
    const { page, context, problems } = await openWays();
    await learnBy(page, "random-nudge");
    await steps(page, 6);
    await expect.poll(() => figure(page, "tried")).toBe(6);
    expect((await figure(page, "kept")) + (await figure(page, "put back"))).toBe(6);
    const tape = ways(page).locator(".tape svg rect");
    expect(await tape.count()).toBe(6);
    expect(await ways(page).locator(".tape rect.kept").count()).toBe(await figure(page, "kept"));
    const last = await page.evaluate(
      () => document.querySelector("backprop-playground")!.state!.frame!.attempts!.last!,
    );
    const told = await ways(page).locator(".last").textContent();
    expect(told).toMatch(/[wb]\[\d+(→\d+)?\] of layer \d: −?[\d.]+ → −?[\d.]+, error [\d.]+ → [\d.]+: (kept|put back)/);
    expect(told).toContain(last.kept >= 0 ? ": kept" : ": put back");
    expect(await figure(page, "forward passes")).toBe(6 * 20);
    expect(await ways(page).locator("[data-steps]").getAttribute("data-steps")).toBe("6");
    await button(page, "Back one step").click();
    await expect.poll(() => tape.count()).toBe(5);
    await learnBy(page, "one-weight-at-a-time");
    await expect.poll(() => tape.count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("every combination", () => {
  const cells = async (page: Page, weights: number): Promise<string[]> =>
    (await ways(page).locator(`tr[data-weights="${weights}"] td`).allTextContents()).map((text) => text.trim());

  test("has the bill that introductions tell, to this network's own", async () => {
    const { page, context } = await openWays();
    expect((await cells(page, 2))[1]).toBe("1 millisecond");
    expect((await cells(page, 4))[1]).toBe("16.7 minutes");
    expect((await cells(page, 5))[1]).toBe("11.6 days");
    expect((await cells(page, 25)).slice(0, 2)).toEqual(["10⁷⁵", "2.30·10⁴⁸ times the age of the universe"]);
    await expect.poll(async () => (await cells(page, 1))[2]).not.toBe("—");
    const field = ways(page).getByRole("textbox", { name: "Values tried for each weight" });
    await field.fill("2");
    await field.press("Enter");
    await expect.poll(async () => (await cells(page, 25))[0]).toBe("33\u202f554\u202f432");
    await field.fill("1");
    await field.press("Enter");
    await ways(page).getByText("Expected: a whole number from 2 to 1000000.").waitFor();
    await context.close();
  });

  test("of one weight is tried for real, ends, and finds the best of the grid", async () => {
    const { page, context, problems } = await openWays();
    await ways(page)
      .getByRole("button", { name: /^One weight/ })
      .click();
    await page.waitForFunction(() => document.querySelector("backprop-playground")!.metrics!.status === "stopped");
    expect((await metrics(page))?.step).toBe(1000);
    await expect.poll(() => figure(page, "tried")).toBe(1000);
    const found = await page.evaluate(
      () => document.querySelector("backprop-playground")!.state!.frame!.parameters[0]!,
    );
    const grid = Array.from({ length: 1000 }, (_, at) => -1 + (2 * at) / 999);
    const best = grid.reduce((one, other) => (Math.abs(other * 1.5 - 0.5) < Math.abs(one * 1.5 - 0.5) ? other : one));
    expect(found).toBeCloseTo(best, 12);
    expect(problems).toEqual([]);
    await context.close();
  });
});

test("on a phone nothing of the ways is wider than the screen", async () => {
  const { page, context } = await openWays({ viewport: { width: 390, height: 844 } });
  await learnBy(page, "random-nudge");
  await steps(page, 2);
  const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1]!);
  await context.close();
});
