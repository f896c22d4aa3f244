// SPDX-License-Identifier: MIT
import { createEngine } from "backprop-playground/engine";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { PageSpec } from "../../../web/state/state.ts";
import { openBrowser } from "./page.ts";

/** A build of the element in a page that a test writes, held against the engine alone in Node. */

export const STEPS = 60;
export const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
export const pageOf = (...body: string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>${body.join("\n")}</html>`;

export interface Visitor {
  browser: Browser;
  context: BrowserContext;
  /** Of the requests of the page that is visited, whatever they are for. */
  asked: string[];
}

/** A browser with one context, from before the first test of a file until after its last. */
export function useVisitor(): Visitor {
  const held = { asked: [] as string[] } as Visitor;
  beforeAll(async () => {
    held.browser = await openBrowser();
    held.context = await held.browser.newContext({ viewport: { width: 1280, height: 900 } });
    held.context.on("request", (request) => held.asked.push(request.url()));
  });
  afterAll(() => held.browser.close());
  return held;
}

export async function visit(held: Visitor, address: string): Promise<{ page: Page; problems: string[] }> {
  const page = await held.context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  held.asked = [];
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
export async function alone(spec: PageSpec, step = STEPS): Promise<string> {
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

/** Trains the n-th element, and expects the parameters that the engine alone has then. */
export async function expectSameAsAlone(place: Page | Frame, nth = 0): Promise<void> {
  const { spec, hash } = await train(place, nth);
  expect(spec.layers.map(({ units }) => units)).toEqual([5, 3, 1]);
  expect(hash).toBe(await alone(spec));
}

/** Where the page's workers come from. */
export const workers = (page: Page): string[] => page.workers().map((worker) => worker.url().replace(/:.*/s, ""));
