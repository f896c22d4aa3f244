// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine, type Report, type SpecInput } from "backprop-playground/engine";
import { presetOf } from "../../web/race/presets.ts";
import { hash, metrics, openPage, until, useSite } from "./support/page.ts";

const held = useSite();
let engine: Engine;

beforeAll(async () => {
  engine = await createEngine();
});

const nudges = presetOf("nudges");
const lanes = nudges.lanes(nudges.base(nudges.hidden), 100);
const passes = ({ effort }: Report): number => effort.forwardPasses + effort.backwardPasses;
const plain = (text: string): number => Number(text.replaceAll("\u202f", ""));

/** A lane on its own: looked at after every step up to 64, then whenever the steps have grown by a hundredth. */
function alone(spec: SpecInput, goal: number): Report {
  const session = engine.createSession(spec);
  let report = session.report();
  while (report.trainLoss > goal)
    report = session.step(report.step < 64 ? 1 : Math.max(1, Math.floor(report.step / 100)));
  session.delete();
  return report;
}

async function openRace(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /^Race/ }).click();
  await page.locator("bp-race tbody tr").first().waitFor();
}
async function ended(page: Page): Promise<string> {
  const outcome = page.locator("bp-race .outcome", { hasText: /\S/ });
  await outcome.waitFor({ timeout: 60_000 });
  return outcome.innerText();
}
const cells = (page: Page, lane: number): Promise<string[]> =>
  page.locator("bp-race tbody tr").nth(lane).locator("td").allInnerTexts();
const workers = (page: Page, count: number): Promise<void> =>
  expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(count);

describe("nudges against backpropagation on five categories", () => {
  test("gives the passes that each took to a loss of 0.3, and their ratio, as the engine counts them in Node", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await openRace(page);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    const said = await ended(page);
    const [descent, nudged] = lanes.map(({ spec }) => alone(spec, 0.3));
    if (!descent || !nudged) throw new Error("two lanes are expected");
    const [first, second] = [await cells(page, 0), await cells(page, 1)];
    expect([plain(first[4] ?? ""), plain(second[4] ?? "")]).toEqual([passes(descent), passes(nudged)]);
    const ratio = passes(nudged) / passes(descent);
    expect([first[5], second[5]]).toEqual(["1.0×", `${ratio.toFixed(1)}×`]);
    expect(said).toContain(`${ratio.toFixed(1)} times as many`);
    await workers(page, 1);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a lane opens in the main view at the very step it has reached, and leaves no worker", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await openRace(page);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await ended(page);
    const [, steps, , loss] = await cells(page, 1);
    await page.getByRole("button", { name: /^Open lane 2, random nudges/ }).click();
    await until(page, `step >= ${plain(steps ?? "")}`);
    const session = engine.createSession(lanes[1]!.spec);
    const report = session.step(plain(steps ?? ""));
    expect(await hash(page)).toBe(session.hash());
    session.delete();
    expect(await metrics(page)).toMatchObject({ step: report.step, trainLoss: report.trainLoss });
    expect(report.trainLoss.toPrecision(4)).toBe(loss);
    const bar = page.locator("bp-run-bar");
    await bar
      .getByText(steps ?? "", { exact: true })
      .first()
      .waitFor();
    expect(await page.locator("bp-loss-chart .train .number").innerText()).toBe(loss);
    expect(await bar.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(100);
    await workers(page, 1);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("a race", () => {
  test("ends its workers with its tab, and leaves the main run alone", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 1");
    const before = await hash(page);
    await openRace(page);
    await page.getByRole("textbox", { name: "Passes for each lane" }).fill("1000000000");
    await page.getByRole("textbox", { name: "Passes for each lane" }).press("Enter");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect.poll(async () => plain((await cells(page, 0))[1] ?? "")).toBeGreaterThan(100);
    expect(page.workers().length).toBeGreaterThan(1);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await expect.poll(() => page.locator("bp-race .status").first().innerText()).toBe("paused");
    await page.getByRole("tab", { name: /^Race/ }).click();
    await workers(page, 1);
    expect(await hash(page)).toBe(before);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("of one's own lanes starts from the same weights, whatever learns", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await openRace(page);
    await page.getByRole("button", { name: "My network", exact: true }).click();
    const kinds = ["finite-differences", "forward-mode", "one-weight-at-a-time"];
    for (const kind of kinds) {
      await page.getByRole("button", { name: "Add a lane" }).click();
      await page.getByRole("combobox", { name: "Learner" }).last().selectOption(kind);
    }
    await page.getByRole("textbox", { name: "Passes for each lane" }).fill("20000");
    await page.getByRole("textbox", { name: "Passes for each lane" }).press("Enter");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await ended(page);
    await expect.poll(() => page.locator("bp-race .note").last().innerText()).toContain("began from the same");
    for (let lane = 0; lane < 5; lane++)
      expect(plain((await cells(page, lane))[2] ?? "")).toBeGreaterThanOrEqual(20_000);
    expect(problems).toEqual([]);
    await context.close();
  });
});
