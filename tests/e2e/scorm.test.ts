// SPDX-License-Identifier: MIT
import { strFromU8, unzipSync } from "fflate";
import { copyFile, mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lessonOf, packageOf, zipped } from "../../tools/scorm.mjs";
import { serve } from "../../tools/serve.mjs";
import type { Lesson } from "../../web/lessons/schema.ts";
import { readLesson } from "../../web/lessons/read_lesson.ts";
import { openBrowser, openPage, type Watched } from "./support/page.ts";

/** A teacher's own lesson: a step to read, one to do, one to read. Its title has what must not break out of a script or of XML. */
const lesson: Lesson = readLesson({
  version: 1,
  title: `Three <small> steps & "one" task</script>`,
  summary: "For a test.",
  minutes: 1,
  lang: "en-GB",
  steps: [
    { title: ["Read"], text: [{ p: ["Something to read."] }] },
    {
      title: ["Do"],
      text: [{ p: ["Something to do."] }],
      views: ["run", "network"],
      task: { ask: ["Make one step."], when: [{ did: "step" }], praise: ["Made."] },
    },
    { title: ["End"], text: [{ p: ["That is all."] }] },
  ],
});

/** What scorm-again gives an LMS. */
interface Api {
  LMSGetValue(element: string): string;
  LMSGetLastError(): string;
  loadFromJSON(cmi: unknown, prefix?: string): void;
  cmi: object;
}
declare global {
  interface Window {
    API: Api;
    commits: number;
    told: string[];
    times: string[];
  }
}

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let files: Record<string, Uint8Array>;

/** An LMS's page: scorm-again's API, with what was stored before, and the unzipped package in a frame. */
const lms = `<!doctype html><title>LMS</title>
<script src="scorm12.js"></script>
<script>
  window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
  window.commits = 0;
  window.told = [];
  window.times = [];
  API.on("LMSCommit", () => window.commits++);
  API.on("LMSSetValue.cmi.core.lesson_status", (element, value) => window.told.push(value));
  API.on("LMSSetValue.cmi.core.session_time", (element, value) => window.times.push(value));
  const stored = sessionStorage.getItem("cmi");
  if (stored) API.loadFromJSON(JSON.parse(stored), "");
  API.on("LMSFinish", () => sessionStorage.setItem("cmi", JSON.stringify({ cmi: API.cmi })));
</script>
<iframe id="sco" width="1100" height="800" src="sco/index.html"></iframe>`;

beforeAll(async () => {
  [browser, folder] = await Promise.all([openBrowser(), mkdtemp(join(tmpdir(), "scorm-"))]);
  files = unzipSync(zipped(await packageOf({ id: "three-steps", lesson })));
  await mkdir(join(folder, "sco"));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, "sco", name), bytes);
  await copyFile(createRequire(import.meta.url).resolve("scorm-again/scorm12/min"), join(folder, "scorm12.js"));
  await writeFile(join(folder, "index.html"), lms);
  await writeFile(
    join(folder, "alone.html"),
    '<!doctype html><title>No LMS</title><iframe src="sco/index.html"></iframe>',
  );
  site = await serve({ root: folder });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

const sco = (page: Page): Frame => page.frames().find((frame) => frame !== page.mainFrame())!;
const value = (page: Page, element: string) =>
  page.evaluate((name) => window.API.LMSGetValue(`cmi.core.${name}`), element);
const here = (page: Page, at: number) =>
  sco(page).locator(`bp-lesson section[part=lesson][aria-busy=false][data-at="${at}"]`).waitFor({ timeout: 20_000 });
const button = (page: Page, name: string) => sco(page).locator("bp-lesson").getByRole("button", { name, exact: true });

async function launched(): Promise<Watched> {
  const watched = await openPage(browser, site.url);
  await here(watched.page, 0);
  return watched;
}

test("the package has a manifest with every file, and no file that the manifest has not", () => {
  const manifest = strFromU8(files["imsmanifest.xml"]!);
  const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name);
  expect(listed.sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== "imsmanifest.xml")
      .sort(),
  );
  expect(listed).toContain("index.html");
});

test("a browser reads the manifest as XML, with the title as it was written", async () => {
  const { page, context } = await openPage(browser, `${site.url}alone.html`);
  const read = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, "application/xml");
    return {
      errors: xml.querySelectorAll("parsererror").length,
      title: xml.querySelector("item > title")?.textContent,
      launch: xml.querySelector("resource")?.getAttribute("href"),
      refers:
        xml.querySelector("item")?.getAttribute("identifierref") ===
        xml.querySelector("resource")?.getAttribute("identifier"),
    };
  }, strFromU8(files["imsmanifest.xml"]!));
  expect(read).toEqual({ errors: 0, title: lesson.title, launch: "index.html", refers: true });
  await context.close();
});

test("a lesson is walked to its end, and the LMS has status, score, time and place; it goes on where it was", async () => {
  const { page, context, problems } = await launched();
  await expect.poll(() => value(page, "lesson_status")).toBe("incomplete");
  await button(page, "Next").click();
  await here(page, 1);
  await expect.poll(() => value(page, "lesson_location")).toBe("2");
  expect(await value(page, "score.raw")).toBe("33");
  await sco(page).getByRole("button", { name: "Step", exact: true }).click();
  await sco(page).locator("bp-lesson [data-task=done]").waitFor();
  await expect.poll(() => value(page, "score.raw")).toBe("67");
  expect([await value(page, "score.min"), await value(page, "score.max")]).toEqual(["0", "100"]);
  expect(await page.evaluate(() => window.commits)).toBeGreaterThan(2);

  // The learner leaves, and comes back another day.
  await page.evaluate(() => {
    document.querySelector("iframe")!.src = "about:blank";
  });
  await page.waitForFunction(() => sessionStorage.getItem("cmi"));
  const stored = await page.evaluate(() => sessionStorage.getItem("cmi")!);
  const { core } = (JSON.parse(stored) as { cmi: { core: Record<string, string> } }).cmi;
  expect(core["lesson_status"]).toBe("incomplete");
  expect(core["exit"]).toBe("suspend");
  expect(await page.evaluate(() => window.times)).toEqual([expect.stringMatching(/^0000:00:\d\d\.\d\d$/)]);
  await page.reload();
  await here(page, 1);
  expect(await sco(page).locator("bp-lesson [data-task=done]").count()).toBe(1);
  await button(page, "Next").click();
  await here(page, 2);
  await button(page, "Finish").click();
  await expect.poll(() => value(page, "lesson_status")).toBe("completed");
  expect(await value(page, "score.raw")).toBe("100");
  expect(await page.evaluate(() => window.API.LMSGetLastError())).toBe("0");

  await page.evaluate(() => {
    sessionStorage.removeItem("cmi");
    document.querySelector("iframe")!.src = "about:blank";
  });
  await page.waitForFunction(() => sessionStorage.getItem("cmi"));
  await page.reload();
  await sco(page).locator("bp-lesson").waitFor();
  expect(await value(page, "lesson_status")).toBe("completed");
  expect(await page.evaluate(() => window.told)).not.toContain("incomplete");
  expect(problems).toEqual([]);
  await context.close();
});

test("what an LMS stored of something else does no harm", async () => {
  const { page, context, problems } = await launched();
  for (const data of [
    "not JSON",
    '{"at":99,"done":"1","finished":"yes"}',
    '{"at":-1,"done":"110","finished":true}',
    "[]",
  ]) {
    await page.evaluate((suspended) => {
      sessionStorage.setItem(
        "cmi",
        JSON.stringify({ cmi: { suspend_data: suspended, core: { lesson_location: "no place" } } }),
      );
    }, data);
    await page.reload();
    await here(page, 0);
  }
  expect(problems).toEqual([]);
  await context.close();
});

test("without an LMS the lesson works all the same, and nothing is complained of", async () => {
  const { page, context, problems } = await openPage(browser, `${site.url}alone.html`);
  await here(page, 0);
  await button(page, "Next").click();
  await here(page, 1);
  expect(problems).toEqual([]);
  await context.close();
});

test("a lesson of ours is packed by its name", async () => {
  const ours = await lessonOf("one-weight");
  expect(ours.title).toBe("One weight");
  const packed = await packageOf({ id: "one-weight", lesson: ours });
  expect(strFromU8(new Uint8Array(packed["lesson.js"]!))).toContain(
    'window.backpropLesson = {"version":1,"title":"One weight"',
  );
});
