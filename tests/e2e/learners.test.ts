// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LearnerKind } from "../../bindings/spec.d.ts";
import { button, chooseIn, momentOf, seekByKeys, untilAt } from "./support/controls.ts";
import { metrics, openPage, until, useSite } from "./support/page.ts";
import { stage, stageBack, walkOf } from "./support/walking.ts";

const held = useSite();

/** Of the default network with its three layers: batch, three forward, error, check, one try, update. */
const [PROBE, UPDATE] = [6, 7];
/** What is said of the try, and what then came of it. */
const kept = /^(Kept: .* every other weight is as it was|Put back: every weight is as it was)/;
const moved = /^Update: every weight moves a small step against its gradient; the first weight by/;
const others: [LearnerKind, tries: RegExp, came: RegExp, box: string][] = [
  ["finite-differences", /nudged up and down: 2 × 25 passes for each of the 10 samples/, moved, "nudge every weight"],
  ["forward-mode", /^25 passes on dual numbers for each of the 10 samples/, moved, "dual passes"],
  [
    "random-nudge",
    /^Nudge [wb]\[.+\] of layer \d from .+ to .+: the error would (fall|rise|stay)/,
    kept,
    "try a nudge",
  ],
  [
    "one-weight-at-a-time",
    /^w\[1→1\] of layer 1 is .+: error .+ At .+ it is .+, at .+: (keep|put)/,
    kept,
    "try a nudge",
  ],
  [
    "weight-combinations",
    /^Combination 1 of 7.18·10²³: error .+ It is the first one: keep it/,
    /^Kept: this combination/,
    "try every one",
  ],
];

const words = (page: Page) => page.locator("bp-loop-chart .said p").first();

async function choose(page: Page, kind: LearnerKind): Promise<void> {
  await chooseIn(page, "Learner", "Way to learn", kind);
  await page.waitForFunction(
    (wanted) => document.querySelector("backprop-playground")!.state!.spec.learner.kind === wanted,
    kind,
  );
}

async function walkTo(page: Page, to: number): Promise<void> {
  while (((await walkOf(page))?.stage ?? -1) < to) await stage(page);
}

describe.each(others)("a network that learns by %s", (kind, tries, came, box) => {
  test("is chosen in the panel, walked forth and back, played, sought and shared to the last bit", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await choose(page, kind);
    expect(await page.locator("bp-loop-chart .chart").textContent()).toContain(box);
    const first = await momentOf(page);

    await walkTo(page, PROBE);
    await expect.poll(() => words(page).textContent()).toMatch(tries);
    expect(await momentOf(page)).toEqual(first);
    await stage(page);
    expect(await walkOf(page)).toEqual({ step: 0, stage: UPDATE });
    await expect.poll(() => words(page).textContent()).toMatch(came);
    const second = await momentOf(page);
    expect(second.step).toBe(1);
    await stageBack(page);
    expect(await walkOf(page)).toEqual({ step: 0, stage: PROBE });
    expect(await momentOf(page)).toEqual(first);
    await button(page, "Step").click();
    await untilAt(page, 1);
    expect(await momentOf(page)).toEqual(second);

    await button(page, "Play").click();
    await until(page, "step >= 30");
    await button(page, "Pause").click();
    await page.waitForFunction(() => !document.querySelector("backprop-playground")!.state!.playing);
    const far = await momentOf(page);
    await seekByKeys(page, 1);
    expect(await momentOf(page)).toEqual(second);
    await seekByKeys(page, far.step);
    expect(await momentOf(page)).toEqual(far);

    await button(page, "Share").click();
    const link = await page
      .getByRole("dialog", { name: "Share this moment" })
      .getByRole("textbox", { name: "Link" })
      .inputValue();
    expect(link).toContain(`learner=${kind}`);
    const other = await openPage(held.browser, link);
    expect((await metrics(other.page))?.step).toBe(far.step);
    expect(await momentOf(other.page)).toEqual(far);
    expect([...problems, ...other.problems]).toEqual([]);
    await other.context.close();
    await context.close();
  });

  test("is undone to where it was left", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await button(page, "Step").click();
    await untilAt(page, 1);
    const left = await momentOf(page);
    await choose(page, kind);
    await untilAt(page, 0);
    await page
      .getByText(/^Learner backpropagation → .+: back to step 0/)
      .last()
      .waitFor();
    await button(page, "Undo").click();
    await untilAt(page, 1);
    expect(await momentOf(page)).toEqual(left);
    await context.close();
  });
});

test("an optimiser is offered only where the learner follows a gradient, the size of a nudge only where it nudges", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  const optimiser = page.locator("bp-training-panel summary").filter({ hasText: "Optimiser" });
  await choose(page, "forward-mode");
  expect(await optimiser.count()).toBe(1);
  await choose(page, "random-nudge");
  expect(await optimiser.count()).toBe(0);
  expect(await page.locator("bp-learning-rate").count()).toBe(0);
  const size = page.getByRole("textbox", { name: "Size of a nudge" });
  await size.fill("0.5");
  await size.press("Enter");
  await page.waitForFunction(() => document.querySelector("backprop-playground")!.spec.learner.search?.scale === 0.5);
  await page.waitForFunction(() => location.hash.includes("nudge=0.5"));
  await context.close();
});

test("a try is marked in the network as it happens, and told in the microscope with what it cost", async () => {
  const { page, context, problems } = await openPage(held.browser, `${held.site.url}#learner=random-nudge`);
  const verdict = page.locator("bp-network-view .verdict");
  await walkTo(page, PROBE - 1);
  expect(await verdict.count()).toBe(0);
  await walkTo(page, PROBE);
  await expect.poll(() => verdict.textContent()).toMatch(/^(✓ keep|✗ put back)$/);
  const nudged = await page.evaluate(() => {
    const { parameter } = document.querySelector("backprop-playground")!.state!.walk!.scene.attempt!;
    return parameter && "row" in parameter ? `w[${parameter.row + 1}→${parameter.column + 1}]` : "b";
  });
  expect(await words(page).textContent()).toContain(nudged);
  await page.getByRole("button", { name: "Open on the first weight" }).click();
  const update = page.locator("bp-weight-tab .update");
  await update.getByText("The update: what is tried").waitFor();
  await stage(page);
  await expect.poll(() => verdict.textContent()).toMatch(/^(✓ kept|✗ put back)$/);
  await button(page, "Play").click();
  await until(page, "step >= 20");
  await button(page, "Pause").click();
  await expect.poll(() => verdict.textContent()).toMatch(/✓ kept|✗ put back/);
  expect(problems).toEqual([]);
  await context.close();
});

test("every combination of one weight is tried, then the run stops and says so", async () => {
  const { page, context } = await openPage(
    held.browser,
    `${held.site.url}#features=x1&layers=none&bias=false&learner=weight-combinations&gridValues=21`,
  );
  await button(page, "Play").click();
  const end = "Every combination has been tried: the best of 21 is kept.";
  await expect.poll(() => words(page).textContent()).toBe(end);
  expect(await metrics(page)).toMatchObject({ step: 21, status: "stopped" });
  await context.close();
});
