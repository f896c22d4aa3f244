// SPDX-License-Identifier: MIT
import * as esbuild from "esbuild";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { connect, Playground } from "../../../web/embed/host.ts";
import { openOrigin, type Origin } from "./origins.ts";
import { openPage, useSite, type Site, type Watched } from "./page.ts";

/** The playground in a frame of a page that comes from another origin, and the page's side of what the two tell each other. */

/** A page's side, as it is written. */
export const helper = fileURLToPath(new URL("../../../web/embed/host.ts", import.meta.url));

declare global {
  interface Window {
    embed: { connect: typeof connect };
    playground: Playground;
    heard: Record<string, unknown[]>;
  }
}

export interface School {
  browser: Browser;
  /** Where the frames come from. */
  site: Site;
  /** Where the pages with the frames come from. */
  school: Origin;
  /** Its pages, by their path. */
  served: Record<string, { html: string }>;
  /** A page's side, bundled as dist/embed.js is, to stand inside a page: `embed.connect`. */
  script: string;
}

/** A browser, the built site and a school of another origin, from before the first test of a file until after its last. */
export function useSchool(): School {
  const held = Object.assign(useSite(), { served: {} }) as School;
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
    held.script = outputFiles[0]!.text;
    held.school = await openOrigin(held.served);
  });
  afterAll(() => held.school.close());
  return held;
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
export async function embedded(
  held: School,
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
  held.served[path] = {
    html: `<!doctype html><title>School</title><script>${held.script}</script>
<script>
  window.raw = [];
  addEventListener("message", ({ data, origin }) => raw.push({ data, origin }));
</script>
<iframe id="frame" width="${width}" height="400" ${attributes} src="${embed}${query}"></iframe>`,
  };
  const watched = await openPage(held.browser, held.school.url + path, { reducedMotion });
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

/** The messages that the page got, as they came. */
export const raw = (page: Page) =>
  page.evaluate(() => (window as unknown as { raw: { data: unknown; origin: string }[] }).raw.map(({ data }) => data));
export const frameHeight = (page: Page) => page.evaluate(() => document.querySelector("iframe")!.clientHeight);
export const contentHeight = (frame: Frame) =>
  frame.evaluate(() => Math.ceil(document.getElementById("content")!.getBoundingClientRect().bottom + scrollY));

export async function ended(...contexts: BrowserContext[]): Promise<void> {
  for (const context of contexts) await context.close();
}
