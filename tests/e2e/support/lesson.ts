// SPDX-License-Identifier: MIT
import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { WrittenLesson } from "../../../web/lessons/schema.ts";
import type { PageSpec } from "../../../web/state/state.ts";
import { openPage, type Site, type Watched } from "./page.ts";

/**
 * What a reader does with a lesson, as the page shows it. Steps are counted from 0, as `steps` in lesson.json is: the page's
 * "Step 3 of 8" is `at` 2.
 */

export const lesson = (page: Page) => page.locator("bp-lesson");
/** A part of the playground beside the lesson, by its name. */
export const part = (page: Page, name: string) => page.locator(`backprop-playground section[part=${name}]`);
const heading = (page: Page) => lesson(page).locator("h2");
/** The step is on the screen with its experiment, not on its way. */
const here = (page: Page) => lesson(page).locator("section[part=lesson][aria-busy=false]");

/** The page with a lesson of ours open at its first step (or at `at`), its experiment loaded. */
export async function openLesson(
  browser: Browser,
  site: Site,
  name: string,
  { at = 0, ...options }: BrowserContextOptions & { at?: number } = {},
): Promise<Watched> {
  const watched = await openPage(browser, `${site.url}#lesson=${name}${at > 0 ? `&at=${at + 1}` : ""}`, options);
  await here(watched.page).waitFor();
  return watched;
}

/** Where the reader is; after "Finish" `at` is `steps`. */
export async function lessonStep(page: Page): Promise<{ at: number; steps: number; title: string }> {
  await here(page).waitFor();
  const section = here(page);
  const [at, steps] = await Promise.all(["data-at", "data-steps"].map((name) => section.getAttribute(name)));
  return { at: Number(at), steps: Number(steps), title: (await heading(page).textContent())!.trim() };
}

/** Presses "Next" ("Finish" on the last step), and waits until what comes next is shown with its experiment. */
export async function next(page: Page): Promise<void> {
  const { at } = await lessonStep(page);
  await lesson(page)
    .getByRole("button", { name: /^(Next|Finish)$/ })
    .click();
  await lesson(page)
    .locator(`section[part=lesson][aria-busy=false][data-at="${at + 1}"]`)
    .waitFor();
}

export async function back(page: Page): Promise<void> {
  const { at } = await lessonStep(page);
  await lesson(page).getByRole("button", { name: "Back", exact: true }).click();
  await lesson(page)
    .locator(`section[part=lesson][aria-busy=false][data-at="${at - 1}"]`)
    .waitFor();
}

/** Types a prediction, asks to be shown, and waits for what the engine found. Whether it was right. */
export async function predictNumber(page: Page, value: number | string): Promise<boolean> {
  await lesson(page).getByRole("textbox", { name: "Your prediction" }).fill(String(value));
  return shown(page);
}

/** Takes the choice with this text, asks to be shown, and waits for what the engine found. Whether it was right. */
export async function choose(page: Page, text: string): Promise<boolean> {
  await lesson(page).getByRole("radio", { name: text, exact: true }).check();
  return shown(page);
}

async function shown(page: Page): Promise<boolean> {
  await lesson(page).getByRole("button", { name: "Show me", exact: true }).click();
  const answer = lesson(page).locator("[data-right]");
  await answer.waitFor({ timeout: 70_000 });
  return (await answer.getAttribute("data-right")) === "true";
}

/** Waits until the step's task is done, and the page says so. */
export async function untilDone(page: Page, timeout = 30_000): Promise<void> {
  await lesson(page).locator("[data-task=done]").getByRole("status").filter({ hasText: /^Done/ }).waitFor({ timeout });
}

/** Whether the page says that the step's task is done. */
export async function isDone(page: Page): Promise<boolean> {
  return (await lesson(page).locator("[data-task=done]").count()) > 0;
}

/**
 * The first live number of the step with this name, as a reader sees it ("−0.0822", "—" where the run has none): without digits in the
 * slot four significant ones, counts as whole numbers, accuracies as percent. Waits until the engine has answered at all, not
 * for a later step of the run: for that use expect.poll.
 */
export async function shownNumber(page: Page, name: string): Promise<string> {
  const slot = lesson(page).locator(`[data-slot="${name}"], [data-said="${name}"]`).first();
  await slot.filter({ hasNotText: "…" }).waitFor();
  return (await slot.textContent())!.trim();
}

/** The live table's rows so far, cell by cell. */
export async function tableRows(page: Page): Promise<string[][]> {
  return lesson(page)
    .locator("[data-table] tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").trim())));
}

/** The written lesson, from its file. */
export async function lessonFile(name: string): Promise<WrittenLesson> {
  const file = new URL(`../../../web/lessons/${name}/lesson.json`, import.meta.url);
  return JSON.parse(await readFile(file, "utf8")) as WrittenLesson;
}

/** The spec that the page runs at a step: its own, or that of the nearest step before it that has one. */
export async function lessonSpec(name: string, at = 0): Promise<PageSpec> {
  const { steps } = await lessonFile(name);
  const spec = steps.slice(0, at + 1).findLast((step) => step.spec)?.spec;
  if (!spec) throw new Error(`lesson ${name}: no spec at or before step ${at}`);
  return spec as PageSpec;
}
