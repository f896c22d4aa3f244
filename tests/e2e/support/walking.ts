// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";

/** The stage that is shown, and the step it belongs to; null while no step is walked. */
export function walkOf(page: Page): Promise<{ step: number; stage: number } | null> {
  return page.evaluate(() => {
    const walk = document.querySelector("backprop-playground")?.state?.walk;
    return walk ? { step: walk.step, stage: walk.stage } : null;
  });
}

/** Presses Stage, and waits until the next stage is shown with the engine where it belongs. */
export function stage(page: Page): Promise<void> {
  return pressed(page, "Stage");
}

export function stageBack(page: Page): Promise<void> {
  return pressed(page, "Back one stage");
}

async function pressed(page: Page, name: string): Promise<void> {
  const before = await walkOf(page);
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForFunction((before) => {
    const state = document.querySelector("backprop-playground")?.state;
    if (!state || state.heading) return false;
    const { walk, frame, loaded, spec } = state;
    if (walk?.step === before?.step && walk?.stage === before?.stage) return false;
    if (!walk) return true;
    const layers = loaded?.layout.length ?? 0;
    const isMoved = walk.stage === layers + 3 + (spec.learner.kind === "backpropagation" ? layers : 1);
    return frame?.report.step === walk.step + (isMoved ? 1 : 0);
  }, before);
}
