// SPDX-License-Identifier: MIT
import { createEngine } from "backprop-playground/engine";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageSpec } from "../../web/state/state.ts";
import { loadWidget, renderWidget } from "./support/fake_model.ts";
import { openOrigin, type Origin } from "./support/origins.ts";
import { openBrowser } from "./support/page.ts";

/** Each build of the element in a page of its own origin, the files on another one: the same parameters as in Node. */
const STEPS = 60;
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const classic = "backprop-playground.classic.js";
const element = `<backprop-playground dataset="spiral" layers="5,3" seed="11">needs WebAssembly</backprop-playground>`;
const pageOf = (...body: string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>${body.join("\n")}</html>`;

let browser: Browser;
let files: Origin;
let host: Origin;
/** Of the pages' requests, whatever they are for. */
let asked: string[] = [];
let context: BrowserContext;
const work = mkdtemp(join(tmpdir(), "backprop-builds-"));

beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.on("request", (request) => asked.push(request.url()));
  files = await openOrigin({}, { "access-control-allow-origin": "*" });
  const script = `<script src="${files.url}/backprop/${classic}"></script>`;
  const module = `<script type="module" src="${files.url}/backprop/backprop-playground.js"></script>`;
  const own = `<script type="module" src="/backprop/backprop-playground.js"></script>`;
  const threadOnly = { "content-security-policy": "worker-src 'none'" };
  const compilesNothing = { "content-security-policy": "default-src 'self'" };
  host = await openOrigin({
    "/classic": { html: pageOf(script, element) },
    "/classic-on-the-thread": { html: pageOf(script, element), headers: threadOnly },
    "/sandbox": { html: pageOf(`<iframe sandbox="allow-scripts" src="/classic" width="900" height="600"></iframe>`) },
    "/module": { html: pageOf(module, element, element) },
    "/compiles-nothing": { html: pageOf(own, element, element), headers: compilesNothing },
    "/empty": { html: pageOf("<p>a notebook</p>") },
  });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([files.close(), host.close()]);
  await rm(await work, { recursive: true });
});

async function visit(address: string): Promise<{ page: Page; problems: string[] }> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  asked = [];
  await page.goto(address);
  return { page, problems };
}

/** Trains the n-th element for some steps more. */
function train(place: Page | Frame, nth = 0): Promise<{ spec: PageSpec; hash: string; step: number }> {
  return place.evaluate(
    async ({ nth, steps }) => {
      await customElements.whenDefined("backprop-playground");
      const playground = document.querySelectorAll("backprop-playground")[nth]!;
      await playground.ready;
      await playground.step(steps);
      return { spec: playground.spec, hash: await playground.hash(), step: playground.metrics!.step };
    },
    { nth, steps: STEPS },
  );
}

/** The same in Node, by the engine alone, with vectors and without. */
async function alone(spec: PageSpec, step = STEPS): Promise<string> {
  const hashes = await Promise.all(
    [true, false].map(async (simd) => {
      const session = (await createEngine({ simd })).createSession(spec);
      session.step(step);
      return session.hash();
    }),
  );
  expect(hashes[0]).toBe(hashes[1]);
  return hashes[0]!;
}

async function expectSameAsAlone(place: Page | Frame, nth = 0): Promise<void> {
  const { spec, hash } = await train(place, nth);
  expect(spec.layers.map(({ units }) => units)).toEqual([5, 3, 1]);
  expect(hash).toBe(await alone(spec));
}

const workers = (page: Page): string[] => page.workers().map((worker) => worker.url().replace(/:.*/s, ""));

describe("the classic build, one file", () => {
  test("trains from another origin, in a worker, and asks for nothing but itself", async () => {
    const { page, problems } = await visit(`${host.url}/classic`);
    await expectSameAsAlone(page);
    expect(workers(page)).toEqual(["blob"]);
    // All that is otherwise fetched when it is needed: parts further down, and a lesson.
    for (const view of ["race", "landscape", "company", "backwards", "ways"])
      await page.evaluate((view) => document.querySelector("backprop-playground")!.setAttribute("views", view), view);
    await page.evaluate(() => (document.querySelector("backprop-playground")!.lesson = "one-weight"));
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    const outside = asked.filter((address) => !address.startsWith("blob:") && !address.endsWith("/favicon.ico"));
    expect(outside).toEqual([`${host.url}/classic`, `${files.url}/backprop/${classic}`]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("trains in a page that was opened from a disk", async () => {
    const folder = await work;
    await copyFile(join(dist, classic), join(folder, classic));
    await writeFile(join(folder, "page.html"), pageOf(`<script src="${classic}"></script>`, element));
    const { page, problems } = await visit(pathToFileURL(join(folder, "page.html")).href);
    await expectSameAsAlone(page);
    expect(workers(page)).toEqual(["blob"]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("trains in a sandboxed frame, which has no origin", async () => {
    const { page, problems } = await visit(`${host.url}/sandbox`);
    const frame = (await (await page.locator("iframe").elementHandle()).contentFrame())!;
    await expectSameAsAlone(frame);
    expect(workers(page)).toEqual(["blob"]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("trains on the page's thread where no worker is allowed", async () => {
    const { page } = await visit(`${host.url}/classic-on-the-thread`); // the policy's refusal is in the console
    await expectSameAsAlone(page);
    expect(workers(page)).toEqual([]);
    await page.close();
  });

  test("says what to do where its engine does not run: a browser without vectors", async () => {
    const { page } = await visit(`${host.url}/empty`);
    await page.evaluate(() => (WebAssembly.validate = () => false));
    await page.addScriptTag({ url: `${files.url}/backprop/${classic}` });
    const reason = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener("backprop-error", (event) =>
            resolve((event as CustomEvent<{ reason: string }>).detail.reason),
          );
          document.body.append(document.createElement("backprop-playground"));
        }),
    );
    expect(reason).toMatch(/no 128-bit vectors.*wasm-url/);
    await page.evaluate((url) => {
      document.querySelector("backprop-playground")!.remove();
      const playground = document.createElement("backprop-playground");
      for (const [name, value] of Object.entries({ "wasm-url": url, dataset: "spiral", layers: "5,3", seed: "11" }))
        playground.setAttribute(name, value);
      document.body.append(playground);
    }, `${files.url}/backprop/engine/backprop.wasm`);
    await expectSameAsAlone(page);
    await page.close();
  });
});

describe("the module", () => {
  test("trains from another origin, and a second element fetches and compiles no WebAssembly", async () => {
    const { page, problems } = await visit(`${host.url}/module`);
    await expectSameAsAlone(page);
    const wasm = (): string[] => asked.concat(files.asked).filter((address) => address.endsWith(".wasm"));
    const before = wasm();
    expect(before.length).toBeGreaterThan(0);
    await expectSameAsAlone(page, 1);
    expect(workers(page)).toEqual(["blob", "blob"]);
    expect(wasm()).toEqual(before);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("fetches its further parts and lessons from its own origin: the host has none", async () => {
    const { page, problems } = await visit(`${host.url}/module`);
    const answer = await page.evaluate(async () => {
      const playground = document.querySelector("backprop-playground")!;
      await playground.ready;
      await playground.step(5);
      await playground.back(2); // needs the second part of the engine
      playground.lesson = "one-weight";
      return playground.metrics!.step;
    });
    expect(answer).toBe(3);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(files.asked.some((path) => /rest.*\.wasm$/.test(path))).toBe(true);
    const ours = asked.filter((address) => address.startsWith(host.url) && !address.endsWith("/favicon.ico"));
    expect(ours).toEqual([`${host.url}/module`]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("shares the compiled engine also on a page that may not compile by itself", async () => {
    host.asked.length = 0;
    const { page, problems } = await visit(`${host.url}/compiles-nothing`);
    for (const nth of [0, 1]) await expectSameAsAlone(page, nth);
    expect(host.asked.filter((path) => /first.*\.wasm$/.test(path))).toHaveLength(1);
    expect(workers(page)).toEqual(["http", "http"]);
    expect(await page.evaluate(() => WebAssembly.compile(new Uint8Array(8)).then(String, String))).toMatch(
      /CompileError/,
    );
    expect(problems.filter((text) => !/CompileError|Content Security Policy/.test(text))).toEqual([]);
    await page.close();
  });
});

describe("the widget", () => {
  const traits = (): Record<string, unknown> => ({
    spec: { seed: 11, data: { kind: "spiral" }, layers: [{ units: 5 }, { units: 3 }, { units: 1 }] },
    views: ["run", "network", "output"],
    height: 640,
    theme: "dark",
    play: false,
    metrics: null,
    progress: null,
  });
  const text = readFile(join(dist, "anywidget.mjs"), "utf8");

  async function rendered(): Promise<{ page: Page; problems: string[] }> {
    const visited = await visit(`${host.url}/empty`);
    await loadWidget(visited.page, await text);
    await visited.page.evaluate(renderWidget, traits());
    return visited;
  }
  const answer = async (page: Page, content: { name: string; params?: object; id: string }) => {
    await page.evaluate((content) => widget.call(content), content);
    await page.waitForFunction((id) => widget.sent.some((one) => one.id === id), content.id);
    return page.evaluate((id) => widget.sent.find((one) => one.id === id)!, content.id);
  };

  test("comes from a blob, trains what the kernel asked for, and writes the whole design back", async () => {
    const { page, problems } = await rendered();
    await answer(page, { name: "step", params: { count: STEPS }, id: "1" });
    const { params } = await answer(page, { name: "hash", id: "2" });
    const spec = await page.evaluate(() => widget.traits["spec"] as PageSpec);
    expect(spec.data).toMatchObject({ kind: "spiral", samples: expect.any(Number) as number });
    expect(params).toEqual({ ok: true, value: await alone(spec) });
    await page.waitForFunction((steps) => (widget.traits["metrics"] as { step: number } | null)?.step === steps, STEPS);
    expect(workers(page)).toEqual(["blob"]);
    expect(asked.filter((address) => !address.startsWith("blob:") && !address.endsWith("/favicon.ico"))).toEqual([
      `${host.url}/empty`,
    ]);
    const look = await page.evaluate(() => {
      const playground = document.querySelector("backprop-playground")!;
      return [playground.getAttribute("views"), playground.theme, playground.offsetHeight];
    });
    expect(look).toEqual(["run network output", "dark", 640]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("follows the kernel's designs, tells the reader's, and refuses what is none", async () => {
    const { page } = await rendered();
    await answer(page, { name: "step", id: "1" });
    await page.evaluate(() => widget.change("spec", { data: { kind: "moons" }, layers: [{ units: 1 }] }));
    await page.waitForFunction(() => (widget.traits["spec"] as Partial<PageSpec>).loss !== undefined);
    expect(await page.evaluate(() => document.querySelector("backprop-playground")!.spec.data.kind)).toBe("moons");
    await page.evaluate(() => document.querySelector("backprop-playground")!.load({ layers: [{ units: 1 }] } as never));
    await page.waitForFunction(() => (widget.traits["spec"] as PageSpec).data.kind !== "moons");
    const kept = await page.evaluate(() => document.querySelector("backprop-playground")!.spec);
    await page.evaluate(() => widget.change("spec", { layers: [{ units: 0 }] }));
    await page.waitForFunction(() => widget.sent.some(({ name }) => name === "error"));
    expect(await page.evaluate(() => document.querySelector("backprop-playground")!.spec)).toEqual(kept);
    const refused = await answer(page, { name: "explode", id: "2" });
    expect(refused.params).toMatchObject({ ok: false, error: { name: "SchemaError" } });
    await page.close();
  });

  test("plays and pauses with its trait, and tells its numbers about four times a second", async () => {
    const { page } = await rendered();
    await answer(page, { name: "step", id: "1" });
    const before = await page.evaluate(() => ((widget.saved.length = 0), performance.now()));
    await page.evaluate(() => widget.change("play", true));
    await page.waitForFunction(() => widget.saved.filter((trait) => trait === "metrics").length >= 5);
    const [ms, writes] = await page.evaluate(() => {
      const { length } = widget.saved.filter((trait) => trait === "metrics");
      return [performance.now(), length] as const;
    });
    expect(writes).toBeLessThanOrEqual((ms - before) / 250 + 1);
    expect(await page.evaluate(() => document.querySelector("backprop-playground")!.state!.playing)).toBe(true);
    await answer(page, { name: "pause", id: "2" });
    await page.waitForFunction(() => widget.traits["play"] === false);
    await page.close();
  });

  test("is gone when the notebook has ended it: no listener, no element, no worker", async () => {
    const { page } = await rendered();
    await answer(page, { name: "step", id: "1" });
    expect(await page.evaluate(() => widget.listeners())).toBeGreaterThan(0);
    await page.evaluate(() => widget.end());
    expect(await page.evaluate(() => widget.listeners())).toBe(0);
    expect(await page.locator("backprop-playground").count()).toBe(0);
    await expect.poll(() => page.workers().length).toBe(0);
    await page.close();
  });
});
