// SPDX-License-Identifier: MIT
import { afterEach, expect, test, vi } from "vitest";
import usual from "../../../web/company/default_story.json" with { type: "json" };
import { openStory, usualStory } from "../../../web/company/open_story.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

function answering(text: string, status = 200): ReturnType<typeof vi.fn> {
  const fetched = vi.fn((_: URL) => Promise.resolve(new Response(text, { status })));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

test("without a story it is the usual one", async () => {
  expect(await openStory(null, "https://course.example/")).toBe(usualStory);
});

test("an object is read at once", async () => {
  const story = await openStory({ ...usual, title: "The bakery" }, "https://course.example/");
  expect(story.title).toBe("The bakery");
});

test("an address is read against the page's own", async () => {
  const fetched = answering(JSON.stringify({ ...usual, title: "The bakery" }));
  const story = await openStory("stories/bakery.json", "https://course.example/unit/");
  expect(String(fetched.mock.calls[0]![0])).toBe("https://course.example/unit/stories/bakery.json");
  expect(story.title).toBe("The bakery");
});

test("what cannot be had or read is told", async () => {
  answering("", 404);
  await expect(openStory("x.json", "https://course.example/")).rejects.toThrow("answered 404");
  answering("<html>");
  await expect(openStory("x.json", "https://course.example/")).rejects.toThrow("/: expected JSON");
  answering(" ".repeat(1_000_001));
  await expect(openStory("x.json", "https://course.example/")).rejects.toThrow("at most 1000000 characters");
});
