// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { choose, lessonSpec, next, openLesson, tableRows, untilDone } from "../support/lesson.ts";
import { useSite } from "../support/page.ts";
import { stage } from "../support/walking.ts";
import { choiceText, expectAllShown, expectFinished, expectShown, rerun } from "./rerun.ts";

const held = useSite();
const name = "four-steps";
const rows = [[0, 0], [0, 1], [1, 0], [1, 1]]; // prettier-ignore
const targets = [-1, 1, 1, -1];

const stages = async (page: Parameters<typeof stage>[0], count: number): Promise<void> => {
  for (let pressed = 0; pressed < count; pressed++) await stage(page);
};
const named = (letter: string, values: readonly number[]): Record<string, number> =>
  Object.fromEntries(values.map((value, row) => [`${letter}${row + 1}`, value]));

test("the text's goal is the spec's, and a deeper network takes two stages more", async () => {
  for (const at of [0, 1, 3, 5, 6, 7]) expect((await lessonSpec(name, at)).stop.loss).toBe(0.05);
  expect((await lessonSpec(name, 3)).layers).toHaveLength(2);
  expect((await lessonSpec(name, 6)).layers).toHaveLength(3);
});

test("the loop is walked to its end, with the engine's numbers", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, name);
  const three = await rerun(name, 1);
  const begin = three.report().trainLoss;

  await next(page);
  await expectAllShown(
    page,
    Object.fromEntries(rows.flatMap((row, r) => row.map((x, c) => [`i${r + 1}${c + 1}`, x]))),
    0,
  );
  await expectAllShown(page, named("t", targets), 0);
  await expectAllShown(page, named("a", three.predict(rows).flat()), 3);
  await expectShown(page, "loss", begin, 4);

  await next(page);
  expect(await choose(page, await choiceText(name, 2, 2))).toBe(true);
  const zeros = await rerun(name, 2);
  expect(zeros.step(50).trainLoss).toBe(0.5);
  await expectAllShown(page, { loss: 0.5 }, 4);

  await next(page);
  await expectShown(page, "loss", begin, 4);
  await stages(page, 5);
  await untilDone(page);

  await next(page);
  await stages(page, 3);
  await untilDone(page);
  const first = three.step();
  await expectShown(page, "loss", first.trainLoss, 4);

  await next(page);
  expect(await choose(page, await choiceText(name, 5, 1))).toBe(true);
  await page.getByRole("button", { name: "Step", exact: true }).click();
  const second = three.step();
  const round = (step: number, loss: number): string[] => [String(step), loss.toFixed(4)];
  await expect
    .poll(() => tableRows(page))
    .toEqual([round(0, begin), round(1, first.trainLoss), round(2, second.trainLoss)]);

  await next(page);
  await stages(page, 10);
  await untilDone(page);

  await next(page);
  const four = await rerun(name, 7);
  await expectAllShown(page, named("a", four.predict(rows).flat()), 3);
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await untilDone(page);
  const end = four.step(1000);
  expect(end.status).toBe("goal");
  await expectShown(page, "loss", end.trainLoss, 4);
  const answers = four.predict(rows).flat();
  expect(answers.map(Math.sign)).toEqual(targets);
  await expectAllShown(page, named("a", answers), 3);
  expect(await page.locator("bp-lesson [data-task=done]").textContent()).toContain(`after ${end.step} rounds`);

  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  await context.close();
});
