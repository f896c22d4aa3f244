// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import * as esbuild from "esbuild";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { connect, Playground } from "../../web/embed/host.ts";
import { openOrigin, type Origin } from "./support/origins.ts";
import { openPage, useSite, type Watched } from "./support/page.ts";

const held = useSite();
let school: Origin;
const served: Record<string, { html: string }> = {};
const helper = fileURLToPath(new URL("../../web/embed/host.ts", import.meta.url));

/** A page's side, bundled as dist/embed.js is, inside the host page: it comes from another origin than the frame. */
let script = "";

beforeAll(async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [helper],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "embed",
    target: "es2022",
  });
  script = outputFiles[0]!.text;
  school = await openOrigin(served);
});
afterAll(() => school.close());

declare global {
  interface Window {
    embed: { connect: typeof connect };
    playground: Playground;
    heard: Record<string, unknown[]>;
  }
}

interface Embedding {
  /** Of the iframe. */
  attributes?: string;
  /** Whether the page says hello. */
  connected?: boolean;
  width?: number;
  /** The address of the /embed/ page. */
  embed?: string;
  reducedMotion?: "reduce" | "no-preference";
}
let pages = 0;
/** A page of another origin with the playground in a frame, and what the frame tells it. */
async function embedded(
  query = "",
  {
    attributes = "",
    connected = true,
    width = 900,
    embed = `${held.site.url}embed/`,
    reducedMotion = "no-preference",
  }: Embedding = {},
): Promise<Watched & { frame: Frame }> {
  const path = `/page-${++pages}.html`;
  served[path] = {
    html: `<!doctype html><title>School</title><script>${script}</script>
<script>
  window.raw = [];
  addEventListener("message", ({ data, origin }) => raw.push({ data, origin }));
</script>
<iframe id="frame" width="${width}" height="400" ${attributes} src="${embed}${query}"></iframe>`,
  };
  const watched = await openPage(held.browser, school.url + path, { reducedMotion });
  const { page } = watched;
  if (connected)
    await page.evaluate(async () => {
      const playground = await window.embed.connect(document.querySelector("iframe")!);
      window.playground = playground;
      window.heard = {};
      for (const name of [
        "ready",
        "change",
        "step",
        "epoch",
        "goal",
        "error",
        "lesson",
        "statement",
        "resize",
      ] as const)
        playground.on(name, (params) => (window.heard[name] ??= []).push(params));
    });
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame())!;
  return { ...watched, frame };
}

const raw = (page: Page) =>
  page.evaluate(() => (window as unknown as { raw: { data: unknown; origin: string }[] }).raw.map(({ data }) => data));
const frameHeight = (page: Page) => page.evaluate(() => document.querySelector("iframe")!.clientHeight);
const contentHeight = (frame: Frame) =>
  frame.evaluate(() => Math.ceil(document.getElementById("content")!.getBoundingClientRect().bottom + scrollY));

async function ended(...contexts: BrowserContext[]): Promise<void> {
  for (const context of contexts) await context.close();
}

test("a page of another origin drives the playground in its frame, and every call gives what it should", async () => {
  const { page, context, problems } = await embedded();
  const seen = await page.evaluate(async () => {
    const { playground } = window;
    await playground.load({
      data: { kind: "pair" },
      features: ["x1"],
      layers: [{ units: 1, activation: "linear", bias: false }],
      parameters: [{ weights: [[0.8]] }],
      loss: "squared-error",
      learner: { optimizer: { learningRate: 0.1 } },
    });
    const one = await playground.step();
    const [[answer]] = (await playground.predict([[1.5]])) as [[number]];
    await playground.step(9);
    const far = await playground.get("metrics");
    const hash = await playground.hash();
    await playground.back(4);
    const back = await playground.get("metrics");
    await playground.seek(10);
    const again = await playground.hash();
    const text = await playground.export();
    await playground.reset();
    const start = await playground.get("metrics");
    await playground.open(text);
    const opened = await playground.hash();
    return { one, answer, far, hash, back, again, start, opened, spec: await playground.get("spec") };
  });
  // w = 0.8 − 0.1 · (4.5 · 0.8 − 1.5), as the example has it
  expect(seen.answer).toBeCloseTo(0.59 * 1.5, 12);
  expect([seen.one?.step, seen.far?.step, seen.back?.step, seen.start?.step]).toEqual([1, 10, 6, 0]);
  expect(seen.again).toBe(seen.hash);
  expect(seen.opened).toBe(seen.hash);
  expect(seen.spec.data.kind).toBe("pair");
  expect(problems).toEqual([]);
  await ended(context);
});

test("the host hears of steps, epochs, changes and the goal while it trains, ten times a second at most", async () => {
  const { page, context, problems } = await embedded();
  await page.evaluate(async () => {
    await window.playground.load({ data: { kind: "gauss" }, stop: { loss: 0.01, epochs: null } });
    await window.playground.play();
  });
  await page.waitForFunction(() => window.heard["goal"]?.length === 1, undefined, { timeout: 30_000 });
  const { steps, seconds, goal, last } = await page.evaluate(async () => {
    const { step = [], goal = [] } = window.heard;
    const last = await window.playground.get("metrics");
    return { steps: step.length, seconds: performance.now() / 1000, goal: goal[0], last };
  });
  expect(steps).toBeGreaterThan(0);
  expect(steps).toBeLessThan(11 * seconds);
  expect(goal).toEqual(last);
  expect(problems).toEqual([]);
  await ended(context);
});

test("the frame becomes as high as its contents, follows them, also down, and does not grow for ever", async () => {
  const { page, frame, context, problems } = await embedded("?views=run,network");
  await page.evaluate(() => window.playground.get("metrics"));
  const settled = async () => {
    await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(frame)), { timeout: 5_000 }).toBe(0);
    return frameHeight(page);
  };
  const small = await settled();
  await page.evaluate(() => window.playground.set({ views: "run,network,output,try" }));
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(small);
  await settled();
  await page.evaluate(() => window.playground.set({ views: "run,network" }));
  await expect.poll(() => frameHeight(page)).toBe(small);
  // Contents that are always higher than their frame: a few rounds, then peace.
  await frame.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#playground { min-height: calc(100vh + 24px); }");
    document.adoptedStyleSheets.push(sheet);
  });
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(small);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
  const after = await frameHeight(page);
  expect(after).toBeLessThan(small + 24 * 20);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
  expect(await frameHeight(page)).toBe(after);
  expect(problems).toEqual([]);
  await ended(context);
});

test("Canvas and Open edX are told the height in their words", async () => {
  const canvas = await embedded("?views=network&resize=canvas", { connected: false });
  await expect
    .poll(async () =>
      (await raw(canvas.page)).filter((data) => typeof data === "string").map((data) => JSON.parse(data) as unknown),
    )
    .toContainEqual({ subject: "lti.frameResize", height: await contentHeight(canvas.frame) });
  const openedx = await embedded("?views=network&resize=openedx", { connected: false });
  await expect
    .poll(() => raw(openedx.page))
    .toContainEqual({ type: "plugin.resize", payload: { height: await contentHeight(openedx.frame) } });
  expect([...canvas.problems, ...openedx.problems]).toEqual([]);
  await ended(canvas.context, openedx.context);
});

test("H5P's handshake makes the frame as high as its contents", async () => {
  const { page, frame, context, problems } = await embedded("?views=network&resize=h5p", { connected: false });
  await page.evaluate(() => {
    const iframe = document.querySelector("iframe")!;
    // What h5p-resizer.js answers.
    interface Said {
      context?: string;
      action: string;
      scrollHeight: number;
      clientHeight: number;
    }
    addEventListener("message", ({ data, source, origin }: MessageEvent<Said | null>) => {
      if (data?.context !== "h5p") return;
      const respond = (action: string) => (source as Window).postMessage({ context: "h5p", action }, origin);
      if (data.action === "hello") respond("hello");
      if (
        data.action === "prepareResize" &&
        (iframe.clientHeight !== data.scrollHeight || data.scrollHeight !== data.clientHeight)
      ) {
        iframe.style.height = `${data.clientHeight}px`;
        respond("resizePrepared");
      }
      if (data.action === "resize") iframe.style.height = `${data.scrollHeight}px`;
    });
    iframe.contentWindow!.postMessage({ context: "h5p", action: "ready" }, "*");
  });
  await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(frame))).toBe(0);
  expect(problems).toEqual([]);
  await ended(context);
});

test("the frame speaks to named origins only", async () => {
  const { page, context, problems } = await embedded("?origin=https://school.example", { connected: false });
  await page.waitForFunction(() => (window as unknown as { raw: unknown[] }).raw.length > 0);
  const error = await page.evaluate(async () => {
    const ask = window.embed.connect(document.querySelector("iframe")!);
    return ask.then(
      () => "",
      (problem: Error) => `${problem.name}: ${problem.message}`,
    );
  });
  expect(error).toBe("OriginError: this origin may not speak to the frame");
  expect(problems).toEqual([]);
  await ended(context);
});

test("a frame of no origin (sandbox) and its host find each other, and nobody's storage is needed", async () => {
  const site = await openOrigin({}, { "access-control-allow-origin": "*" });
  const { page, context, problems } = await embedded("", {
    attributes: 'sandbox="allow-scripts"',
    embed: `${site.url}/backprop/embed/`,
  });
  const answered = await page.evaluate(async () => [
    (await window.playground.step())?.step,
    await window.playground.hash(),
  ]);
  const same = await embedded();
  expect(answered).toEqual(
    await same.page.evaluate(async () => [(await window.playground.step())?.step, await window.playground.hash()]),
  );
  expect([...problems, ...same.problems]).toEqual([]);
  await ended(context, same.context);
  await site.close();
});

test("a host of no origin (sandbox), and so its frame, find each other", async () => {
  const site = await openOrigin({}, { "access-control-allow-origin": "*" });
  served["/inner.html"] = {
    html: `<!doctype html><iframe src="${site.url}/backprop/embed/"></iframe><script>${script}</script>
<script>
  embed.connect(document.querySelector("iframe")).then(async (playground) => {
    parent.postMessage({ step: (await playground.step()).step, origin }, "*");
  });
</script>`,
  };
  served["/outer.html"] = {
    html: `<!doctype html><script>
  window.said = new Promise((resolve) => addEventListener("message", ({ data }) => resolve(data)));
</script><iframe sandbox="allow-scripts" src="/inner.html"></iframe>`,
  };
  const { page, context, problems } = await openPage(held.browser, `${school.url}/outer.html`);
  const said = await page.evaluate(() => (window as unknown as { said: Promise<unknown> }).said);
  expect(said).toEqual({ step: 1, origin: "null" });
  expect(problems).toEqual([]);
  await ended(context);
  await site.close();
});

test("what the address asks for is shown, and what cannot be used is told exactly", async () => {
  const good = await embedded("?views=network,output&theme=dark&readonly#data=spiral&lr=0.3&step=5");
  await good.page.evaluate(() => window.playground.get("metrics"));
  await expect
    .poll(() => good.frame.evaluate(() => document.querySelector("backprop-playground")!.metrics?.step))
    .toBe(5);
  expect(await good.frame.locator("section[part=network]").count()).toBe(1);
  expect(await good.frame.locator("section[part=run]").count()).toBe(0);
  expect(await good.frame.locator("#problem").isHidden()).toBe(true);
  expect(await good.page.evaluate(async () => (await window.playground.get("spec")).data.kind)).toBe("spiral");
  expect(await good.frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(18, 22, 29)");

  const bad = await embedded("?views=netwrk&theme=light#data=spirral");
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
  const still = await embedded();
  await still.page.evaluate(() => window.playground.get("metrics"));
  expect(await playing(still.frame)).toBe(false);
  const moving = await embedded("?autoplay");
  await expect.poll(() => playing(moving.frame)).toBe(true);
  const calm = await embedded("?autoplay", { reducedMotion: "reduce" });
  await calm.page.evaluate(() => window.playground.get("metrics"));
  expect(await playing(calm.frame)).toBe(false);
  await ended(still.context, moving.context, calm.context);
});

test("the link opens the playground's own page at the moment that is shown", async () => {
  const { page, frame, context } = await embedded("?views=network");
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

test("a lesson is read in a frame: from the address, from the host, and the host hears how far it is", async () => {
  const { page, frame, context, problems } = await embedded("?lesson=one-weight&at=2", { width: 1200 });
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

test("a frame that is loaded anew is greeted anew", async () => {
  const { page, context, problems } = await embedded();
  await page.evaluate(async () => {
    await window.playground.step(3);
    const again = new Promise((resolve) => window.playground.on("ready", resolve));
    document.querySelector("iframe")!.src += "?theme=dark";
    await again;
  });
  expect((await page.evaluate(() => window.playground.get("metrics")))?.step).toBe(0);
  expect(problems).toEqual([]);
  await ended(context);
});

test("a flood of messages neither freezes the frame nor changes anything", async () => {
  const { page, frame, context, problems } = await embedded();
  await page.evaluate(() => window.playground.step(5));
  const before = await page.evaluate(() => window.playground.hash());
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("iframe")!;
    for (let k = 0; k < 30_000; k++)
      contentWindow!.postMessage(
        { namespace: "backprop-playground", v: 1, type: "call", id: `f${k}`, name: "step", params: { count: -1 } },
        "*",
      );
  });
  const longest = await frame.evaluate(async () => {
    let [longest, last] = [0, performance.now()];
    for (let k = 0; k < 60; k++) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
    }
    return longest;
  });
  expect(longest).toBeLessThan(2_000);
  await page.waitForTimeout(1_500);
  expect(await page.evaluate(() => window.playground.hash())).toBe(before);
  expect(problems).toEqual([]);
  await ended(context);
});

test("a page's side is smaller than 3 kB", () => {
  expect(gzipSync(script).length).toBeLessThan(3_000);
  expect(readFileSync(helper, "utf8")).not.toMatch(/^import \{/m);
});
