// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openMicroscope } from "./support/microscope.ts";
import { hash, metrics, openPage, until, useSite } from "./support/page.ts";
import { stage, stageBack, walkOf } from "./support/walking.ts";

/** Of the default network with its three layers: batch, three forward, error, check, three back, update. */
const STAGES = 10;
const UPDATE = STAGES - 1;
const held = useSite();

async function step(page: Page, to: number): Promise<void> {
  await page.getByRole("button", { name: "Step", exact: true }).click();
  await until(page, `step >= ${to}`);
}

/** Elements on which an animation or a transition runs, anywhere in the page. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    const all = new Set(rootsIn(document).flatMap((root) => root.getAnimations()));
    return [...all].map((one) => (one.effect as KeyframeEffect).target?.getAttribute("class") ?? "");
  });
}

describe("a walked step", () => {
  test("of all stages is the step that Step makes, and goes back over its borders to the same hashes", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    const first = await hash(page);
    await step(page, 1);
    const second = await hash(page);
    await page.getByRole("button", { name: "Reset", exact: true }).click();
    await until(page, "step <= 0");
    for (let at = 0; at < STAGES; at++) {
      await stage(page);
      expect(await walkOf(page)).toEqual({ step: 0, stage: at });
      expect(await hash(page)).toBe(at === UPDATE ? second : first);
    }
    await stage(page);
    await stage(page);
    expect(await walkOf(page)).toEqual({ step: 1, stage: 1 });
    for (const [place, expected] of [
      [{ step: 1, stage: 0 }, second],
      [{ step: 0, stage: UPDATE }, second],
      [{ step: 0, stage: UPDATE - 1 }, first],
    ] as const) {
      await stageBack(page);
      expect(await walkOf(page)).toEqual(place);
      expect(await hash(page)).toBe(expected);
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  test("marks the batch's points in the map, and a pinned one is followed over batches", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    const scene = () =>
      page.evaluate(() => {
        const { batch, followed } = document.querySelector("backprop-playground")!.state!.walk!.scene;
        return { batch, followed };
      });
    const points = () =>
      page
        .locator("bp-output-view canvas")
        .evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()).join());
    const plain = await points();
    await stage(page);
    await page.locator("bp-output-view .marker").first().waitFor({ state: "attached" });
    const first = await scene();
    expect(first.batch.length).toBe(10);
    expect(first.followed).toBe(first.batch[0]);
    expect(await points()).not.toBe(plain);
    await page.locator("bp-loop-chart").getByText("10 of 150 points").first().waitFor();

    await openMicroscope(page);
    await page.getByRole("button", { name: "Next sample of the batch" }).click();
    await page.waitForFunction(
      (row) => document.querySelector("backprop-playground")?.state?.walk?.scene.followed === row,
      first.batch[1],
    );
    for (const at of [1, 2]) {
      await step(page, at);
      await stage(page);
      const now = await scene();
      expect(now.batch).not.toEqual(first.batch);
      expect(now.followed).toBe(first.batch[1]);
      const which = page.locator("bp-microscope .which");
      expect((await which.textContent())?.trim()).toBe(String(now.followed + 1));
    }
    await page.getByRole("button", { name: "Pinned", exact: true }).click();
    await page.waitForFunction(() => {
      const { batch, followed } = document.querySelector("backprop-playground")!.state!.walk!.scene;
      return followed === batch[0];
    });
    await context.close();
  });
});

describe("slow motion", () => {
  test("plays stage after stage from the slider's lowest stop, and Pause stops it", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    const slider = page.getByRole("slider", { name: "Speed" });
    await slider.fill("0");
    expect(await slider.getAttribute("aria-valuetext")).toBe("¼ stage/s");
    const stageIs = (least: number) =>
      page.waitForFunction((least) => {
        const walk = document.querySelector("backprop-playground")?.state?.walk;
        return walk && walk.stage >= least;
      }, least);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await stageIs(0);
    expect((await walkOf(page))?.stage).toBe(0);
    await slider.fill("4");
    await stageIs(3);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    const paused = await walkOf(page);
    await new Promise((resolve) => setTimeout(resolve, 600)); // time for two more stages at that speed
    expect(await walkOf(page)).toEqual(paused);
    expect(await metrics(page)).toMatchObject({ step: 0 });
    await context.close();
  });

  test("shows the signal travelling, and only highlights it with reduced motion", async () => {
    for (const reducedMotion of ["no-preference", "reduce"] as const) {
      const { page, context } = await openPage(held.browser, held.site.url, { reducedMotion });
      for (let at = 0; at < (reducedMotion === "reduce" ? STAGES : 2); at++) {
        await stage(page);
        const seen = page.locator("bp-network-view .pulse:visible");
        if (reducedMotion === "reduce") {
          expect(await moving(page)).toEqual([]);
          expect(await seen.count()).toBe(0);
          if (at > 0 && at < UPDATE) expect(await page.locator("[data-walk=now]").count()).toBeGreaterThan(0);
        } else if (at === 1) expect((await moving(page)).join()).toContain("pulse");
      }
      await context.close();
    }
  });
});

test("a loss that is small enough stops the run: the loop says so, and it is announced", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  const panel = page.locator("bp-training-panel");
  await panel.locator("summary", { hasText: "Stop" }).click();
  const goal = panel.getByRole("textbox", { name: "Training loss at or below" });
  await goal.fill("0.4");
  await goal.press("Enter");
  await page.waitForFunction(() => document.querySelector("backprop-playground")?.spec.stop.loss === 0.4);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.waitForFunction(() => document.querySelector("backprop-playground")?.metrics?.status === "goal");
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  const loop = page.locator("bp-loop-chart");
  expect((await loop.locator(".on").textContent())?.trim()).toBe("stop");
  expect(await loop.locator(".said").textContent()).toMatch(/Small enough: the training loss 0\.\d+ has reached/);
  await page
    .getByRole("status")
    .getByText(/The training loss reached the goal 0\.4 at step \d+/)
    .waitFor({ state: "attached" });
  expect((await metrics(page))!.trainLoss).toBeLessThanOrEqual(0.4);
  await context.close();
});
