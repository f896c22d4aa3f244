// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { hash, until } from "./page.ts";

/** What a person does with the page's controls; every one waits until it is done. */

/** A moment of the run, by what makes it that one. */
export interface Moment {
  step: number;
  hash: string;
}

/** The hash is asked for first: its answer comes after that of whatever was asked before, a pause for example. */
export async function momentOf(page: Page): Promise<Moment> {
  const parameters = await hash(page);
  const step = await page.evaluate(() => document.querySelector("backprop-playground")!.metrics!.step);
  return { step, hash: parameters };
}

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const timeline = (page: Page) => page.getByRole("slider", { name: "Timeline" });

/** Waits until the engine is at a step, and nothing leads elsewhere. */
export async function untilAt(page: Page, step: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { frame, heading, building } = document.querySelector("backprop-playground")!.state!;
    return frame?.report.step === wanted && heading === null && building === null;
  }, step);
}

export async function steps(page: Page, count: number): Promise<void> {
  const { step } = await momentOf(page);
  for (let made = 0; made < count; made += 1) await button(page, "Step").click();
  await untilAt(page, step + count);
}

export async function epochs(page: Page, count: number): Promise<void> {
  const before = await page.evaluate(() => document.querySelector("backprop-playground")!.metrics!.epoch);
  for (let made = 0; made < count; made += 1) await button(page, "Epoch").click();
  await until(page, `epoch >= ${Math.floor(before) + count}`);
}

/** Goes to a step with the timeline's keys, by the shortest way from an end. */
export async function seekByKeys(page: Page, step: number): Promise<void> {
  const slider = timeline(page);
  await slider.focus();
  const now = Number(await slider.getAttribute("aria-valuenow"));
  const far = Number(await slider.getAttribute("aria-valuemax"));
  const [from, first] = [
    [now, null],
    [0, "Home"],
    [far, "End"],
  ].toSorted(([one], [other]) => Math.abs(Number(one) - step) - Math.abs(Number(other) - step))[0] as [
    number,
    string | null,
  ];
  if (first) await slider.press(first);
  const key = step < from ? "ArrowLeft" : "ArrowRight";
  for (let pressed = 0; pressed < Math.abs(step - from); pressed += 1) await slider.press(key);
  await untilAt(page, step);
}

/** Waits until the course that is followed has so many interventions. */
export async function untilDone(page: Page, interventions: number): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelector("backprop-playground")!.state!.run.interventions.length === count,
    interventions,
  );
}

export async function typeRate(page: Page, rate: number): Promise<void> {
  const typed = page.getByRole("textbox", { name: "Learning rate, typed" });
  await typed.fill(String(rate));
  await typed.press("Enter");
}

export async function typeBatchSize(page: Page, size: number): Promise<void> {
  const typed = page.getByRole("textbox", { name: "Batch size" });
  await typed.fill(String(size));
  await typed.press("Enter");
}

export async function typeWeight(page: Page, edge: number, value: string): Promise<void> {
  const path = page.locator(`bp-network-view [data-edge="${edge}"]`).first();
  await path.focus();
  await path.press("Enter");
  const field = page.getByRole("textbox", { name: /New value of the/ });
  await field.fill(value);
  await field.press("Enter");
  await field.waitFor({ state: "hidden" });
}

/** A choice in the Training panel, whose fold is opened first. */
export async function chooseIn(page: Page, fold: string, label: string, value: string): Promise<void> {
  const details = page.locator("bp-training-panel details").filter({ hasText: fold });
  if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open)))
    await details.locator("summary").click();
  await details.getByRole("combobox", { name: label, exact: true }).selectOption(value);
}
