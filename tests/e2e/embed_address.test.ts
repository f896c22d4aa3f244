// SPDX-License-Identifier: MIT
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { contentHeight, embedded, ended, frameHeight, useSchool } from "./support/embedding.ts";
import { openPage } from "./support/page.ts";

/** What the address of a frame asks for, and the address that the frame gives its reader. */
const held = useSchool();

test("what the address asks for is shown, and what cannot be used is told exactly", async () => {
  const good = await embedded(held, "?views=network,output&theme=dark&readonly#data=spiral&lr=0.3&step=5");
  await good.page.evaluate(() => window.playground.get("metrics"));
  await expect
    .poll(() => good.frame.evaluate(() => document.querySelector("backprop-playground")!.metrics?.step))
    .toBe(5);
  expect(await good.frame.locator("section[part=network]").count()).toBe(1);
  expect(await good.frame.locator("section[part=run]").count()).toBe(0);
  expect(await good.frame.locator("#problem").isHidden()).toBe(true);
  expect(await good.page.evaluate(async () => (await window.playground.get("spec")).data.kind)).toBe("spiral");
  expect(await good.frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(18, 22, 29)");

  const bad = await embedded(held, "?views=netwrk&theme=light#data=spirral");
  await bad.page.evaluate(() => window.playground.get("metrics"));
  await bad.frame.getByRole("alert").filter({ hasText: "#data" }).waitFor();
  const words = await bad.frame.getByRole("alert").textContent();
  expect(words).toContain("?views: expected one of run,");
  expect(words).toContain('found "netwrk", did you mean "network"?');
  expect(words).toContain('did you mean "spiral"?');
  expect(await bad.frame.locator("section[part=run]").count()).toBe(1);
  expect([...good.problems, ...bad.problems]).toEqual([]);
  await ended(good.context, bad.context);
});

test("nothing moves by itself unless the address asks, and then not for a reader who wants no motion", async () => {
  const playing = (frame: Frame) => frame.evaluate(() => document.querySelector("backprop-playground")!.state?.playing);
  const still = await embedded(held);
  await still.page.evaluate(() => window.playground.get("metrics"));
  expect(await playing(still.frame)).toBe(false);
  const moving = await embedded(held, "?autoplay");
  await expect.poll(() => playing(moving.frame)).toBe(true);
  const calm = await embedded(held, "?autoplay", { reducedMotion: "reduce" });
  await calm.page.evaluate(() => window.playground.get("metrics"));
  expect(await playing(calm.frame)).toBe(false);
  await ended(still.context, moving.context, calm.context);
});

test("a lesson is read in a frame: from the address, from the host, and the host hears how far it is", async () => {
  const { page, frame, context, problems } = await embedded(held, "?lesson=one-weight&at=2", { width: 1200 });
  await frame.locator("bp-lesson section[part=lesson][aria-busy=false]").waitFor();
  expect(await page.evaluate(() => window.playground.get("progress"))).toMatchObject({ lesson: "one-weight", at: 1 });
  // In a frame as high as its contents the lesson is as long as it is, and does not scroll by itself.
  await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(frame))).toBe(0);
  await expect
    .poll(() =>
      frame.locator("bp-lesson .page").evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    )
    .toBeLessThanOrEqual(0);
  await frame.locator("bp-lesson").getByRole("button", { name: "Next" }).click();
  await page.waitForFunction(() => window.heard["lesson"]?.some((progress) => (progress as { at: number }).at === 2));
  await page.waitForFunction(() => (window.heard["statement"] ?? []).length > 0);
  await page.evaluate(() => window.playground.set({ lesson: null }));
  await frame.locator("bp-lesson").waitFor({ state: "detached" });
  expect(problems).toEqual([]);
  await ended(context);
});

test("the link opens the playground's own page at the moment that is shown", async () => {
  const { page, frame, context } = await embedded(held, "?views=network");
  await page.evaluate(() => window.playground.step(7));
  const hash = await page.evaluate(() => window.playground.hash());
  const link = frame.getByRole("link", { name: "Open in the playground" });
  await link.focus();
  await expect.poll(() => link.getAttribute("href")).toContain("#step=7&hash=");
  const other = await openPage(held.browser, (await link.getAttribute("href"))!);
  expect(await other.page.evaluate(() => document.querySelector("backprop-playground")!.hash())).toBe(hash);
  expect(other.problems).toEqual([]);
  await ended(context, other.context);
});
