// SPDX-License-Identifier: MIT
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine } from "backprop-playground/engine";
import type { PageSpec } from "../../web/state/state.ts";
import { openOrigin, type Origin } from "./support/origins.ts";
import { openBrowser } from "./support/page.ts";

/** Real hosts, each an origin of its own on this machine: whatever a page allows, the parameters are the same. */
const STEPS = 40;
const element = `<backprop-playground dataset="moons" layers="4,4" seed="7" views="run network output">
  needs WebAssembly
</backprop-playground>`;
const moduleOf = (origin: string): string =>
  `<script type="module" src="${origin}/backprop/backprop-playground.js"></script>`;
const classicOf = (origin: string): string =>
  `<script src="${origin}/backprop/backprop-playground.classic.js"></script>`;
const pageOf = (...body: string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course</title></head><body>${body.join("\n")}</body></html>`;

let browser: Browser;
let context: BrowserContext;
/** Another origin than any page's: it lets everybody use its files. */
let files: Origin;
const opened: Origin[] = [];
let wanted = "";

beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  files = await openOrigin({}, { "access-control-allow-origin": "*" });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([files, ...opened].map((origin) => origin.close()));
});

async function origin(...parameters: Parameters<typeof openOrigin>): Promise<Origin> {
  const made = await openOrigin(...parameters);
  opened.push(made);
  return made;
}

async function visit(address: string): Promise<{ page: Page; problems: string[] }> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(address);
  return { page, problems };
}

/** Trains the n-th element of a page or frame, and tells where its engine runs. */
async function trained(place: Page | Frame, nth = 0): Promise<string> {
  const { spec, hash } = await place.evaluate(
    async ({ nth, steps }) => {
      await customElements.whenDefined("backprop-playground");
      const playground = document.querySelectorAll("backprop-playground")[nth]!;
      await playground.ready;
      await playground.step(steps);
      return { spec: playground.spec, hash: await playground.hash() };
    },
    { nth, steps: STEPS },
  );
  wanted ||= await alone(spec);
  return hash;
}

/** The same in Node, by the engine alone. */
async function alone(spec: PageSpec): Promise<string> {
  const session = (await createEngine()).createSession(spec);
  session.step(STEPS);
  const hash = session.hash();
  session.delete();
  return hash;
}

async function expectFramesTrained(page: Page): Promise<void> {
  for (const handle of await page.locator("iframe").elementHandles()) {
    const frame = (await handle.contentFrame())!;
    await frame.waitForSelector("backprop-playground", { state: "attached" });
    expect(await trained(frame)).toBe(wanted);
  }
}

describe("A host that embeds the playground", () => {
  test("is a plain page with the files beside it, or on another origin", async () => {
    const own = await origin({ "/": { html: pageOf(moduleOf(""), element) } });
    const other = await origin({ "/": { html: pageOf(moduleOf(files.url), element) } });
    for (const { url } of [own, other]) {
      const { page, problems } = await visit(url);
      const hash = await trained(page);
      expect(hash).toBe(wanted);
      expect(problems).toEqual([]);
      await page.close();
    }
  });

  test("has a strict content security policy, with or without leave to compile", async () => {
    const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'";
    const compiling = strict.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    const html = pageOf(moduleOf(""), element);
    for (const policy of [strict, compiling]) {
      const { url } = await origin({ "/": { html, headers: { "content-security-policy": policy } } });
      const { page, problems } = await visit(url);
      expect(await trained(page)).toBe(wanted);
      expect(problems).toEqual([]);
      await page.close();
    }
  });

  test("allows neither its own worker nor a blob's: it trains on the page's thread", async () => {
    const policy =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'none'";
    const { url } = await origin({
      "/": { html: pageOf(moduleOf(""), element), headers: { "content-security-policy": policy } },
    });
    const { page } = await visit(url); // the refused workers are told in the console: that is the policy's doing
    expect(await trained(page)).toBe(wanted);
    expect(page.workers()).toHaveLength(0);
    await page.close();
  });

  test("puts it into a sandboxed frame, whose origin is none: as a module, in one file, and as the embedding page", async () => {
    const inside = {
      module: pageOf(moduleOf(files.url), element),
      classic: pageOf(classicOf(files.url), element),
    };
    const frames = [
      ...Object.keys(inside).map(
        (name) => `<iframe sandbox="allow-scripts" src="/${name}" width="900" height="500"></iframe>`,
      ),
      `<iframe sandbox="allow-scripts" src="${files.url}/backprop/embed/?dataset=moons&layers=4,4&seed=7&views=run,network,output" width="900" height="500"></iframe>`,
    ];
    const pages = Object.fromEntries(Object.entries(inside).map(([name, html]) => [`/${name}`, { html }]));
    const { url } = await origin({ ...pages, "/": { html: pageOf(...frames) } });
    const { page, problems } = await visit(url);
    await expectFramesTrained(page);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("is isolated from other origins (COEP): the frame is marked, or has no credentials", async () => {
    const isolated = { "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" };
    const marked = await origin(
      {},
      { "cross-origin-embedder-policy": "require-corp", "cross-origin-resource-policy": "cross-origin" },
    );
    const query = "embed/?dataset=moons&layers=4,4&seed=7&views=run,network,output";
    const { url } = await origin({
      "/": {
        html: pageOf(
          `<iframe src="${marked.url}/backprop/${query}" width="900" height="500"></iframe>`,
          `<iframe credentialless src="${files.url}/backprop/${query}" width="900" height="500"></iframe>`,
        ),
        headers: isolated,
      },
    });
    const { page, problems } = await visit(url);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await expectFramesTrained(page);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("has two of them on one page, which share one compiled engine and nothing else", async () => {
    const own = await origin({ "/": { html: pageOf(moduleOf(""), element, element) } });
    const { page, problems } = await visit(own.url);
    expect(await trained(page, 0)).toBe(wanted);
    const compiled = (): string[] => own.asked.filter((path) => /first.*\.wasm$/.test(path));
    expect(compiled()).toHaveLength(1);
    expect(await trained(page, 1)).toBe(wanted);
    expect(compiled()).toHaveLength(1);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("removes it and puts it back a hundred times: no worker stays, no memory, and it trains as before", async () => {
    const own = await origin({ "/": { html: pageOf(moduleOf(""), element) } });
    const { page, problems } = await visit(own.url);
    await trained(page);
    const session = await context.newCDPSession(page);
    const used = async (): Promise<number> => {
      await session.send("HeapProfiler.collectGarbage");
      return ((await session.send("Runtime.getHeapUsage")) as { usedSize: number }).usedSize;
    };
    const again = (times: number) =>
      page.evaluate(async (count) => {
        const playground = document.querySelector("backprop-playground")!;
        for (let time = 0; time < count; time += 1) {
          playground.remove();
          document.body.append(playground);
          // Every other time it has come to run, the others it is removed while it starts.
          if (time % 2 === 0) await playground.ready;
        }
        await playground.ready;
      }, times);
    await again(10);
    const before = await used();
    await again(90);
    const after = await used();
    await expect.poll(() => page.workers().length).toBe(1);
    expect(after - before).toBeLessThan(2 * 2 ** 20);
    expect(await trained(page)).toBe(wanted);
    await page.evaluate(() => document.querySelector("backprop-playground")!.remove());
    await expect.poll(() => page.workers().length).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("has it far below: it starts when the reader comes near, pauses when out of view, and goes on", async () => {
    const own = await origin({
      "/": {
        html: pageOf(
          moduleOf(""),
          `<p style="height: 4000px">A long text.</p>`,
          element,
          `<p style="height: 4000px"></p>`,
        ),
      },
    });
    const { page, problems } = await visit(own.url);
    await page.evaluate(() => customElements.whenDefined("backprop-playground"));
    await expect(page.getByText("needs WebAssembly").count()).resolves.toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(own.asked.some((path) => path.endsWith(".wasm"))).toBe(false);
    const scroll = (to: number) => page.evaluate((top) => scrollTo(0, top), to);
    await scroll(3600);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    const step = () => page.evaluate(() => document.querySelector("backprop-playground")!.metrics!.step);
    await expect.poll(step).toBeGreaterThan(0);
    await scroll(0);
    await expect
      .poll(() => page.evaluate(() => document.querySelector("backprop-playground")!.state!.playing))
      .toBe(false);
    const stood = await step();
    await scroll(3600);
    await expect.poll(step).toBeGreaterThan(stood);
    expect(problems).toEqual([]);
    await page.close();
  });
});
