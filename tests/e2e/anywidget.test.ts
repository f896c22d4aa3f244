// SPDX-License-Identifier: MIT
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageSpec } from "../../web/state/state.ts";
import { alone, dist, pageOf, STEPS, useVisitor, visit, workers } from "./support/builds.ts";
import { loadWidget, renderWidget } from "./support/fake_model.ts";
import { openOrigin, type Origin } from "./support/origins.ts";

/** The build for notebooks, in a page that holds the kernel's model. */
const held = useVisitor();
let host: Origin;
beforeAll(async () => {
  host = await openOrigin({ "/empty": { html: pageOf("<p>a notebook</p>") } });
});
afterAll(() => host.close());

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
    const visited = await visit(held, `${host.url}/empty`);
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
    expect(held.asked.filter((address) => !address.startsWith("blob:") && !address.endsWith("/favicon.ico"))).toEqual([
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
