// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { contentHeight, embedded, ended, frameHeight, raw, useSchool } from "./support/embedding.ts";

/** The frame is as high as what it shows, in the words of whatever host it stands in. */
const held = useSchool();

test("the frame becomes as high as its contents, follows them, also down, and does not grow for ever", async () => {
  const { page, frame, context, problems } = await embedded(held, "?views=run,network");
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
  const canvas = await embedded(held, "?views=network&resize=canvas", { connected: false });
  await expect
    .poll(async () =>
      (await raw(canvas.page)).filter((data) => typeof data === "string").map((data) => JSON.parse(data) as unknown),
    )
    .toContainEqual({ subject: "lti.frameResize", height: await contentHeight(canvas.frame) });
  const openedx = await embedded(held, "?views=network&resize=openedx", { connected: false });
  await expect
    .poll(() => raw(openedx.page))
    .toContainEqual({ type: "plugin.resize", payload: { height: await contentHeight(openedx.frame) } });
  expect([...canvas.problems, ...openedx.problems]).toEqual([]);
  await ended(canvas.context, openedx.context);
});

test("H5P's handshake makes the frame as high as its contents", async () => {
  const { page, frame, context, problems } = await embedded(held, "?views=network&resize=h5p", { connected: false });
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
