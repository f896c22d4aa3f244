// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { tellers } from "../../../web/embed/dialects.ts";

function spoken(dialect: keyof typeof tellers) {
  const said: unknown[] = [];
  return { said, teller: tellers[dialect]((message) => said.push(message)) };
}

test("Canvas is told as JSON text", () => {
  const { said, teller } = spoken("canvas");
  teller.tell(480);
  expect(said).toEqual(['{"subject":"lti.frameResize","height":480}']);
});

test("Open edX is told with its plug-in's words", () => {
  const { said, teller } = spoken("openedx");
  teller.tell(480);
  expect(said).toEqual([{ type: "plugin.resize", payload: { height: 480 } }]);
});

/** What h5p-resizer.js does for a frame, as far as a height goes. */
function resizer(teller: { hear(data: unknown): void }, iframe: { height: number }) {
  return (message: unknown): void => {
    const { action, scrollHeight, clientHeight } = message as Record<string, number | string>;
    const respond = (answer: string) => queueMicrotask(() => teller.hear({ context: "h5p", action: answer }));
    if (action === "hello") respond("hello");
    if (action === "prepareResize" && (iframe.height !== scrollHeight || scrollHeight !== clientHeight)) {
      iframe.height = Number(clientHeight);
      respond("resizePrepared");
    }
    if (action === "resize") iframe.height = Number(scrollHeight);
  };
}

test("H5P's resizer makes the frame as high as it was told, and lower again", async () => {
  const iframe = { height: 150 };
  const said: unknown[] = [];
  let answer: (message: unknown) => void = () => undefined;
  const teller = tellers.h5p((message) => {
    said.push(message);
    answer(message);
  });
  answer = resizer(teller, iframe);
  teller.tell(600);
  expect(iframe.height).toBe(150); // its hello came before anyone listened
  teller.hear({ context: "h5p", action: "ready" });
  await new Promise((resolve) => setTimeout(resolve));
  expect(iframe.height).toBe(600);
  teller.tell(240);
  await new Promise((resolve) => setTimeout(resolve));
  expect(iframe.height).toBe(240);
  const before = said.length;
  teller.hear({ context: "h5p", action: "resize" });
  await new Promise((resolve) => setTimeout(resolve));
  expect(said.slice(before)).toEqual([
    { context: "h5p", action: "prepareResize", scrollHeight: 240, clientHeight: 240 },
  ]);
});

test("what is not H5P's is not heard", () => {
  const { said, teller } = spoken("h5p");
  for (const data of [null, "ready", { context: "h5p" }, { context: "h5p", action: "toString" }, { action: "ready" }])
    teller.hear(data);
  expect(said).toHaveLength(1);
});
