// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hash, openPage, useSite } from "./support/page.ts";

const held = useSite();
const dialog = (page: Page) => page.getByRole("dialog", { name: "Embed in your page" });
const text = (page: Page) => dialog(page).getByRole("textbox", { name: "Snippet" }).inputValue();
const addressIn = (snippet: string): string => /src="([^"]+)"/.exec(snippet)![1]!.replaceAll("&amp;", "&");

async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Embed" }).click();
  await dialog(page).waitFor();
}
/** The preview has told its height, and the snippet has it. */
const measured = (page: Page) =>
  page.waitForFunction(() => {
    const frame = document.querySelector("bp-embed")?.shadowRoot?.querySelector("iframe");
    const content = frame?.contentDocument?.querySelector("#content")?.getBoundingClientRect().height ?? 0;
    const isReady = frame?.contentDocument?.querySelector("backprop-playground")?.shadowRoot?.querySelector(".network");
    return isReady && Math.abs(Number(frame?.height) - content) < 40 && content > 300;
  });

describe("the embed dialog", () => {
  test("shows the frame live, and its snippet opens as the same moment, as high as it is", async () => {
    const { page, context, problems } = await openPage(held.browser, `${held.site.url}#data=spiral&lr=0.3`);
    await page.evaluate(() => document.querySelector("backprop-playground")!.step(15));
    await openDialog(page);
    await measured(page);
    const snippet = await text(page);
    expect(snippet).toMatch(/title="[^"]+"/);
    expect(snippet).toContain('loading="lazy"');
    const address = addressIn(snippet);
    expect(address).toContain(`${held.site.url}embed/?views=run,network,output#data=spiral&lr=0.3&step=15&hash=`);
    const other = await openPage(held.browser, address);
    await other.page.waitForFunction(() => document.querySelector("backprop-playground")?.metrics?.step === 15);
    expect(await hash(other.page)).toBe(await hash(page));
    expect([...problems, ...other.problems]).toEqual([]);
    await other.context.close();
    await context.close();
  });

  test("takes views, controls, colours and size into the address", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await openDialog(page);
    await dialog(page).getByRole("combobox", { name: "Show" }).selectOption("The arithmetic");
    await dialog(page).getByText("Parts, one by one").click();
    await dialog(page).getByRole("checkbox", { name: "Output" }).check();
    await dialog(page).getByText("Controls of the run bar").click();
    await dialog(page).getByRole("checkbox", { name: "Timeline" }).uncheck();
    await dialog(page).getByRole("checkbox", { name: "The design cannot be changed" }).check();
    await dialog(page).getByRole("combobox", { name: "Colours" }).selectOption("dark");
    await dialog(page).getByRole("combobox", { name: "Width" }).selectOption("720");
    await dialog(page).getByRole("spinbutton", { name: "Height" }).fill("444");
    await dialog(page).getByRole("spinbutton", { name: "Height" }).press("Tab");
    await dialog(page).getByRole("combobox", { name: "Grows by itself in" }).selectOption("canvas");
    const snippet = await text(page);
    expect(addressIn(snippet)).toBe(
      `${held.site.url}embed/?views=run,network,microscope,output` +
        "&controls=undo,reset,back,stage,step,epoch,play,speed,learning-rate,loop&readonly=true&theme=dark&resize=canvas",
    );
    expect(snippet).toContain('width="720"');
    expect(snippet).toContain('height="444"');
    await context.close();
  });

  test("embeds a lesson at a step; the one that is read is offered first", async () => {
    const { page, context, problems } = await openPage(held.browser, `${held.site.url}#lesson=one-weight&at=2`);
    await page.locator("bp-lesson section[part=lesson][aria-busy=false]").waitFor();
    await openDialog(page);
    expect(addressIn(await text(page))).toBe(`${held.site.url}embed/?lesson=one-weight&at=2`);
    expect(await text(page)).toContain('title="Lesson: One weight"');
    const frame = page.frameLocator("bp-embed iframe");
    await frame.locator("bp-lesson").getByText("Step 2 of").waitFor();
    await dialog(page).getByRole("combobox", { name: "What" }).selectOption("forward");
    expect(addressIn(await text(page))).toBe(`${held.site.url}embed/?lesson=forward`);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("has a snippet for each place, reached by arrow keys, and copies it", async () => {
    const { page, context } = await openPage(held.browser, held.site.url, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await openDialog(page);
    const begins = ["<iframe", "<script", "<iframe", "```{=html}", "```{raw} html", ":::{iframe}", "<iframe"];
    await dialog(page).getByRole("tab", { name: "iframe" }).focus();
    for (const begin of begins) {
      expect((await text(page)).startsWith(begin)).toBe(true);
      await page.keyboard.press("ArrowRight");
    }
    await dialog(page).getByRole("tab", { name: "Element" }).click();
    await dialog(page).getByRole("button", { name: "Copy" }).click();
    await dialog(page).getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page));
    await context.close();
  });

  test("is not fetched before it is asked for, and fits a phone", async () => {
    const viewport = { width: 390, height: 844 };
    const { page, context, asked } = await openPage(held.browser, held.site.url, { viewport });
    expect(asked.some((address) => address.includes("embed_dialog"))).toBe(false);
    await openDialog(page);
    expect(asked.some((address) => address.includes("embed_dialog"))).toBe(true);
    const box = await dialog(page).boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "hidden" });
    expect(await page.locator("bp-embed iframe").count()).toBe(0);
    await context.close();
  });
});
