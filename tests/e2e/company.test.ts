// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import usual from "../../web/company/default_story.json" with { type: "json" };
import { metrics, openPage, until, useSite } from "./support/page.ts";

const held = useSite();
const words = (page: Page) => page.locator("bp-company .now-words");

async function openCompany(options: Parameters<typeof openPage>[2] = {}) {
  const watched = await openPage(held.browser, held.site.url, options);
  await watched.page.getByRole("tab", { name: /^Company/ }).click();
  await watched.page.getByRole("heading", { name: "The company" }).waitFor();
  return watched;
}

async function found(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Found the company" }).click();
  await page.getByRole("button", { name: "Next stage" }).waitFor();
}

async function nextStage(page: Page, stage: number): Promise<void> {
  await page.getByRole("button", { name: "Next stage" }).click();
  await page.waitForFunction(
    (wanted) => document.querySelector("backprop-playground")!.state!.walk?.stage === wanted,
    stage,
  );
}

/** Engine's numbers of the walked sale, as the sentences write them. */
function sceneOf(page: Page) {
  return page.evaluate(() => {
    const { walk, loaded } = document.querySelector("backprop-playground")!.state!;
    const { one, followed } = walk!.scene;
    const text = (value: number): string =>
      (value !== 0 && Math.abs(value) < 0.01 ? Number(value).toPrecision(2) : value.toFixed(3)).replace("-", "−");
    return {
      answer: text(one.layers[1]!.a[0]![0]!),
      target: text(loaded!.data.train.targets[followed]!),
      managers: one.layers[0]!.a[0]!.map(text),
      blame: one.layers[0]!.delta[0]!.map(text),
    };
  });
}

describe("the company", () => {
  test("is founded with one click, which undo takes back", async () => {
    const { page, context, problems } = await openCompany();
    await found(page);
    const shape = () =>
      page.evaluate(() =>
        document.querySelector("backprop-playground")!.state!.loaded!.layout.map(({ units }) => units),
      );
    expect(await shape()).toEqual([3, 1]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Found the company" }).waitFor();
    expect(await shape()).toEqual([4, 2, 1]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("tells a sale stage by stage with the engine's numbers: reports up, compare, blame down", async () => {
    const { page, context, problems } = await openCompany();
    await found(page);
    await nextStage(page, 0);
    await expect.poll(() => words(page).textContent()).toMatch(/^Sale 1\. Ana .* and Ben/);
    const scene = await sceneOf(page);
    await nextStage(page, 1);
    await expect.poll(() => words(page).textContent()).toContain(`Cleo ${scene.managers[0]}`);
    expect(await page.locator("bp-company .pulse.forward").count()).toBeGreaterThan(0);
    await nextStage(page, 2);
    await nextStage(page, 3);
    await expect
      .poll(() => words(page).textContent())
      .toContain(`expected ${scene.answer}, really sold ${scene.target}`);
    expect(await page.locator("bp-company text.expected").textContent()).toContain(scene.target);
    await nextStage(page, 4);
    await nextStage(page, 5);
    await nextStage(page, 6);
    await expect.poll(() => words(page).textContent()).toContain(`Eve ${scene.blame[2]}`);
    expect(await page.locator("bp-company .pulse.backward").count()).toBeGreaterThan(0);
    expect(await page.locator("bp-company text.blame").allTextContents()).toHaveLength(4);
    await nextStage(page, 7);
    await expect.poll(() => words(page).textContent()).toContain("→");
    expect((await metrics(page))?.step).toBe(1);
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await until(page, "step <= 0");
    await expect.poll(() => words(page).textContent()).toContain("Blame travels down");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("plays in slow motion, and pauses", async () => {
    const { page, context } = await openCompany();
    await found(page);
    await page.getByRole("button", { name: "Play in slow motion" }).click();
    await page.waitForFunction(() => {
      const { walk, stageSpeed, playing } = document.querySelector("backprop-playground")!.state!;
      return walk !== null && stageSpeed === 0.25 && playing;
    });
    await page.locator("bp-company").getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Play in slow motion" }).waitFor();
    await context.close();
  });

  test("says in tables what the drawing shows", async () => {
    const { page, context } = await openCompany();
    await found(page);
    for (const stage of [0, 1, 2, 3, 4, 5, 6]) await nextStage(page, stage);
    const { blame } = await sceneOf(page);
    await page.getByText("The same in tables").click();
    await expect.poll(() => page.getByRole("row", { name: /^Dan manager/ }).textContent()).toContain(blame[1]);
    await page.getByRole("columnheader", { name: "blame w · δ" }).waitFor();
    await context.close();
  });

  test("does not move for who wants less motion, and fits a phone", async () => {
    const { page, context, problems } = await openCompany({
      viewport: { width: 390, height: 844 },
      reducedMotion: "reduce",
    });
    await found(page);
    await nextStage(page, 0);
    await nextStage(page, 1);
    expect(await page.locator("bp-company .pulse").first().isVisible()).toBe(false);
    const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(sizes[0]).toBeLessThanOrEqual(sizes[1]!);
    for (const text of await page.locator("bp-company svg text").all()) {
      const box = (await text.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
    }
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("another story", () => {
  const bakery = structuredClone(usual);
  bakery.title = "The bakery";
  bakery.layers[0]![0]!.name = "<i>Ida</i>";

  test("is named by an attribute, and its names are text", async () => {
    const { page, context, problems } = await openCompany();
    await page.route("**/bakery.json", (route) => route.fulfill({ json: bakery }));
    await page.evaluate(() => document.querySelector("backprop-playground")!.setAttribute("story", "bakery.json"));
    await page.getByRole("heading", { name: "The bakery" }).waitFor();
    expect(await page.locator("bp-company text.name").allTextContents()).toContain("<i>Ida</i>");
    expect(await page.locator("bp-company i").count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("is given as a property; a wrong one is told with its place, and the usual one stays", async () => {
    const { page, context } = await openCompany();
    const give = (story: unknown) =>
      page.evaluate((given) => {
        document.querySelector("backprop-playground")!.story = given;
      }, story);
    await give(bakery);
    await page.getByRole("heading", { name: "The bakery" }).waitFor();
    await give({ ...bakery, words: { ...bakery.words, sale: "{reprots}" } });
    await page.getByRole("heading", { name: "The company" }).waitFor();
    const problem = page.locator("bp-company [role=alert]");
    expect(await problem.textContent()).toMatch(/\/words\/sale: .*did you mean "reports"/);
    await give(null);
    await problem.waitFor({ state: "detached" });
    await context.close();
  });
});
