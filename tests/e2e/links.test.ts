// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { expectRefused, hash, metrics, openBrowser, openPage, openSite, until, useSite } from "./support/page.ts";

const held = useSite();

describe("links", () => {
  test("a shared address gives the same hash of parameters in a second browser", async () => {
    const first = await openPage(
      held.browser,
      `${held.site.url}#data=spiral&layers=6,3&lr=0.1&activation=relu&optimizer=adam&seed=5`,
    );
    await first.page.getByRole("slider", { name: "Noise" }).fill("20");
    await first.page.waitForFunction(() => location.hash.includes("noise"));
    await first.page.getByRole("button", { name: "Epoch", exact: true }).click();
    await until(first.page, "epoch >= 1");
    await first.page.waitForFunction(() => location.hash.includes("hash="));
    const address = first.page.url();
    expect(address).toContain("data=spiral");

    const second = await openBrowser();
    const { page } = await openPage(second, address);
    expect((await metrics(page))?.step).toBe((await metrics(first.page))?.step);
    expect(await hash(page)).toBe(await hash(first.page));
    await page.getByRole("button", { name: "Epoch", exact: true }).click();
    await first.page.getByRole("button", { name: "Epoch", exact: true }).click();
    await until(page, "epoch >= 2");
    await until(first.page, "epoch >= 2");
    expect(await hash(page)).toBe(await hash(first.page));
    await second.close();
    await first.context.close();
  });

  test("an address of a spec alone opens at step 0", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#data=spiral&lr=0.3`);
    expect((await metrics(page))?.step).toBe(0);
    expect(new URL(page.url()).hash).toBe("#data=spiral&lr=0.3");
    await context.close();
  });

  test("the default experiment has a bare address", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    expect(new URL(page.url()).hash).toBe("");
    await context.close();
  });

  test.each([
    ["#lr=fast", "lr"],
    ["#colour=red", "colour"],
    ["#layers=4,0", "layers"],
    ["#data=moon", "moons"],
    ["#state=!!!", "state"],
    ["#layers=9999999", "layers"],
  ])("the bad address %s gives an exact message and the defaults", (address, named) =>
    expectRefused(held.browser, held.site.url + address, named),
  );

  test("changing the address by hand loads the other experiment", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await page.evaluate(() => {
      location.hash = "#data=gauss&layers=3";
    });
    await page.waitForFunction(() => document.querySelector("backprop-playground")?.spec.data.kind === "gauss");
    expect(await page.evaluate(() => document.querySelector("backprop-playground")?.spec.layers[0]?.units)).toBe(3);
    await context.close();
  });
});

describe("on its own", () => {
  test("nothing is asked of any other host, and the policy is kept", async () => {
    const { page, context, problems, asked } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "step >= 50");
    expect(asked.length).toBeGreaterThan(3);
    for (const address of asked)
      expect(new URL(address).origin === new URL(held.site.url).origin || address.startsWith("blob:")).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("it works below any sub-path", async () => {
    const below = await openSite("/courses/2026/backprop/");
    const { page, context, problems, asked } = await openPage(held.browser, below.url);
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 1");
    expect(asked.every((address) => new URL(address).pathname.startsWith("/courses/2026/backprop/"))).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
    await below.close();
  });

  test("once loaded it opens again without a network", async () => {
    const own = await openSite();
    const { page, context } = await openPage(held.browser, own.url, { serviceWorkers: "allow" });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await own.close();
    await context.setOffline(true);
    await page.reload();
    await page.evaluate(() => document.querySelector("backprop-playground")?.ready);
    await page.getByTitle("Penguins").click();
    await page.waitForFunction(() => document.querySelector("backprop-playground")?.spec.data.table === "penguins");
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 1");
    await context.close();
  });
});
