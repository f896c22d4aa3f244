// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { typeBatchSize, typeRate } from "../support/controls.ts";
import { choose, lessonSpec, next, openLesson, untilDone } from "../support/lesson.ts";
import { useSite } from "../support/page.ts";
import { choiceText, engine, expectAllShown, expectFinished, expectShown, plain, rerun, stopped } from "./rerun.ts";

const held = useSite();
const name = "faster";
const LOSS = 0.3;

/** "12 000" passes to reach the loss, by lane, from the race's table; null: not reached. */
async function passesTo(page: Page): Promise<(number | null)[]> {
  const cells = await page.locator("bp-race tbody tr td:nth-of-type(5)").allTextContents();
  return cells.map((cell) => (/\d/.test(cell) ? plain(cell) : null));
}

async function race(page: Page, preset: string): Promise<void> {
  await page.getByRole("button", { name: preset, exact: true }).click();
}

test("the race is walked to its end, with the engine's numbers", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, name);
  const button = (label: string) => page.getByRole("button", { name: label, exact: true });
  for (const [at, choice] of [
    [0, 2],
    [1, 2],
  ] as const) {
    // prettier-ignore
    if (at > 0) await next(page);
    const session = await rerun(name, at);
    await expectShown(page, "loss", session.report().trainLoss, 3);
    expect(await choose(page, await choiceText(name, at, choice))).toBe(true);
    await expectShown(page, "loss", session.step(200).trainLoss, 3);
  }

  await next(page);
  await typeRate(page, 1);
  await button("Play").click();
  await untilDone(page);
  const step = await stopped(page);
  const good = await rerun(name, 2);
  good.intervene({ learner: { optimizer: { learningRate: 1 } } });
  await expectShown(page, "loss", good.step(step).trainLoss, 3);

  await next(page);
  await race(page, "Batch 1, 10, all");
  await button("Start").click();
  await untilDone(page, 60_000);
  const passes = await passesTo(page);
  for (const [lane, batchSize] of [1, 10, 100].entries()) {
    const session = (await engine()).createSession({
      seed: 42,
      data: { kind: "pinwheel", samples: 200, noise: 0.1, classes: 5, trainShare: 0.5, seed: 42 },
      layers: [{ units: 8, activation: "tanh" }, { units: 5, activation: "softmax" }], // prettier-ignore
      loss: "cross-entropy",
      learner: { batchSize, optimizer: { kind: "sgd", learningRate: 0.1 } },
    });
    while (session.step().trainLoss > LOSS);
    const exact = session.report().step;
    const shown = passes[lane]! / (2 * batchSize); // looked at after every step up to 64, then every 1 %
    expect(shown).toBeGreaterThanOrEqual(exact);
    expect(shown).toBeLessThanOrEqual(1.02 * exact + 1);
    session.delete();
  }
  const [one, ten, all] = passes as [number, number, number];
  expect(one).toBeLessThan(ten);
  expect(ten).toBeLessThan(all);
  expect(one / 2).toBeGreaterThan(Math.max(ten / 20, all / 200)); // in steps it is the other way round

  await next(page);
  expect(await choose(page, await choiceText(name, 4, 2))).toBe(true);
  const deep = await rerun(name, 4);
  await expectShown(page, "loss", deep.step(200).trainLoss, 3);
  expect(deep.step(1800).trainLoss).toBeGreaterThan(0.68); // "about the same after 200 epochs"

  await next(page);
  const fresh = await rerun(name, 5);
  const samples = Array.from({ length: fresh.data().train.count }, (_, row) => row);
  const { gradientNorms } = fresh.explainLayer(0, { samples, bins: 1 });
  expect(gradientNorms[0]! * 100).toBeLessThan(gradientNorms[5]!);
  await expectAllShown(page, Object.fromEntries(gradientNorms.map((norm, layer) => [`g${layer + 1}`, norm])));

  await next(page);
  await race(page, "Sigmoid, tanh, ReLU");
  await page.getByRole("combobox", { name: "Network" }).selectOption("own");
  await button("Start").click();
  await untilDone(page, 60_000);
  expect((await passesTo(page)).map((count) => count !== null)).toEqual([false, true, true]);

  await next(page);
  for (const layer of [1, 2, 3])
    await page.getByRole("combobox", { name: `Activation of layer ${layer}` }).selectOption("tanh");
  await typeBatchSize(page, 10);
  await typeRate(page, 0.1);
  await button("Reset").click();
  await button("Play").click();
  await untilDone(page);
  const end = await stopped(page);
  const spec = await lessonSpec(name, 7);
  const layers = spec.layers.map((layer, at) => (at < 3 ? { ...layer, activation: "tanh" as const } : layer));
  const set = (await engine()).createSession({ ...spec, layers });
  set.intervene({ learner: { batchSize: 10, optimizer: { learningRate: 0.1 } } });
  await expectShown(page, "loss", set.step(end).trainLoss, 3);

  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  await context.close();
});
