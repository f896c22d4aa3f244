// SPDX-License-Identifier: MIT
import type { Session } from "backprop-playground/engine";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import usual from "../../../web/company/default_story.json" with { type: "json" };
import { button, momentOf } from "../support/controls.ts";
import { choose, lessonSpec, next, openLesson, predictNumber, untilDone } from "../support/lesson.ts";
import { expectNumbers } from "../support/lesson_numbers.ts";
import { useSite } from "../support/page.ts";
import { stage, walkOf } from "../support/walking.ts";
import { answered, expectFinished, rerun } from "./rerun.ts";

const held = useSite();
const NAME = "who-is-to-blame";
const LAST = 6;

/** What everyone says of a deal, and everyone's blame for it. */
function dealOf(session: Session, row: number) {
  const trace = session.trace({ samples: [row] });
  const [managers, fay] = trace.layers as [(typeof trace.layers)[0], (typeof trace.layers)[0]];
  const { targets, inputs } = session.data().train;
  return {
    says: [inputs[2 * row]!, inputs[2 * row + 1]!],
    managers: { a: managers.a[0]!, slope: managers.dadz[0]!, delta: managers.delta[0]! },
    fay: { a: fay.a[0]![0]!, slope: fay.dadz[0]![0]!, blame: fay.dCda[0]![0]!, delta: fay.delta[0]![0]! },
    sold: targets[row]!,
    trust: session.parameters()[1]!.weights.map(([value]) => value!),
    gradient: fay.gradient.weights.map(([value]) => value!),
    update: fay.update.weights.map(([value]) => value!),
    error: session.report().trainLoss,
  };
}

async function nextStages(page: Page, count: number): Promise<void> {
  for (let pressed = 0; pressed < count; pressed++) {
    const before = (await walkOf(page))?.stage ?? -1;
    await button(page, "Next stage").click();
    await expect.poll(async () => (await walkOf(page))?.stage).toBe(before + 1);
  }
}

test("the company is the usual story's, and its first deal gives the blame that the lesson tells", async () => {
  expect(await lessonSpec(NAME, LAST)).toEqual(usual.spec);
  const session = await rerun(NAME, 0);
  const { data, ...others } = await lessonSpec(NAME, 0);
  const { data: whole, ...rest } = usual.spec;
  expect(others).toEqual(rest);
  expect([data.inputs, data.targets]).toEqual([[whole.inputs[1]], [whole.targets[1]]]);
  const { fay, managers, trust, sold, gradient, update } = dealOf(session, 0);
  expect(fay.a).toBeGreaterThan(sold);
  expect(fay.delta).toBeCloseTo((fay.a - sold) * fay.a * (1 - fay.a), 15);
  for (const [index, delta] of managers.delta.entries())
    expect(delta).toBeCloseTo(trust[index]! * fay.delta * (1 - managers.a[index]! ** 2), 15);
  expect(managers.delta).toEqual(managers.delta.toSorted((one, other) => other - one));
  expect(managers.a[2]).toBeLessThan(0);
  expect(gradient[2]).toBeCloseTo(managers.a[2]! * fay.delta, 15);
  expect(update[2]).toBeCloseTo(-0.5 * gradient[2]!, 15);
  session.delete();
});

test("the blame is followed to the lesson's end, and every number in it is the engine's", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, NAME);
  let session = await rerun(NAME, 0);
  let deal = dealOf(session, 0);
  await nextStages(page, 1);
  await untilDone(page);
  await expectNumbers(page, { ana: deal.says[0]!, ben: deal.says[1]! });

  await next(page);
  expect(await choose(page, "Too high")).toBe(true);
  expect(await walkOf(page)).toEqual({ step: 0, stage: 3 });
  await expectNumbers(page, { forecast: deal.fay.a, sold: deal.sold });

  await next(page);
  const { blame, slope, delta } = deal.fay;
  expect(await predictNumber(page, delta.toFixed(3))).toBe(true);
  expect(Number((await answered(page)).engine)).toBeCloseTo(delta, 6);
  expect(await walkOf(page)).toEqual({ step: 0, stage: 5 });
  await page.locator("bp-company .blame").getByText(delta.toFixed(3)).waitFor();
  await expectNumbers(page, { forecast: deal.fay.a, sold: deal.sold, blame, slope, delta });

  await next(page);
  expect(await choose(page, "Cleo")).toBe(true);
  const [w, w2, w3] = deal.trust as [number, number, number];
  const [cleo, dan, eve] = deal.managers.delta as [number, number, number];
  await expectNumbers(page, { fay: delta, w, w2, w3, slope: deal.managers.slope[0]!, cleo, dan, eve });
  expect(await page.locator("bp-company .blame").count()).toBe(4);

  await next(page);
  for (let pressed = 0; pressed < 7; pressed++) await stage(page);
  await untilDone(page);
  await expectNumbers(page, { fay: delta, cleo });

  await next(page);
  const third = (): Record<string, number> => ({
    a: deal.managers.a[2]!,
    delta: deal.fay.delta,
    gradient: deal.gradient[2]!,
    before: deal.trust[2]!,
    next: deal.trust[2]! + deal.update[2]!,
  });
  expect(await choose(page, "She should trust Eve more")).toBe(true);
  await expectNumbers(page, third());
  await nextStages(page, 8);
  await untilDone(page);
  session.step();
  deal = dealOf(session, 0);
  await expectNumbers(page, third());

  await next(page);
  session = await rerun(NAME, LAST);
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await button(page, "Play").click();
  await untilDone(page);
  await page.getByRole("group", { name: "Run" }).getByRole("button", { name: "Pause" }).click();
  const { step: sales } = await momentOf(page);
  session.step(sales);
  deal = dealOf(session, 1);
  await expectNumbers(page, { sales, error: deal.error, forecast: deal.fay.a, sold: deal.sold });
  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  session.delete();
  await context.close();
});
