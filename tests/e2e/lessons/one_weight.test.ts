// SPDX-License-Identifier: MIT
import type { Session } from "backprop-playground/engine";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { button, typeRate, typeWeight } from "../support/controls.ts";
import { expectNumbers, expectRows } from "../support/lesson_numbers.ts";
import {
  choose,
  lessonFile,
  lessonSpec,
  next,
  openLesson,
  predictNumber,
  tableRows,
  untilDone,
} from "../support/lesson.ts";
import { useSite } from "../support/page.ts";
import { answered, expectFinished, rerun } from "./rerun.ts";

const held = useSite();
const NAME = "one-weight";
const STEPS = 8;

/** Everything that the lesson tells of a moment, by the engine's own methods. */
function momentOf(session: Session) {
  const { layers } = session.trace();
  const w = session.parameters()[0]!.weights[0]![0]!;
  const { step, trainLoss, learningRate } = session.report();
  const update = layers[0]!.update.weights[0]![0]!;
  return {
    n: step,
    w,
    answer: session.feedForward([1.5]).layers[0]!.a[0]!,
    cost: trainLoss,
    slope: session.gradient()[0]!,
    factor: layers[0]!.dCda[0]![0]!,
    rate: learningRate,
    update,
    next: w + update,
  };
}
type Moment = ReturnType<typeof momentOf>;
const row = ({ n, w, cost, slope }: Moment): number[] => [n, w, cost, slope];

async function step(page: Page, table: number): Promise<void> {
  await button(page, "Step").click();
  await expect.poll(async () => (await tableRows(page)).length).toBe(table);
}

test("it is the network that the lesson speaks of: ŷ = w·x, x = 1.5, y = 0.5, w = 0.8, and the slope 4.5·w − 1.5", async () => {
  for (const [at, { spec }] of (await lessonFile(NAME)).steps.entries()) {
    if (!spec) continue;
    const session = await rerun(NAME, at);
    const { train } = session.data();
    expect([...train.inputs, ...train.targets]).toEqual([1.5, 0.5]);
    const { w, answer, cost, slope, rate } = momentOf(session);
    expect([w, rate]).toEqual([0.8, at === 6 ? 0.5 : 0.1]);
    expect(answer).toBeCloseTo(1.5 * w, 15);
    expect(cost).toBeCloseTo((answer - 0.5) ** 2, 15);
    expect(slope).toBeCloseTo(4.5 * w - 1.5, 15);
    session.delete();
  }
});

test("small steps lead to 1/3 by 0.59 and 0.4745, large ones away, and the hint's rate in two", async () => {
  const session = await rerun(NAME, 5);
  const weights = [0.59, 0.4745, 0.410975, 0.37603625];
  for (const weight of weights) {
    session.step();
    expect(momentOf(session).w).toBeCloseTo(weight, 12);
  }
  expect(session.step(5).step).toBeLessThan(10);
  expect(Math.abs(momentOf(session).w - 1 / 3)).toBeLessThan(0.01);
  const wild = await rerun(NAME, 6);
  const costs = Array.from({ length: 8 }, () => wild.step().trainLoss);
  expect(costs).toEqual(costs.toSorted((one, other) => one - other));
  const hinted = await rerun(NAME, 7);
  hinted.intervene({ learner: { optimizer: { learningRate: 0.2 } } });
  hinted.step(2);
  expect(Math.abs(momentOf(hinted).w - 1 / 3)).toBeLessThan(0.01);
  for (const one of [session, wild, hinted]) one.delete();
});

test("the lesson of one weight is walked to its end, and every number in it is the engine's", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, NAME);
  let session = await rerun(NAME, 0);
  const now = (): Moment => momentOf(session);
  expect(await predictNumber(page, 1.2)).toBe(true);
  expect((await answered(page)).engine).toBe("1.2");
  await expectNumbers(page, now());

  await next(page);
  await expectNumbers(page, now());
  await typeWeight(page, 0, "0.4");
  session.setParameter({ layer: 0, row: 0, column: 0 }, 0.4);
  await untilDone(page);
  await expectNumbers(page, now());

  await next(page);
  session = await rerun(NAME, 2);
  await expectNumbers(page, now());
  expect(await choose(page, "To the left: a smaller weight")).toBe(true);
  const dot = page.getByRole("slider", { name: /^Value of the weight/ });
  await dot.focus();
  while (Number(await dot.getAttribute("aria-valuenow")) > 0.36) {
    const before = await dot.getAttribute("aria-valuenow");
    await dot.press("ArrowLeft");
    await expect.poll(() => dot.getAttribute("aria-valuenow")).not.toBe(before);
  }
  while (Number(await dot.getAttribute("aria-valuenow")) > 0.345) await dot.press("ArrowLeft");
  await untilDone(page);
  session.setParameter({ layer: 0, row: 0, column: 0 }, Number(await dot.getAttribute("aria-valuenow")));
  await expectNumbers(page, now());

  await next(page);
  session = await rerun(NAME, 3);
  expect(await predictNumber(page, 2.1)).toBe(true);
  await expectNumbers(page, now());

  await next(page);
  expect(await predictNumber(page, 0.5)).toBe(false);
  expect((await answered(page)).engine).toBe(String(now().next));
  await expectNumbers(page, now());
  await button(page, "Step").click();
  session.step();
  await untilDone(page);
  await expectNumbers(page, now());

  await next(page);
  session = await rerun(NAME, 5);
  const rows = [row(now())];
  while (Math.abs(now().w - 1 / 3) > 0.01) {
    session.step();
    rows.push(row(now()));
    await step(page, rows.length);
  }
  await untilDone(page);
  expectRows(await tableRows(page), rows);
  await expectNumbers(page, now());

  await next(page);
  session = await rerun(NAME, 6);
  await expectNumbers(page, now());
  expect(await choose(page, "It grows")).toBe(true);
  const wild = await tableRows(page);
  expect(wild.length).toBeGreaterThan(3);
  expectRows(
    wild,
    wild.map((_, index) => {
      if (index > 0) session.step();
      return row(now());
    }),
  );
  await expectNumbers(page, now());

  await next(page);
  session = await rerun(NAME, 7);
  await step(page, 2);
  await typeRate(page, 0.2);
  await button(page, "Reset").click();
  await expect.poll(async () => (await tableRows(page)).length).toBe(1);
  session.intervene({ learner: { optimizer: { learningRate: 0.2 } } });
  await step(page, 2);
  await step(page, 3);
  session.step(2);
  await untilDone(page);
  await expectNumbers(page, now());
  await next(page);
  await expectFinished(page);
  expect((await lessonFile(NAME)).steps).toHaveLength(STEPS);
  expect((await lessonSpec(NAME, STEPS - 1)).loss).toBe("squared-error");
  expect(problems).toEqual([]);
  session.delete();
  await context.close();
});
