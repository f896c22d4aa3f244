// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { createEngine } from "backprop-playground/engine";
import { hash, openPage, until, useSite } from "./support/page.ts";

const held = useSite();

/** Without the offline cache, which fetches everything in the background. */
const noCache = { serviceWorkers: "block" } as const;

test("opening the page and playing needs the first part of the engine only", async () => {
  const { page, context, asked } = await openPage(held.browser, held.site.url, noCache);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until(page, "epoch >= 5");
  const wasm = asked.filter((address) => address.endsWith(".wasm"));
  expect(wasm).toHaveLength(1);
  expect(wasm[0]).toContain("backprop-first");
  await context.close();
});

test("the rest is fetched once, when it is called, and computes the same bits", async () => {
  const { page, context, asked, problems } = await openPage(held.browser, held.site.url, noCache);
  await page.getByRole("combobox", { name: "Activation of layer 1" }).selectOption("gelu");
  await page.waitForFunction(
    () => document.querySelector("backprop-playground")?.spec.layers[0]?.activation === "gelu",
  );
  await page.getByRole("button", { name: "Epoch", exact: true }).click();
  await until(page, "epoch >= 1");
  const spec = await page.evaluate(() => document.querySelector("backprop-playground")?.spec);
  const engine = await createEngine();
  const session = engine.createSession(spec ?? {});
  session.stepEpoch();
  expect(await hash(page)).toBe(session.hash());
  session.delete();
  expect(asked.filter((address) => address.includes("backprop-rest"))).toHaveLength(1);
  expect(problems.filter((problem) => !problem.includes("blocked by Playwright"))).toEqual([]);
  await context.close();
});

test("without a worker the engine comes whole and computes the same", async () => {
  const { page, context, asked } = await openPage(held.browser, held.site.url, noCache);
  const before = await hash(page);
  await page.evaluate(async () => {
    const old = document.querySelector("backprop-playground");
    const fresh = document.createElement("backprop-playground");
    fresh.setAttribute("worker", "main");
    old?.replaceWith(fresh);
    await fresh.ready;
  });
  expect(await hash(page)).toBe(before);
  expect(page.workers()).toHaveLength(0);
  expect(asked.some((address) => /backprop-[^/]*\.wasm$/.test(address) && !/first|rest/.test(address))).toBe(true);
  await context.close();
});
