// SPDX-License-Identifier: MIT
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mazurHash } from "./support/mazur.ts";
import { openBrowser, openPage, openSite, type Site } from "./support/page.ts";
import { lookAt, openMicroscope, readNumbers } from "./support/microscope.ts";
let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
test("dump", async () => {
  const { page } = await openPage(browser, site.url + (await mazurHash()));
  for (let i = 0; i < 8; i++) {
    await page.getByRole("button", { name: "Stage", exact: true }).click();
    await page.waitForFunction((i) => document.querySelector("backprop-playground")?.state?.walk?.stage === i, i);
  }
  await openMicroscope(page);
  for (const f of [{kind:"parameter",layer:0,row:1,column:0},{kind:"parameter",layer:1,row:null,column:0},{kind:"unit",layer:0,unit:1},{kind:"unit",layer:1,unit:1},{kind:"layer",layer:0}] as const) {
    const t = Date.now();
    await lookAt(page, f);
    console.log(JSON.stringify(f), Date.now() - t);
    console.log((await readNumbers(page)).map((s) => `${s.where} = ${s.text} [${s.title}]`).join("\n"));
  }
  for (const t of ["slope","all"] as const) {
    await lookAt(page, {kind:"parameter",layer:0,row:1,column:0}, "weight");
    await lookAt(page, {kind:"parameter",layer:0,row:1,column:0}, t).catch(()=>{});
    console.log((await readNumbers(page)).map((s) => `${s.where} = ${s.text} [${s.title}]`).join("\n"));
  }
});
