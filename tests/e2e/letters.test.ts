// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, useSite } from "./support/page.ts";

const held = useSite();

const patient = { timeout: 10_000 };
const misread = (page: Page) => page.getByRole("group", { name: "Misread letters" }).getByRole("button");
const counted = async (page: Page): Promise<number> => {
  const text = await page.getByText(/letters? (is|are) misread/).innerText();
  return Number(text.match(/^(\d+) of/)?.[1]);
};
const step = (page: Page, count: number) =>
  page.evaluate((steps) => document.querySelector("backprop-playground")!.step(steps), count);
const input = (page: Page) => page.evaluate(() => document.querySelector("backprop-playground")!.state!.input);

/** The panel shows what is: as many misread letters as the accuracy says. */
const settled = (page: Page): Promise<void> =>
  expect
    .poll(async () => {
      const { accuracy } = await page.evaluate(() => document.querySelector("backprop-playground")!.metrics!);
      return (await counted(page)) - Math.round(360 * (1 - accuracy!));
    }, patient)
    .toBe(0);

test("letters are chosen from the gallery with a network that reads them, and the misread ones grow few", async () => {
  const { page, problems } = await openPage(held.browser, held.site.url + "#data=xor");
  await page.getByRole("radio", { name: "Letters", exact: true }).check({ force: true });
  await page.getByText("100 inputs").waitFor();
  await misread(page).first().waitFor();
  const before = await counted(page);
  expect(before).toBeGreaterThan(250); // eleven of twelve are guessed wrongly
  await step(page, 600);
  await expect.poll(() => counted(page), patient).toBeLessThan(50);
  await settled(page);
  expect(problems).toEqual([]);
});

test("a misread letter that is clicked becomes the input, and a training letter shows what it asks for", async () => {
  const { page, problems } = await openPage(held.browser, held.site.url + "#data=letters");
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    document.addEventListener("bp-told", (event) => told.push((event as CustomEvent).detail));
  });
  await step(page, 300);
  await settled(page);
  const first = misread(page).first();
  const named = async (): Promise<string[]> =>
    /^Test letter (\d+): is (\w), read as (\w), \d+ %$/.exec((await first.getAttribute("aria-label")) ?? "") ?? [];
  const [, row, is] = await named();
  await first.click();
  const tried = page.getByRole("region", { name: "Try an input" });
  await tried.getByText(`The data say: ${is}`).waitFor();
  await expect
    .poll(async () => tried.getByText("Prediction:").innerText(), patient)
    .toBe(`Prediction: ${(await named())[3]}`);
  expect(await tried.getByRole("textbox", { name: "Row" }).inputValue()).toBe(row);
  await page.getByText("A test letter asks for nothing").waitFor();

  await page
    .getByRole("group", { name: "Letters that are looked at" })
    .getByRole("button", { name: "Training" })
    .click();
  await page.getByRole("button", { name: /^Training letter/ }).first().click(); // prettier-ignore
  await page.getByRole("img", { name: /asks for: 10 × 10 values/ }).waitFor();
  const state = await page.evaluate(() => {
    const { pinned, input } = document.querySelector("backprop-playground")!.state!;
    return { pinned, pixels: input?.length };
  });
  expect(state.pinned).not.toBeNull();
  expect(state.pixels).toBe(100);
  expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
    { name: "misreading-followed", value: 1 },
    { name: "misreading-followed", value: 2 },
  ]);
  expect(problems).toEqual([]);
});

test("no misread letter changes its place while the others are learned", async () => {
  const { page } = await openPage(held.browser, held.site.url + "#data=letters");
  await step(page, 200);
  const names = (): Promise<string[]> =>
    misread(page).evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
  const rowOf = (name: string): string => name.slice(0, name.indexOf(":"));
  await settled(page);
  expect(await misread(page).count()).toBe(20);
  const before = await names();
  await step(page, 60);
  await expect.poll(async () => (await names()).join(), patient).not.toBe(before.join());
  await settled(page);
  const after = await names();
  const stayed = after.filter((name) => !name.endsWith("read right") && before.map(rowOf).includes(rowOf(name)));
  expect(stayed.length).toBeGreaterThan(5);
  for (const name of stayed) expect(before.map(rowOf).indexOf(rowOf(name))).toBe(after.indexOf(name));
});

test("a picture is drawn and erased with the pointer and with keys, and read as it changes", async () => {
  const { page, problems } = await openPage(held.browser, held.site.url + "#data=letters&noise=0");
  await step(page, 400);
  const tried = page.getByRole("region", { name: "Try an input" });
  await tried.getByRole("button", { name: "Empty paper" }).click();
  expect(await input(page)).toEqual(new Array(100).fill(0));
  const grid = tried.getByRole("grid", { name: "Picture to be read" });
  await grid.scrollIntoViewIfNeeded();
  const { x, y, width } = (await grid.boundingBox())!;
  const at = (column: number, row: number) =>
    [x + ((column + 0.5) * width) / 10, y + ((row + 0.5) * width) / 10] as const;

  await page.mouse.move(...at(2, 1)); // an L, with one stroke of the pointer
  await page.mouse.down();
  await page.mouse.move(...at(2, 8), { steps: 30 });
  await page.mouse.move(...at(7, 8), { steps: 30 });
  await page.mouse.up();
  const drawn = (await input(page))!;
  expect(drawn.filter((ink) => ink === 1)).toHaveLength(13);
  expect([drawn[12], drawn[82], drawn[87]]).toEqual([1, 1, 1]);
  await tried.getByText("Prediction: L").waitFor();

  const cell = (row: number, column: number) => grid.getByRole("gridcell", { name: `row ${row}, column ${column},` });
  await expect.poll(() => cell(2, 3).getAttribute("tabindex"), patient).toBe("0"); // where the stroke began
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  expect((await input(page))![13]).toBe(1);
  expect(await cell(2, 4).getAttribute("aria-label")).toBe("row 2, column 4, ink 100 %");
  await page.keyboard.press("Enter");
  expect((await input(page))![13]).toBe(0);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Delete");
  expect((await input(page))![12]).toBe(0);
  expect(problems).toEqual([]);
});

test("without a hidden layer the weights of every letter's output are a picture of their own", async () => {
  const { page, problems } = await openPage(held.browser, held.site.url + "#data=letters&layers=none&noise=0");
  await step(page, 200);
  const units = page.getByRole("group", { name: "Units of the first layer" }).getByRole("button");
  await units.first().waitFor();
  expect(await units.count()).toBe(12);
  await page.getByRole("button", { name: "Output E", exact: true }).click();
  await page.getByRole("img", { name: /^Weights: 10 × 10 values up to ±0\.\d/ }).waitFor();
  await page.getByRole("img", { name: /^Last step added: 10 × 10 values up to ±/ }).waitFor();
  expect(problems).toEqual([]);
});
