// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { chooseIn, seekByKeys } from "../support/controls.ts";
import { choose, lessonSpec, next, openLesson, untilDone } from "../support/lesson.ts";
import { until, useSite } from "../support/page.ts";
import { choiceText, engine, expectAllShown, expectFinished, expectShown, rerun, stopped } from "./rerun.ts";

const held = useSite();
const name = "overfitting";
const STEPS_AN_EPOCH = 3;

const losses = ({ trainLoss, testLoss }: { trainLoss: number; testLoss: number | null }) => ({
  train: trainLoss,
  test: testLoss!,
});

/** Answers the question of a step, and holds both losses against the engine's, before and after. */
async function predicted(page: Page, at: number, choice: number, epochs: number): Promise<void> {
  const session = await rerun(name, at);
  await expectAllShown(page, losses(session.report()), 3);
  expect(await choose(page, await choiceText(name, at, choice))).toBe(true);
  for (let made = 0; made < epochs; made++) session.stepEpoch();
  await expectAllShown(page, losses(session.report()), 3);
  session.delete();
}

test("overfitting is walked to its end, with the engine's losses", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, name);
  const button = (label: string) => page.getByRole("button", { name: label, exact: true });
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await button("Play").click();
  await untilDone(page);
  const clean = await rerun(name, 0);
  await expectAllShown(page, losses(clean.step(await stopped(page))), 3);

  await next(page);
  await predicted(page, 1, 2, 600);

  await next(page);
  await button("Play").click();
  await until(page, "epoch >= 44");
  await stopped(page);
  await seekByKeys(page, 40 * STEPS_AN_EPOCH);
  await untilDone(page);
  const best = await rerun(name, 2);
  await expectShown(page, "test", best.step(40 * STEPS_AN_EPOCH).testLoss!, 3);

  await next(page);
  await predicted(page, 3, 1, 600);
  await next(page);
  await predicted(page, 4, 2, 600);
  await next(page);
  await predicted(page, 5, 0, 100);

  await next(page);
  await chooseIn(page, "Loss and regularisation", "Regularisation", "l2");
  await button("Reset").click();
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await button("Play").click();
  await untilDone(page);
  const end = await stopped(page);
  const regularized = await rerun(name, 6);
  regularized.intervene({ regularization: { kind: "l2" } });
  await expectAllShown(page, losses(regularized.step(end)), 3);

  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  await context.close();
});

test("what the texts say of other settings is so", async () => {
  const spec = await lessonSpec(name, 4);
  const after = async (changes: object, epochs: number) => {
    const session = (await engine()).createSession({ ...spec, ...changes });
    const begin = session.report();
    for (let made = 0; made < epochs; made++) session.stepEpoch();
    const end = session.report();
    session.delete();
    return { begin, end };
  };
  const tooMuch = await after({ regularization: { kind: "l2", rate: 0.3 } }, 600); // "nothing is learned"
  expect(tooMuch.end.trainLoss).toBeGreaterThan(0.65);
  expect(tooMuch.end.testLoss).toBeGreaterThan(0.65);
  const fewer = await lessonSpec(name, 3); // "or fewer units": it does for the last task as well
  const four = await after({ layers: fewer.layers, regularization: { kind: "none", rate: 0 } }, 200);
  expect(four.end.testLoss).toBeLessThan(0.45);
  const large = await after({ regularization: { kind: "none", rate: 0 } }, 600);
  expect(large.end.trainLoss).toBeLessThan(0.01); // "close to 0"
  expect(large.end.testLoss).toBeGreaterThan(large.begin.testLoss!);
});
