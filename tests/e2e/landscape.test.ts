// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { createEngine, type CurveName } from "backprop-playground/engine";
import { button, epochs, momentOf, steps } from "./support/controls.ts";
import { metrics, openPage, until, useSite, type Watched } from "./support/page.ts";

const held = useSite();

async function openLandscape(options = {}): Promise<Watched> {
  const watched = await openPage(held.browser, held.site.url, options);
  await watched.page.getByRole("tab", { name: /Landscape/ }).click();
  await watched.page
    .locator("bp-climber")
    .getByRole("slider", { name: /Place of the ball/ })
    .waitFor();
  return watched;
}

const climber = (page: Page) => page.locator("bp-climber");
const contours = (page: Page) => page.locator("bp-contours");
const ball = (page: Page) => climber(page).getByRole("slider", { name: /Place of the ball/ });
const says = (page: Page) => climber(page).getByRole("status");
const fact = (page: Page, element: string, name: string | RegExp) =>
  page.locator(element).locator(".facts > div").filter({ hasText: name }).locator("dd");

/** Puts the ball on a curve, and waits until it stands there. */
async function climbOn(page: Page, name: CurveName | "weight", start?: number): Promise<void> {
  await climber(page).getByRole("combobox", { name: "Climb on" }).selectOption(name);
  if (start !== undefined)
    await page.waitForFunction(
      ([from]) => {
        const find = (root: ParentNode, tag: string): Element | null => {
          for (const one of root.querySelectorAll("*")) {
            if (one.localName === tag) return one;
            const inside = one.shadowRoot ? find(one.shadowRoot, tag) : null;
            if (inside) return inside;
          }
          return null;
        };
        const slider = find(document, "bp-climber")?.shadowRoot?.querySelector("[role=slider]");
        return Number(slider?.getAttribute("aria-valuenow")) === from;
      },
      [start],
    );
}
const placeOf = async (page: Page): Promise<number> => Number(await ball(page).getAttribute("aria-valuenow"));

describe("the blindfolded climber", () => {
  test("gets stuck on a plateau, and the page says so and why", async () => {
    const { page, context, problems } = await openLandscape();
    await climbOn(page, "plateau", 2);
    await climber(page).getByRole("button", { name: "One step" }).click();
    await says(page)
      .getByText(/^Stuck on a plateau: the slope is 0\.01\d*, so a step of the learning rate moves it by/)
      .waitFor();
    await says(page)
      .getByText(/The lowest point of the curve that is shown is at x = −3\.\d/)
      .waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("ends in the local valley from one side and in the lowest from the other", async () => {
    const { page, context } = await openLandscape();
    await climbOn(page, "two-valleys", 2.2);
    await climber(page).getByRole("button", { name: "Let it step" }).click();
    await says(page)
      .getByText(/^Stuck in a local valley, at x = 1\.3/)
      .waitFor({ timeout: 30_000 });
    // It has stopped by itself.
    await climber(page).getByRole("button", { name: "Let it step" }).waitFor();
    await ball(page).press("Home");
    await climber(page).getByRole("textbox", { name: "Learning rate of the ball" }).fill("0.05");
    await climber(page).getByRole("textbox", { name: "Learning rate of the ball" }).press("Enter");
    await climber(page).getByRole("button", { name: "Let it step" }).click();
    await says(page)
      .getByText(/^Arrived: this is the lowest valley of the curve that is shown, at x = −1\.4/)
      .waitFor({ timeout: 30_000 });
    await context.close();
  });

  test("leaps from side to side when the learning rate is too large, and leaves the picture when it is far too large", async () => {
    const { page, context } = await openLandscape();
    await climbOn(page, "one-valley", -3);
    const rate = climber(page).getByRole("textbox", { name: "Learning rate of the ball" });
    await rate.fill("2");
    await rate.press("Enter");
    for (let step = 0; step < 7; step++) await climber(page).getByRole("button", { name: "One step" }).click();
    await says(page)
      .getByText(/^It leaps from side to side/)
      .waitFor();
    await rate.fill("5");
    await rate.press("Enter");
    for (let step = 0; step < 3; step++) await climber(page).getByRole("button", { name: "One step" }).click();
    await says(page)
      .getByText(/^It has left the picture/)
      .waitFor();
    await context.close();
  });

  test("goes up when it is told to, and shows the momentum's part of its step", async () => {
    const { page, context } = await openLandscape();
    await climbOn(page, "two-valleys", 2.2);
    await ball(page).press("Home");
    for (let press = 0; press < 10; press++) await ball(page).press("PageUp");
    await expect.poll(() => placeOf(page)).toBeCloseTo(2.4, 5);
    await climber(page).getByRole("radio", { name: "Ascend" }).check();
    const height = fact(page, "bp-climber", "Height");
    const top = (await height.textContent())!;
    await ball(page).press("PageDown");
    await expect.poll(() => height.textContent()).not.toBe(top); // the engine has told of the new place
    const low = Number((await height.textContent())!.replace("−", "-"));
    await climber(page).getByRole("button", { name: "One step" }).click();
    await fact(page, "bp-climber", "Steps").getByText("1", { exact: true }).waitFor();
    expect(Number((await height.textContent())!.replace("−", "-"))).toBeGreaterThan(low);
    await climber(page).getByRole("checkbox", { name: "Momentum" }).check();
    await climber(page)
      .getByText(/step = rate × \(momentum × velocity \+ slope\) = 0\.1 × \(0\.9 × /)
      .waitFor();
    await context.close();
  });

  test("every step is the engine's own", async () => {
    const { page, context } = await openLandscape();
    const engine = await createEngine();
    await climbOn(page, "many-valleys", 4.6);
    for (let step = 0; step < 5; step++) await climber(page).getByRole("button", { name: "One step" }).click();
    await fact(page, "bp-climber", "Steps").getByText("5", { exact: true }).waitFor();
    const path = engine.climbCurve("many-valleys", { from: 4.6, learningRate: 0.1, steps: 5 });
    expect(await placeOf(page)).toBe(path.at.at(-1));
    await context.close();
  });

  test("in the fog neither the curve nor a height is shown, and it can be moved by hand until the fog is lifted", async () => {
    const { page, context } = await openLandscape();
    await climbOn(page, "many-valleys", 4.6);
    await climber(page).getByRole("button", { name: /^Fog/ }).click();
    expect(await climber(page).locator(".curve").count()).toBe(0);
    expect(await climber(page).locator(".trail").count()).toBe(0);
    expect(await climber(page).locator(".tangent").count()).toBe(1);
    expect(await fact(page, "bp-climber", "Height").textContent()).toBe("—");
    expect(await ball(page).getAttribute("aria-valuetext")).not.toMatch(/height/);
    await climber(page).getByRole("textbox", { name: "Size of a step by hand" }).fill("0.5");
    await climber(page).getByRole("textbox", { name: "Size of a step by hand" }).press("Enter");
    await climber(page)
      .getByRole("button", { name: /A step left/ })
      .click();
    await fact(page, "bp-climber", "Place").getByText("4.100").waitFor();
    await climber(page)
      .getByRole("button", { name: /A step right/ })
      .click();
    await fact(page, "bp-climber", "Place").getByText("4.600").waitFor();
    await climber(page).getByRole("button", { name: "Lift the fog" }).click();
    await climber(page).locator(".curve").waitFor();
    expect(await climber(page).locator(".trail").count()).toBe(1);
    await context.close();
  });

  test("the ball can be dragged, and the true cost along a weight starts at the weight itself", async () => {
    const { page, context } = await openLandscape();
    const picture = climber(page).locator("svg.climber");
    await picture.scrollIntoViewIfNeeded();
    const box = (await picture.boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await expect.poll(async () => Math.abs(await placeOf(page))).toBeLessThan(0.5);
    await climber(page).getByRole("combobox", { name: "Climb on" }).selectOption("weight");
    await climber(page)
      .getByText(/^The true cost C of your network at step 0/)
      .waitFor();
    const weight = await page.evaluate(
      () => document.querySelector("backprop-playground")!.state!.frame!.parameters[0],
    );
    await expect.poll(() => placeOf(page)).toBe(weight);
    const shown = (await metrics(page))!;
    await expect.poll(() => fact(page, "bp-climber", "Height C").textContent()).toBe(shown.trainLoss.toPrecision(4));
    await context.close();
  });
});

describe("the cost as a map", () => {
  const cost = (page: Page) => fact(page, "bp-contours", "Cost here");
  /** Waits until the picture is of the step that the run is at. */
  async function untilDrawn(page: Page): Promise<void> {
    await contours(page).scrollIntoViewIfNeeded();
    const { step } = await momentOf(page);
    await contours(page)
      .getByText(new RegExp(`^Step ${step}\\. `))
      .waitFor();
  }

  test("shows the run's own loss at the present point, its path and the way down", async () => {
    const { page, context, problems } = await openLandscape();
    await untilDrawn(page);
    expect(await cost(page).textContent()).toBe((await metrics(page))!.trainLoss.toPrecision(4));
    await epochs(page, 3);
    await untilDrawn(page);
    expect(await cost(page).textContent()).toBe((await metrics(page))!.trainLoss.toPrecision(4));
    expect(await contours(page).locator("path.band").count()).toBeGreaterThan(3);
    await contours(page).locator("path.path").first().waitFor();
    await contours(page).locator("svg.contours").getByText("−gradient").waitFor();
    await contours(page).locator("svg.contours .downhill").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("is of the cost with its penalty", async () => {
    const { page, context } = await openLandscape();
    await page.evaluate(() =>
      document.querySelector("backprop-playground")!.load({ regularization: { kind: "l2", rate: 0.1 } }),
    );
    await steps(page, 2);
    await untilDrawn(page);
    const report = await page.evaluate(() => document.querySelector("backprop-playground")!.state!.frame!.report);
    expect(report.penalty).toBeGreaterThan(0);
    expect(await cost(page).textContent()).toBe((report.trainLoss + report.penalty).toPrecision(4));
    await context.close();
  });

  test("is drawn anew while the run trains as fast as it can", async () => {
    const { page, context } = await openLandscape();
    await untilDrawn(page);
    await button(page, "Play").click();
    await until(page, "step >= 200");
    const said = contours(page).locator("svg.contours");
    const first = await said.getAttribute("aria-label");
    await page.waitForFunction((before) => {
      const go = document.querySelector("backprop-playground")!.shadowRoot!.querySelector("bp-explore")!.shadowRoot!;
      const map = go.querySelector("bp-landscape")!.shadowRoot!.querySelector("bp-contours")!.shadowRoot!;
      return map.querySelector("svg.contours")!.getAttribute("aria-label") !== before;
    }, first);
    expect(await page.evaluate(() => document.querySelector("backprop-playground")!.state!.playing)).toBe(true);
    await button(page, "Pause").click();
    await untilDrawn(page);
    expect(await cost(page).textContent()).toBe((await metrics(page))!.trainLoss.toPrecision(4));
    await context.close();
  });

  test("over two random directions says what they are, and that the path is a projection", async () => {
    const { page, context } = await openLandscape();
    await epochs(page, 1);
    await untilDrawn(page);
    await contours(page).getByRole("combobox", { name: "Cost over" }).selectOption("random");
    await contours(page)
      .getByText(/filter normalisation: Li et al\. 2018/)
      .waitFor();
    await contours(page)
      .getByText(/projected onto this plane/)
      .waitFor();
    expect(await cost(page).textContent()).toBe((await metrics(page))!.trainLoss.toPrecision(4));
    const before = await contours(page).locator("path.band").first().getAttribute("d");
    await contours(page).getByRole("button", { name: "Another plane" }).click();
    await expect.poll(() => contours(page).locator("path.band").first().getAttribute("d")).not.toBe(before);
    await context.close();
  });

  test("fits a phone of 320 pixels", async () => {
    const { page, context } = await openLandscape({ viewport: { width: 320, height: 700 }, hasTouch: true });
    await untilDrawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });
});
