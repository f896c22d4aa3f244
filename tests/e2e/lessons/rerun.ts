// SPDX-License-Identifier: MIT
import { createEngine, type Engine, type Session } from "backprop-playground/engine";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { decimals, significant } from "../../../web/format/number.ts";
import { momentOf } from "../support/controls.ts";
import { lessonFile, lessonSpec, shownNumber } from "../support/lesson.ts";

/** The experiment of a lesson's step once more, in Node: what the page shows is held against it. */

let started: Promise<Engine> | null = null;
export const engine = (): Promise<Engine> => (started ??= createEngine());

/** At step 0 of the experiment that the lesson's step `at` loads. */
export async function rerun(name: string, at: number): Promise<Session> {
  return (await engine()).createSession(await lessonSpec(name, at));
}

/** Waits until the page's live number is the engine's, to the digits shown; without `digits` four significant ones. */
export async function expectShown(page: Page, name: string, value: number, digits?: number): Promise<void> {
  const wanted = digits === undefined ? significant(value, 4) : decimals(value, digits);
  await expect.poll(() => shownNumber(page, name), { message: `{{${name}}}` }).toBe(wanted);
}

/** Several of them: name → value. */
export async function expectAllShown(page: Page, values: Record<string, number>, digits?: number): Promise<void> {
  for (const [name, value] of Object.entries(values)) await expectShown(page, name, value, digits);
}

/** What was typed or chosen, and what the engine found, as the page tells them. */
export async function answered(page: Page): Promise<{ said: string; engine: string }> {
  const [said = "", found = ""] = await page.locator("bp-lesson [data-right] dd").allTextContents();
  return { said: said.trim(), engine: found.trim() };
}

/** The text of a choice by its place. */
export async function choiceText(name: string, at: number, choice: number): Promise<string> {
  const predict = (await lessonFile(name)).steps[at]?.predict;
  if (!predict || !("choices" in predict)) throw new Error(`${name}, step ${at}: no choices`);
  return predict.choices[choice]!.text;
}

/** How the page writes a whole number: "307 344". */
export function plain(text: string): number {
  return Number(text.replace(/\s/g, "").replace("\u2212", "-"));
}

/** The lesson's last page is shown, and every step is done. */
export async function expectFinished(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "You have done it all" }).waitFor();
}

/** Pauses the run, and says where it stands. */
export async function stopped(page: Page): Promise<number> {
  const pause = page.getByRole("button", { name: "Pause", exact: true });
  if ((await pause.count()) > 0) await pause.click();
  await page.waitForFunction(() => {
    const { playing, heading } = document.querySelector("backprop-playground")!.state!;
    return !playing && heading === null;
  });
  return (await momentOf(page)).step;
}
