// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  button,
  epochs,
  momentOf,
  seekByKeys,
  timeline,
  typeRate,
  typeWeight,
  untilAt,
  untilDone,
} from "./support/controls.ts";
import { hash, openPage, useSite } from "./support/page.ts";

const held = useSite();

/** What a course's row says, without its buttons and the room between. */
const plain = (text: string) =>
  text
    .replace(/Switch|✕|followed|\s+/g, " ")
    .trim()
    .replace(/ +/g, " ");

const experiment = (page: Page) => page.evaluate(() => document.querySelector("backprop-playground")!.experiment!);
const untilGhosts = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelector("backprop-playground")!.state!.branches.length === wanted,
    count,
  );

/** Three courses: the first run to step 45, and what began at steps 20 and 9, the last with two interventions. */
async function threeCourses(page: Page): Promise<void> {
  await epochs(page, 3);
  await seekByKeys(page, 20);
  await typeWeight(page, 1, "0.375");
  await untilGhosts(page, 1);
  await epochs(page, 1);
  await seekByKeys(page, 9);
  await typeRate(page, 0.3);
  await untilGhosts(page, 2);
  await epochs(page, 2);
  await typeRate(page, 0.03);
  await untilDone(page, 2);
  await epochs(page, 1);
  await untilAt(page, 45);
}

/** All three end at the same step: only the name tells that the switch is done. */
async function untilOnFirstRun(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("backprop-playground")!.state!.run.name === "first run");
}

test("a worker that dies after going back takes nothing with it: not the future, not the ghosts, not the moment", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  await threeCourses(page);
  const end = await momentOf(page);
  await button(page, "Switch to: first run").click();
  await untilOnFirstRun(page);
  const first = await momentOf(page);
  await button(page, "Switch to: learning rate 0.1 → 0.3 at step 9").click();
  await page.waitForFunction(
    () => document.querySelector("backprop-playground")!.state!.run.interventions.length === 2,
  );
  await seekByKeys(page, 15);
  await button(page, "Stage").click();
  await page.waitForFunction(() => document.querySelector("backprop-playground")!.state!.walk !== null);
  const [present, whole] = [await momentOf(page), await experiment(page)];
  expect(present.step).toBe(15);
  expect(whole).toMatchObject({ step: 15, end: 45, interventions: [{ step: 9 }, { step: 30 }] });

  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error("a crash made by the test");
    });
  });
  await page.getByText("was started again").first().waitFor();
  expect(await momentOf(page)).toEqual(present);
  expect(await experiment(page)).toEqual(whole);
  for (let stage = 1; stage <= 9; stage += 1) await button(page, "Stage").click();
  await page.waitForFunction(() => document.querySelector("backprop-playground")!.state!.walk?.stage === 9);
  expect((await momentOf(page)).step).toBe(16);
  await timeline(page).press("End");
  await untilAt(page, 45);
  expect(await momentOf(page)).toEqual(end);
  await button(page, "Switch to: first run").click();
  await untilOnFirstRun(page);
  expect(await momentOf(page)).toEqual(first);
  await context.close();
});

test("three courses and a walked stage, shared, are opened elsewhere with the same fingerprint and the same ends", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url);
  await threeCourses(page);
  const end = await hash(page);
  await seekByKeys(page, 33);
  for (let stage = 0; stage <= 6; stage += 1) await button(page, "Stage").click();
  await page.waitForFunction(() => document.querySelector("backprop-playground")!.state!.walk?.stage === 6);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this moment" });
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  const fingerprint = await dialog.locator(".fingerprint").textContent();
  expect(fingerprint?.replaceAll(" ", "")).toBe(await hash(page));

  const other = await openPage(held.browser, link);
  await other.page.waitForFunction(() => document.querySelector("backprop-playground")!.state!.walk?.stage === 6);
  await other.page.getByRole("button", { name: "Share" }).click();
  await other.page.getByText("the parameters are the same to the last bit").waitFor();
  expect(await other.page.locator("bp-share .fingerprint").textContent()).toBe(fingerprint);
  await other.page.keyboard.press("Escape");
  expect(await experiment(other.page)).toEqual(await experiment(page));
  const ends = async (page: Page) => (await page.locator("bp-courses tbody").allTextContents()).map(plain).toSorted();
  await expect.poll(() => ends(other.page)).toEqual(await ends(page));
  await timeline(other.page).press("End");
  await untilAt(other.page, 45);
  expect(await hash(other.page)).toBe(end);
  expect([...problems, ...other.problems]).toEqual([]);
  await other.context.close();
  await context.close();
});

test("a goal that is reached is announced once, also when it is come to again", async () => {
  const { page, context, problems } = await openPage(held.browser, `${held.site.url}#stopLoss=0.4`);
  const said = () =>
    page.locator("[role=status], [role=alert], [aria-live=polite]").filter({ hasText: /goal/ }).allTextContents();
  await button(page, "Play").click();
  await page.waitForFunction(() => document.querySelector("backprop-playground")!.metrics!.status === "goal");
  await expect.poll(said).toEqual([expect.stringContaining("The training loss reached the goal 0.4 at step")]);
  await page.getByText("Goal reached.").waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect.poll(said).toEqual([]);
  await button(page, "Back one step").click();
  await page.waitForFunction(() => document.querySelector("backprop-playground")!.metrics!.status === "running");
  await button(page, "Play").click();
  await expect.poll(said).toHaveLength(1);
  expect(problems).toEqual([]);
  await context.close();
});
