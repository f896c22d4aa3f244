// SPDX-License-Identifier: MIT
import type { Session } from "backprop-playground/engine";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { button, momentOf } from "../support/controls.ts";
import { choose, next, openLesson, untilDone } from "../support/lesson.ts";
import { expectNumbers } from "../support/lesson_numbers.ts";
import { useSite } from "../support/page.ts";
import { answered, expectFinished, rerun } from "./rerun.ts";

const held = useSite();
const NAME = "glacial-way";
const [NUDGES, BACKWARD] = [2, 5];
const GOAL = 0.8;

function numbersOf(session: Session): Record<string, number> {
  const { step, trainLoss, trainAccuracy, effort } = session.report();
  const searches = session.spec.learner.kind === "random-nudge";
  const { tried, kept } = searches ? session.attempts() : { tried: 0, kept: 0 };
  const { classes, count } = session.data().train;
  const predicted = session.predictedClasses().train;
  return {
    steps: step,
    tried,
    kept,
    error: trainLoss,
    right: trainAccuracy!,
    wrong: Array.from({ length: count }, (_, row) => row).filter((row) => classes[row] !== predicted[row]).length,
    weights: session.parameterBlock().length,
    passes: effort.forwardPasses,
    forward: effort.forwardPasses,
    backward: effort.backwardPasses,
  };
}

/** Plays as fast as it goes until the task is done, and stays there. */
async function playToTheEnd(page: Page): Promise<number> {
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await button(page, "Play").click();
  await untilDone(page);
  await button(page, "Pause").click();
  return (await momentOf(page)).step;
}

test("random nudges creep, backpropagation strides: what the lesson says holds for the networks it runs", async () => {
  const nudged = await rerun(NAME, NUDGES);
  const start = numbersOf(nudged);
  expect(start["right"]).toBeLessThan(0.2);
  nudged.step(100);
  expect(nudged.attempts().kept).toBeGreaterThan(40);
  expect(nudged.attempts().kept).toBeLessThan(60);
  expect(nudged.report().effort.forwardPasses).toBe(101 * 150);
  while (nudged.report().trainLoss >= GOAL) nudged.step();
  expect(nudged.report().step).toBeGreaterThan(300);
  const backward = await rerun(NAME, BACKWARD);
  expect(backward.parameterBlock()).toEqual((await rerun(NAME, 0)).parameterBlock());
  expect(backward.step(9).trainLoss).toBeLessThan(GOAL);
  // A step is two nudges' worth of work, and few of them do.
  expect(backward.report().effort).toMatchObject({ forwardPasses: 9 * 150, backwardPasses: 9 * 150 });
  for (const one of [nudged, backward]) one.delete();
});

test("the glacial way is walked to its end, and every number in it is the engine's", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, NAME);
  let session = await rerun(NAME, 0);
  const now = (): Record<string, number> => numbersOf(session);
  await expectNumbers(page, now());

  await next(page);
  await expectNumbers(page, now());
  const isMixed = (): boolean => now()["kept"]! >= 1 && now()["tried"]! > now()["kept"]!;
  while (!isMixed()) {
    session.step();
    await button(page, "Step").click();
    await expectNumbers(page, now());
  }
  await untilDone(page);
  expect(await page.locator("bp-network-view .verdict").textContent()).toMatch(/✓ kept|✗ put back/);

  await next(page);
  session = await rerun(NAME, NUDGES);
  expect(await choose(page, "More than 70")).toBe(false);
  expect((await answered(page)).engine).toBe("Between 10 and 70");
  session.step(100);
  await expectNumbers(page, now());

  await next(page);
  await expectNumbers(page, now());
  session.seek(await playToTheEnd(page));
  expect(session.report().trainLoss).toBeLessThan(GOAL);
  await expectNumbers(page, now());

  await next(page);
  expect(await choose(page, "More than 100 times a try")).toBe(true);
  await expectNumbers(page, now());

  await next(page);
  session = await rerun(NAME, BACKWARD);
  expect(await choose(page, "Fewer than ten")).toBe(true);
  session.step(9);
  await expectNumbers(page, now());

  await next(page);
  session.seek(await playToTheEnd(page));
  await expectNumbers(page, now());
  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  session.delete();
  await context.close();
});
