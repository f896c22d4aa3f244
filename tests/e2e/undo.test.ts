// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "backprop-playground/engine";
import type { PageExperiment } from "../../web/element/running.ts";
import { defaultSpec } from "../../web/url/defaults.ts";
import { button, chooseIn, epochs, momentOf, steps, typeRate, typeWeight, type Moment } from "./support/controls.ts";
import { hash, openPage, useSite } from "./support/page.ts";

const held = useSite();
let engine: Engine;

beforeAll(async () => {
  engine = await createEngine();
});

/** A moment, and the design that it is of. */
type Designed = Moment & { spec: unknown };

async function designed(page: Page): Promise<Designed> {
  const spec = await page.evaluate(() => document.querySelector("backprop-playground")!.spec);
  return { ...(await momentOf(page)), spec };
}

/** Waits until so many changes can be undone and redone. */
const untilCan = (page: Page, undo: number, redo: number) =>
  page.waitForFunction(
    ([past, future]) => {
      const state = document.querySelector("backprop-playground")!.state!;
      return state.past.length === past && state.future.length === future && state.building === null;
    },
    [undo, redo],
  );

async function typeIn(page: Page, name: string, value: string): Promise<void> {
  const field = page.getByRole("textbox", { name, exact: true });
  await field.fill(value);
  await field.press("Enter");
}

const changes: [name: string, change: (page: Page) => Promise<unknown>][] = [
  ["add a layer", (page) => button(page, "Add a layer before the output").click()],
  ["2 → 3 units in layer 3", (page) => button(page, "One unit more in layer 3").click()],
  [
    "tanh → relu in layer 1",
    (page) => page.getByRole("combobox", { name: "Activation of layer 1" }).selectOption("relu"),
  ],
  [
    "data set circle",
    async (page) => {
      const radio = page.getByRole("group", { name: "Data set" }).getByRole("radio", { name: "Circle" });
      await radio.focus();
      await radio.press("Space");
    },
  ],
  ["seed 42 → 7", (page) => typeIn(page, "Seed", "7")],
  ["samples 300 → 200", (page) => typeIn(page, "Samples", "200")],
  ["initialiser xavier-uniform → normal", (page) => chooseIn(page, "Start (initialiser)", "First weights", "normal")],
  ["w[1→1] of layer 1: −", (page) => typeWeight(page, 0, "0.625")],
  ["learning rate 0.1 → 0.3", (page) => typeRate(page, 0.3)],
  ["loss half-squared-error → huber", (page) => chooseIn(page, "Loss and regularisation", "Loss", "huber")],
  ["penalty none → l2", (page) => chooseIn(page, "Loss and regularisation", "Regularisation", "l2")],
];

test("every change of the design is undone to the moment before it and redone, one by one and all in a row", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url);
  await epochs(page, 1);
  const stand = button(page, "Play"); // a place where keys are the page's own
  const before: Designed[] = [];
  for (const [done, [name, change]] of changes.entries()) {
    const here = await designed(page);
    before.push(here);
    await change(page);
    await untilCan(page, done + 1, 0);
    expect(await button(page, "Undo").getAttribute("title")).toContain(`Undo: ${name}`);
    const there = await designed(page);
    expect(there).not.toEqual(here);
    const byKeys = done % 2 === 0;
    await stand.focus();
    await (byKeys ? page.keyboard.press("Control+z") : button(page, "Undo").click());
    await untilCan(page, done, 1);
    expect(await designed(page)).toEqual(here);
    await (byKeys ? page.keyboard.press("Control+Shift+z") : button(page, "Redo").click());
    await untilCan(page, done + 1, 0);
    expect(await designed(page)).toEqual(there);
    await steps(page, 2);
  }

  const last = await designed(page);
  await stand.focus();
  for (let left = changes.length - 1; left >= 0; left -= 1) {
    await page.keyboard.press("Control+z");
    await untilCan(page, left, changes.length - left);
    expect(await designed(page)).toEqual(before[left]);
  }
  expect(await button(page, "Undo").isDisabled()).toBe(true);
  // Where a change was left for another one is where redoing it leads.
  for (let again = 1; again <= changes.length; again += 1) {
    await page.keyboard.press("Control+Shift+z");
    await untilCan(page, again, changes.length - again);
    expect(await designed(page)).toEqual(before[again] ?? last);
  }
  expect(await button(page, "Redo").isDisabled()).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
});

test("in a text field Ctrl+Z is the field's own", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  await typeRate(page, 0.3);
  await untilCan(page, 1, 0);
  const field = page.getByRole("textbox", { name: "Learning rate, typed" });
  await field.focus();
  await field.press("End");
  await page.keyboard.type("55");
  await page.keyboard.press("Control+z");
  expect(await field.inputValue()).not.toBe("0.355");
  await steps(page, 1);
  await untilCan(page, 1, 0);
  await context.close();
});

test("the element undoes, redoes, walks, and opens what it has exported, to the last bit", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url);
  await steps(page, 3);
  const before = await hash(page);
  await typeWeight(page, 2, "-0");
  await untilCan(page, 1, 0);
  const [intervention] = await page.evaluate(
    () => document.querySelector("backprop-playground")!.state!.run.interventions,
  );
  expect(intervention).toMatchObject({ step: 3, value: -0 });
  const set = await hash(page);
  const told = await page.evaluate(async () => {
    const playground = document.querySelector("backprop-playground")!;
    const seen: [step: number, stage: number | null, hash: string][] = [];
    const look = async () => {
      const { metrics, state } = playground;
      seen.push([metrics!.step, state!.walk?.stage ?? null, await playground.hash()]);
    };
    await playground.undo();
    await look();
    await playground.redo();
    await look();
    await playground.step(10, { unit: "stage" });
    await look();
    await playground.back(8, { unit: "stage" });
    await look();
    await playground.back(1);
    await look();
    await playground.seek(3);
    await look();
    return seen;
  });
  const session = engine.createSession(defaultSpec);
  session.replay([intervention!], 4);
  const then = (step: number): string => {
    session.seek(step);
    return session.hash();
  };
  expect(told).toEqual([
    [3, null, before],
    [3, null, set],
    [4, 9, then(4)],
    [3, 1, set],
    [2, null, then(2)],
    [3, null, then(3)],
  ]);
  expect(then(3)).toBe(set);
  session.delete();
  const text = await page.evaluate(() => document.querySelector("backprop-playground")!.export());
  expect(text).toContain('"value": -0');
  const other = await openPage(held.browser, held.site.url);
  const opened = await other.page.evaluate(async (written) => {
    const playground = document.querySelector("backprop-playground")!;
    await playground.open(JSON.parse(written) as PageExperiment);
    return [playground.metrics!.step, await playground.hash()];
  }, text);
  expect(opened).toEqual([3, set]);
  expect([...problems, ...other.problems]).toEqual([]);
  await other.context.close();
  await context.close();
});
