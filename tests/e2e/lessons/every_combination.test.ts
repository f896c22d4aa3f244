// SPDX-License-Identifier: MIT
import type { Session } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { button, momentOf } from "../support/controls.ts";
import { next, openLesson, predictNumber, untilDone } from "../support/lesson.ts";
import { expectNumbers } from "../support/lesson_numbers.ts";
import { useSite } from "../support/page.ts";
import { answered, expectFinished, plain, rerun } from "./rerun.ts";

const held = useSite();
const NAME = "every-combination";
const VALUES = 21;

function numbersOf(session: Session): Record<string, number> {
  const { step, trainLoss, trainAccuracy } = session.report();
  const searches = session.spec.learner.kind === "weight-combinations";
  const { tried, kept } = searches ? session.attempts() : { tried: 0, kept: 0 };
  const [first] = session.parameters();
  return {
    steps: step,
    tried,
    kept,
    cost: trainLoss,
    error: trainLoss,
    right: trainAccuracy ?? NaN,
    weights: session.parameterBlock().length,
    w: first!.weights[0]![0]!,
    first: first!.weights[0]![0]!,
    second: first!.weights[1]?.[0] ?? NaN,
    bias: first!.biases[0] ?? NaN,
  };
}

test("a search of one, two and three weights tries 21, 441 and 9261 combinations, and finds the best of the grid", async () => {
  for (const [at, best] of [[0.3], [0.6, -0.4], [0.6, -0.4, 0.2]].entries()) {
    const session = await rerun(NAME, at);
    const { step, status } = session.step(1_000_000);
    expect([step, status]).toEqual([VALUES ** (at + 1), "stopped"]);
    for (const [index, value] of session.parameterBlock().entries()) expect(value).toBeCloseTo(best[index]!, 12);
    session.delete();
  }
});

test("while the large network is searched its first weight stays at −1, and backpropagation is done in a moment", async () => {
  const search = await rerun(NAME, 5);
  expect(search.attempts().total).toBe(5 ** 17);
  expect(search.step(20_000).trainLoss).toBeGreaterThan(0.05);
  expect(numbersOf(search)["first"]).toBe(-1);
  const backward = await rerun(NAME, 6);
  expect(backward.step(400).trainLoss).toBeLessThan(0.05);
  for (const one of [search, backward]) one.delete();
});

test("every combination is walked to its end, and every number in it is the engine's", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, NAME);
  let session = await rerun(NAME, 0);
  const now = (): Record<string, number> => numbersOf(session);
  for (let tried = 0; tried < 3; tried++) {
    await expectNumbers(page, now());
    await button(page, "Step").click();
    session.step();
  }
  expect(await predictNumber(page, 0.3)).toBe(true);
  session.step(100);
  await expectNumbers(page, now());

  for (const [at, guess] of [
    [1, VALUES + VALUES],
    [2, VALUES ** 3],
  ] as const) {
    await next(page);
    session = await rerun(NAME, at);
    expect(await predictNumber(page, guess)).toBe(at === 2);
    session.step(1_000_000);
    expect(plain((await answered(page)).engine)).toBe(session.report().step);
    await expectNumbers(page, now());
  }

  await next(page);
  session = await rerun(NAME, 3);
  expect(await predictNumber(page, session.parameterBlock().length)).toBe(true);
  await expectNumbers(page, now());

  await next(page);
  await expectNumbers(page, now());
  const bill = page.getByRole("region", { name: "How long all combinations take" });
  const own = bill.locator("tr.own");
  await own.getByText("10⁵¹").waitFor();
  const values = page.getByRole("textbox", { name: "Values tried for each weight" });
  await values.fill("5");
  await values.press("Enter");
  expect(plain((await own.locator("td").first().textContent())!)).toBe(5 ** 17);
  await page.getByRole("button", { name: "Learn this way: Every combination" }).click();
  await untilDone(page);

  await next(page);
  session = await rerun(NAME, 5);
  await button(page, "Play").click();
  await untilDone(page, 60_000);
  await button(page, "Pause").click();
  session.step((await momentOf(page)).step);
  await expectNumbers(page, now());

  await next(page);
  session = await rerun(NAME, 6);
  await expectNumbers(page, now());
  await button(page, "Play").click();
  await untilDone(page);
  await button(page, "Pause").click();
  session.step((await momentOf(page)).step);
  await expectNumbers(page, now());
  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  session.delete();
  await context.close();
});
