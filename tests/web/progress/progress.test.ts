// SPDX-License-Identifier: MIT
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Progress } from "../../../web/lessons/playing.ts";
import {
  forgetProgress,
  noteProgress,
  readProgress,
  resumed,
  startOver,
  writeProgress,
} from "../../../web/progress/progress.ts";
import { keep, kept, keys } from "../../../web/progress/storage.ts";

/** A browser's storage, or one that refuses. */
function storage(refuses: "nothing" | "writing" | "everything"): Storage {
  const held = new Map<string, string>();
  const refused = (): never => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  return {
    getItem: (key: string) => (refuses === "everything" ? refused() : (held.get(key) ?? null)),
    setItem: (key: string, text: string) => void (refuses === "nothing" ? held.set(key, text) : refused()),
    removeItem: (key: string) => void (refuses === "everything" ? refused() : held.delete(key)),
  } as Storage;
}

const told = (lesson: string, at: number, done: boolean[], finished = false): Progress => ({
  lesson,
  at,
  steps: done.length,
  done,
  finished,
});

beforeEach(() => vi.stubGlobal("localStorage", storage("nothing")));
afterEach(() => {
  for (const key of Object.values(keys)) keep(key, null);
  vi.unstubAllGlobals();
});

describe("what a reader has done", () => {
  test("is kept by lesson, and the one read last is known", () => {
    noteProgress(told("one-weight", 2, [true, true, false]));
    noteProgress(told("forward", 0, [false, false]));
    const { last, lessons } = readProgress();
    expect(last).toBe("forward");
    expect(lessons.get("one-weight")).toEqual({ at: 2, done: [true, true, false], finished: false });
  });

  test("stays done when the lesson is read again", () => {
    noteProgress(told("one-weight", 2, [true, true, true], true));
    noteProgress(told("one-weight", 0, [true, false, false]));
    expect(readProgress().lessons.get("one-weight")).toEqual({ at: 0, done: [true, true, true], finished: true });
  });

  test("of a lesson that is not ours is not kept", () => {
    noteProgress(told("https://example.org/lesson.json", 1, [true, false]));
    noteProgress(told("__proto__", 1, [true, false]));
    expect(readProgress()).toEqual({ last: null, lessons: new Map() });
    expect(kept(keys.progress)).toBeNull();
  });

  test("can be started over for one lesson", () => {
    noteProgress(told("one-weight", 2, [true, true, false]));
    noteProgress(told("forward", 1, [true, false]));
    startOver("one-weight");
    expect([...readProgress().lessons.keys()]).toEqual(["forward"]);
  });

  test("can be forgotten, and brought back", () => {
    noteProgress(told("one-weight", 2, [true, true, false]));
    const before = forgetProgress();
    expect(kept(keys.progress)).toBeNull();
    writeProgress(before);
    expect(readProgress()).toEqual(before);
    expect(before.lessons.size).toBe(1);
  });
});

describe("a storage that refuses", () => {
  test.each(["writing", "everything"] as const)("%s loses nothing while the page is open", (refuses) => {
    vi.stubGlobal("localStorage", storage(refuses));
    noteProgress(told("one-weight", 1, [true, false]));
    noteProgress(told("forward", 1, [true, false]));
    expect([...readProgress().lessons.keys()]).toEqual(["one-weight", "forward"]);
    keep(keys.theme, "dark");
    expect(kept(keys.theme)).toBe("dark");
    forgetProgress();
    expect(readProgress().lessons.size).toBe(0);
  });
});

describe("anything may be in the storage", () => {
  const one = { at: 1, done: [true], finished: false };
  test.each([
    "",
    "{",
    "null",
    "42",
    '"text"',
    "[]",
    "{}",
    JSON.stringify({ version: 2, last: null, lessons: { forward: one } }),
    JSON.stringify({ version: 1, last: null, lessons: null }),
    JSON.stringify({ version: 1, last: null, lessons: { forward: { ...one, at: -1 } } }),
    JSON.stringify({ version: 1, last: null, lessons: { forward: { ...one, at: 1e9 } } }),
    JSON.stringify({ version: 1, last: null, lessons: { forward: { ...one, at: 0.5 } } }),
    JSON.stringify({ version: 1, last: null, lessons: { forward: { ...one, done: "yes" } } }),
    JSON.stringify({ version: 1, last: null, lessons: { forward: { ...one, done: Array(25).fill(true) } } }),
    JSON.stringify({ version: 1, last: null, lessons: { forward: { ...one, finished: 1 } } }),
    '{"version":1,"last":null,"lessons":{"__proto__":{"at":0,"done":[],"finished":true}}}',
  ])("%s counts as nothing", (text) => {
    keep(keys.progress, text);
    expect(readProgress()).toEqual({ last: null, lessons: new Map() });
  });

  test("one bad lesson does not take the others with it", () => {
    const lessons = { "one-weight": { at: "x" }, forward: one, unknown: one };
    keep(keys.progress, JSON.stringify({ version: 1, last: "unknown", lessons }));
    expect(readProgress()).toEqual({ last: null, lessons: new Map([["forward", one]]) });
  });
});

describe("going on", () => {
  test("is where the reader was, in a lesson that has as many steps as before", () => {
    const progress = { at: 2, done: [true, true, false, false], finished: false };
    expect(resumed(progress, 4)).toEqual(progress);
  });
  test("fits the lesson as it is now", () => {
    expect(resumed({ at: 5, done: [true, true, true, true, true, false], finished: false }, 3)).toEqual({
      at: 2,
      done: [true, true, true],
      finished: false,
    });
  });
  test("begins a finished lesson at its first step, its steps still done", () => {
    expect(resumed({ at: 1, done: [true, true], finished: true }, 2)).toEqual({
      at: 0,
      done: [true, true],
      finished: true,
    });
  });
  test("begins an unread lesson at its first step", () => {
    expect(resumed(undefined, 2)).toEqual({ at: 0, done: [false, false], finished: false });
  });
});
