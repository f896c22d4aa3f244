// SPDX-License-Identifier: MIT
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hash, metrics, openPage, until, useSite } from "./support/page.ts";

const held = useSite();

/** Trains, changes the rate, trains on, goes back and does otherwise: two courses, two interventions. */
async function experiment(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const playground = document.querySelector("backprop-playground")!;
    await playground.step(30);
    await playground.seek(12);
  });
  const rate = page.getByRole("textbox", { name: "Learning rate, typed" });
  await rate.fill("0.25");
  await rate.press("Enter");
  await page.waitForFunction(() => document.querySelector("backprop-playground")?.state?.branches.length === 1);
  await page.evaluate(() => document.querySelector("backprop-playground")!.step(8));
}

const fingerprintOf = async (page: Page): Promise<string> =>
  ((await page.locator("bp-share .fingerprint").textContent()) ?? "").replaceAll(" ", "");

test("the dialog's link opens elsewhere at the same moment, with the same fingerprint and the other course", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url);
  await experiment(page);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this moment" });
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  expect(await dialog.locator("#contents").textContent()).toBe(
    "Carries the design, 1 intervention, step 20, 1 other course.",
  );
  expect(await fingerprintOf(page)).toBe(await hash(page));

  const other = await openPage(held.browser, link);
  expect((await metrics(other.page))?.step).toBe(20);
  expect(await hash(other.page)).toBe(await fingerprintOf(page));
  await other.page.getByRole("button", { name: "Share" }).click();
  await other.page.getByText("Opened at step 20; the parameters are the same to the last bit.").waitFor();
  expect(await fingerprintOf(other.page)).toBe(await fingerprintOf(page));
  const courses = (page: Page) =>
    page.evaluate(() => {
      const { run, branches } = document.querySelector("backprop-playground")!.state!;
      return [run, ...branches].map(({ name, interventions, end }) => ({ name, interventions, end }));
    });
  expect(await courses(other.page)).toEqual(await courses(page));
  expect([...problems, ...other.problems]).toEqual([]);
  await other.context.close();
  await context.close();
});

test("a walked step is opened at its stage, before its update and at it", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  const walk = (page: Page) =>
    page.evaluate(() => {
      const { walk } = document.querySelector("backprop-playground")!.state!;
      return walk && { step: walk.step, stage: walk.stage };
    });
  await page.evaluate(() => document.querySelector("backprop-playground")!.step(10));
  for (const [stages, shown] of [
    [6, { step: 10, stage: 5 }],
    [4, { step: 10, stage: 9 }],
  ] as const) {
    await page.evaluate(
      (count) => document.querySelector("backprop-playground")!.step(count, { unit: "stage" }),
      stages,
    );
    expect(await walk(page)).toEqual(shown);
    await page.waitForFunction((stage) => location.hash.includes(`stage=${stage}&hash=`), shown.stage);
    const other = await openPage(held.browser, page.url());
    await other.page.waitForFunction(() => document.querySelector("backprop-playground")?.state?.walk);
    expect(await walk(other.page)).toEqual(shown);
    expect(await hash(other.page)).toBe(await hash(page));
    expect(other.problems).toEqual([]);
    await other.context.close();
  }
  await context.close();
});

test("parameters that come out otherwise than the link says are told", async () => {
  const { page, context } = await openPage(held.browser, `${held.site.url}#step=20&hash=0123456789abcdef`);
  await page.getByText(/not the very moment.*0123456789abcdef/).waitFor();
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByText("had another fingerprint").waitFor();
  await context.close();
});

test("Copy link copies it", async () => {
  const { page, context } = await openPage(held.browser, held.site.url, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.getByRole("button", { name: "Step", exact: true }).click();
  await until(page, "step >= 1");
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Link copied.").waitFor();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  expect(link).toContain("#step=1&hash=");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await context.close();
});

test("what is saved to a file opens from it, chosen or dropped; a bad file is named with its problem", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url);
  await experiment(page);
  const expected = await hash(page);
  await page.getByRole("button", { name: "Share" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save to file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("backprop-xor-step-20.json");
  const text = await readFile(await download.path(), "utf8");

  const other = await openPage(held.browser, held.site.url);
  await other.page.getByRole("button", { name: "Share" }).click();
  const chooser = other.page.locator("bp-share input[type=file]");
  await chooser.setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from('{"sead": 1}') });
  const alert = other.page.locator("bp-share [role=alert]");
  await alert.getByText("bad.json could not be opened. /sead: there is no such key").waitFor();
  await chooser.setInputFiles({ name: "good.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await until(other.page, "step >= 20");
  await other.page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await hash(other.page)).toBe(expected);

  const third = await openPage(held.browser, held.site.url);
  await third.page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], "dropped.json"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
  await until(third.page, "step >= 20");
  expect(await hash(third.page)).toBe(expected);
  expect([...problems, ...other.problems, ...third.problems]).toEqual([]);
  for (const opened of [context, other.context, third.context]) await opened.close();
});

test("a reload comes back to the same moment", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  await page.evaluate(() => document.querySelector("backprop-playground")!.step(25));
  await page.waitForFunction(() => /step=25&hash=/.test(location.hash));
  const expected = await hash(page);
  await page.reload();
  await until(page, "step >= 25");
  expect(await hash(page)).toBe(expected);
  await context.close();
});

test("Share pauses, and the address is not written while it plays", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until(page, "epoch >= 3");
  expect(new URL(page.url()).hash).toBe("");
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("textbox", { name: "Link" }).waitFor();
  const step = (await metrics(page))?.step ?? 0;
  expect(await page.getByRole("textbox", { name: "Link" }).inputValue()).toContain(`#step=${step}&hash=`);
  await page.waitForFunction((shown) => location.hash.startsWith(`#step=${shown}&`), step);
  await context.close();
});

test("a moment too long for a link is offered as a file", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  await page.evaluate(async () => {
    const playground = document.querySelector("backprop-playground")!;
    const interventions = Array.from({ length: 2000 }, (_, step) => ({
      step,
      parameter: { layer: 0, bias: 0 },
      value: Math.sin(step),
    }));
    await playground.open({
      spec: playground.spec,
      run: { name: "first run", interventions, end: 2000 },
      branches: [],
      step: 2000,
      stage: null,
      fingerprint: null,
    });
  });
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByText(/The link would be \d+.\d+ characters long/).waitFor();
  expect(await page.getByRole("button", { name: "Copy link" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Save to file" }).isVisible()).toBe(true);
  await context.close();
});

test("Ctrl+Z and Ctrl+Shift+Z undo and redo, but not in a text field", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  const units = () => page.evaluate(() => document.querySelector("backprop-playground")!.spec.layers.length);
  const become = (count: number) =>
    page.waitForFunction((n) => document.querySelector("backprop-playground")?.spec.layers.length === n, count);
  const before = await units();
  await page
    .getByRole("button", { name: /Add a layer/ })
    .first()
    .click();
  await become(before + 1);
  await page.keyboard.press("Control+z");
  await become(before);
  await page.keyboard.press("Control+Shift+z");
  await become(before + 1);
  await page.keyboard.press("Control+z");
  await become(before);
  await page.keyboard.press("Control+y");
  await become(before + 1);
  await page.getByRole("spinbutton").first().focus();
  await page.keyboard.press("Control+z");
  expect(await units()).toBe(before + 1);
  await context.close();
});
