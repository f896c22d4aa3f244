// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, until, useSite } from "./support/page.ts";

const held = useSite();

/** Waits until the newest frame has these pictures and no others. */
function untilPictures(page: Page, units: boolean, output: boolean): Promise<unknown> {
  return page.waitForFunction(
    (wanted) => {
      const frame = document.querySelector("backprop-playground")?.state?.frame;
      return frame && wanted[0] === (frame.unitMap !== null) && wanted[1] === (frame.outputMap !== null);
    },
    [units, output],
  );
}

/** Puts a part's upper edge so far from that of the window. */
function scrollTo(page: Page, part: string, top: number): Promise<void> {
  return page.evaluate(
    ([name, at]) => {
      const section = document.querySelector("backprop-playground")?.shadowRoot?.querySelector(`[part=${name}]`);
      scrollBy(0, (section?.getBoundingClientRect().top ?? 0) - Number(at));
    },
    [part, top] as const,
  );
}

test("pictures that are scrolled out of the window are not computed, and are there again when they come back", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url, {
    viewport: { width: 600, height: 500 },
  });
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until(page, "step >= 5");
  await scrollTo(page, "network", 120);
  await untilPictures(page, true, false);
  await scrollTo(page, "output", -80);
  await untilPictures(page, false, true);
  await scrollTo(page, "explore", 0);
  await untilPictures(page, false, false);
  await page.evaluate(() => document.querySelector("backprop-playground")?.pause());
  await scrollTo(page, "output", -80);
  await untilPictures(page, false, true);
  expect(problems).toEqual([]);
  await context.close();
});

test("a part that is taken away asks for no pictures", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  await untilPictures(page, true, true);
  await page.evaluate(() => document.querySelector("backprop-playground")?.setAttribute("views", "run output"));
  await untilPictures(page, false, true);
  await page.evaluate(() => document.querySelector("backprop-playground")?.removeAttribute("views"));
  await untilPictures(page, true, true);
  await context.close();
});

test("as fast as it goes every moment has its maps; at rest they are as fine as at first", async () => {
  const { page, context } = await openPage(held.browser, `${held.site.url}#data=circle&layers=8,8,8,8,8,8&lr=0.01`);
  const sides = (): Promise<(number | undefined)[]> =>
    page.evaluate(() => {
      const frame = document.querySelector("backprop-playground")?.state?.frame;
      return [frame?.unitMap?.width, frame?.outputMap?.width];
    });
  const first = await sides();
  expect(first).toEqual([32, 100]);
  await page.getByRole("slider", { name: "Speed" }).press("End");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until(page, "epoch >= 50");
  expect((await sides()).every((side) => side !== undefined && side >= 13)).toBe(true);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.waitForFunction(() => {
    const state = document.querySelector("backprop-playground")?.state;
    return state?.frame?.fingerprint != null;
  });
  expect(await sides()).toEqual(first);
  await context.close();
});

test("the page begins one worker, which asks for its script and its engine once", async () => {
  const { page, context, asked } = await openPage(held.browser, held.site.url);
  expect(page.workers()).toHaveLength(1);
  const count = (pattern: RegExp): number => asked.filter((address) => pattern.test(address)).length;
  expect([count(/\/worker-[^/]*\.js$/), count(/\.wasm$/)]).toEqual([1, 1]);
  await context.close();
});
