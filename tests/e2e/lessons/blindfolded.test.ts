// SPDX-License-Identifier: MIT
import { createEngine, type Climb, type CurveName } from "backprop-playground/engine";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { button, momentOf } from "../support/controls.ts";
import { choose, isDone, next, openLesson, untilDone } from "../support/lesson.ts";
import { expectNumbers, shows } from "../support/lesson_numbers.ts";
import { useSite } from "../support/page.ts";
import { expectFinished, rerun } from "./rerun.ts";

const held = useSite();
const NAME = "blindfolded";
const NETWORK = 5;

const climber = (page: Page) => page.locator("bp-climber");
const ball = (page: Page) => climber(page).getByRole("slider", { name: /Place of the ball/ });
const fact = (page: Page, name: string) =>
  climber(page).locator(".facts > div").filter({ hasText: name }).locator("dd");
const placeOf = async (page: Page): Promise<number> => Number(await ball(page).getAttribute("aria-valuenow"));

async function climbOn(page: Page, name: string): Promise<void> {
  const before = await placeOf(page);
  await climber(page).getByRole("combobox", { name: "Climb on" }).selectOption(name);
  await expect.poll(() => placeOf(page)).not.toBe(before);
}

async function setRate(page: Page, rate: number): Promise<void> {
  const typed = climber(page).getByRole("textbox", { name: /Learning rate of the ball/ });
  await typed.fill(String(rate));
  await typed.press("Enter");
}

/** Lets it step until the page says that the task is done. @returns how many steps that took */
async function stepUntilDone(page: Page, most: number): Promise<number> {
  for (let steps = 1; steps <= most; steps++) {
    await climber(page).getByRole("button", { name: "One step" }).click();
    await fact(page, "Steps").getByText(String(steps), { exact: true }).waitFor();
    if (await isDone(page)) return steps;
  }
  await untilDone(page);
  return most;
}

/** Where the ball stands, as the page says it, is where the engine's stands. */
async function expectAt(page: Page, { at, height, slope }: Climb): Promise<void> {
  expect(await placeOf(page)).toBe(at.at(-1));
  for (const [name, row] of [
    ["Height", height],
    ["Slope", slope],
  ] as const)
    expect(shows((await fact(page, name).textContent())!, row.at(-1)!)).toBe(true);
}

test("the mountains are as the lesson tells: where the ball ends on each, and how far the real weight comes", async () => {
  const engine = await createEngine();
  const end = (name: CurveName, from: number, learningRate = 0.1, steps = 80): string =>
    engine.climbCurve(name, { from, learningRate, steps }).footing;
  expect(end("one-valley", -3)).toBe("lowest-valley");
  expect(end("one-valley", -3, 2)).toBe("leaping");
  expect(end("one-valley", -3, 2.5)).toBe("left");
  expect(end("plateau", 2)).toBe("plateau");
  expect(end("two-valleys", 2.2)).toBe("local-valley");
  expect(end("two-valleys", -2)).toBe("lowest-valley");
  expect(end("many-valleys", 4.6)).toBe("local-valley");
  expect(end("many-valleys", -0.5)).toBe("lowest-valley");
  const session = await rerun(NAME, NETWORK);
  const weight = (): number => session.parameters()[0]!.weights[0]![0]!;
  const first = session.gradient()[0]!;
  session.step(100);
  expect(weight()).toBeGreaterThan(3);
  expect(session.gradient()[0]).toBeGreaterThan(first);
  session.step(400);
  expect(weight()).toBeGreaterThan(2.5);
  session.step(1500);
  expect(Math.abs(weight())).toBeLessThan(0.2);
  session.delete();
});

test("blindfolded is walked to its end with the ball's own buttons, and every number in it is the engine's", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, NAME);
  const engine = await createEngine();
  await ball(page).waitFor();
  await climbOn(page, "one-valley");
  await setRate(page, 0.5);
  let steps = await stepUntilDone(page, 20);
  await expectAt(page, engine.climbCurve("one-valley", { from: -3, learningRate: 0.5, steps }));

  await next(page);
  await climber(page).getByRole("button", { name: "Start anew" }).click();
  await setRate(page, 2);
  steps = await stepUntilDone(page, 20);
  await expectAt(page, engine.climbCurve("one-valley", { from: -3, learningRate: 2, steps }));

  await next(page);
  await climbOn(page, "plateau");
  await setRate(page, 0.1);
  steps = await stepUntilDone(page, 20);
  expect(steps).toBe(5);
  await expectAt(page, engine.climbCurve("plateau", { from: 2, learningRate: 0.1, steps }));
  await climber(page)
    .getByRole("status")
    .getByText(/^Stuck on a plateau/)
    .waitFor();

  await next(page);
  await climbOn(page, "two-valleys");
  steps = await stepUntilDone(page, 60);
  await expectAt(page, engine.climbCurve("two-valleys", { from: 2.2, learningRate: 0.1, steps }));

  await next(page);
  await ball(page).focus();
  await ball(page).press("Home");
  await expect.poll(() => placeOf(page)).toBe(-2.4);
  steps = await stepUntilDone(page, 60);
  await expectAt(page, engine.climbCurve("two-valleys", { from: -2.4, learningRate: 0.1, steps }));

  await next(page);
  const session = await rerun(NAME, NETWORK);
  const now = (): Record<string, number> => ({
    w: session.parameters()[0]!.weights[0]![0]!,
    slope: session.gradient()[0]!,
    steps: session.report().step,
    cost: session.report().trainLoss,
  });
  await expectNumbers(page, now());
  expect(await choose(page, "Hardly anywhere")).toBe(true);
  session.step(100);
  await expectNumbers(page, now());
  await climbOn(page, "weight");
  await expect.poll(() => placeOf(page)).toBe(now()["w"]);

  await next(page);
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await button(page, "Play").click();
  await untilDone(page);
  await button(page, "Pause").click();
  session.seek((await momentOf(page)).step);
  await expectNumbers(page, now());

  await next(page);
  await climbOn(page, "many-valleys");
  await ball(page).focus();
  for (let pressed = 0; pressed < 5; pressed++) await ball(page).press("PageDown");
  await expect.poll(() => placeOf(page)).toBeLessThan(-0.8);
  const from = await placeOf(page);
  steps = await stepUntilDone(page, 60);
  await expectAt(page, engine.climbCurve("many-valleys", { from, learningRate: 0.1, steps }));
  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  session.delete();
  await context.close();
});
