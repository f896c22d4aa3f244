// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { choose, next, openLesson, shownNumber, untilDone } from "../support/lesson.ts";
import { useSite } from "../support/page.ts";
import { choiceText, expectFinished, plain, rerun, stopped } from "./rerun.ts";
import type { Session } from "backprop-playground/engine";

const held = useSite();
const name = "captcha";

/** Accuracy as the page writes it, and how many of the set are read as another letter. */
function readings(session: Session, part: "train" | "test"): { right: string; wrong: number } {
  const { classes } = session.data()[part];
  const wrong = session.predictedClasses()[part].reduce((sum, one, row) => sum + (one === classes[row] ? 0 : 1), 0);
  return { right: `${((100 * (classes.length - wrong)) / classes.length).toFixed(1)} %`, wrong };
}

async function expectReadings(page: Page, session: Session): Promise<void> {
  const { right, wrong } = readings(session, "test");
  await expect.poll(() => shownNumber(page, "right")).toBe(right);
  const slots = await page.locator('bp-lesson [data-slot="wrong"]').count();
  if (slots > 0) expect(plain(await shownNumber(page, "wrong"))).toBe(wrong);
}

/** With the keyboard, from the cell that has the focus. */
async function draw(page: Page, pixels: number): Promise<void> {
  await page.locator("bp-picture-input [role=gridcell][tabindex='0']").focus();
  for (let drawn = 0; drawn < pixels; drawn++) {
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
  }
}

const letter = (page: Page) => page.getByRole("group", { name: "Misread letters" }).getByRole("button").first();

test("the captcha is walked to its end, with the engine's readings", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, name);
  const button = (label: string) => page.getByRole("button", { name: label, exact: true });
  await button("Empty paper").click();
  await draw(page, 3);
  await untilDone(page);

  await next(page);
  const easy = await rerun(name, 1);
  await expectReadings(page, easy);
  expect(await choose(page, await choiceText(name, 1, 1))).toBe(true);
  easy.stepEpoch();
  await expectReadings(page, easy);

  await next(page);
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await button("Play").click();
  await untilDone(page);
  const { step: reached } = easy.seek(await stopped(page));
  expect(reached).toBeGreaterThan(0);
  await expectReadings(page, easy);

  await next(page);
  expect(await choose(page, await choiceText(name, 3, 1))).toBe(true);
  const crooked = await rerun(name, 3);
  for (let epoch = 0; epoch < 10; epoch++) crooked.stepEpoch();
  await expectReadings(page, crooked);
  expect(easy.seek(300).testAccuracy).toBeGreaterThan(0.93); // "well above nine in ten"

  await next(page);
  await expect.poll(() => shownNumber(page, "wrong")).toBe(String(readings(crooked, "test").wrong));
  await letter(page).click();
  await draw(page, 2);
  await untilDone(page);

  await next(page);
  await expect.poll(() => shownNumber(page, "trainWrong")).toBe(String(readings(crooked, "train").wrong));
  await button("Training").click();
  await page.getByRole("button", { name: /^Training letter \d+: is/ }).first().click(); // prettier-ignore
  await page.getByText(/^This [A-Z] asks for$/).waitFor();
  await button("Step").click();
  await untilDone(page);
  crooked.step();
  await expect.poll(() => shownNumber(page, "trainWrong")).toBe(String(readings(crooked, "train").wrong));

  await next(page);
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await button("Play").click();
  const last = await rerun(name, 6);
  await expect.poll(async () => Number.parseFloat(await shownNumber(page, "right"))).toBeGreaterThan(90.5);
  const step = await stopped(page);
  await button("Test").click();
  await letter(page).click();
  await untilDone(page);
  last.step(step);
  await expectReadings(page, last);

  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  await context.close();
});
