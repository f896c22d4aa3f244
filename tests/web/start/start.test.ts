// SPDX-License-Identifier: MIT
import { afterEach, describe, expect, test, vi } from "vitest";
import { isNewcomer } from "../../../web/start/newcomer.ts";
import { lessonAddress, readLessonAddress } from "../../../web/start/lesson_address.ts";
import { firstDoor, standing, wordsOf } from "../../../web/start/standing.ts";
import { startMarkup } from "../../../web/start/start_markup.ts";
import type { AllProgress, LessonProgress } from "../../../web/progress/progress.ts";

const lessons = [
  { name: "one-weight", title: "One weight", summary: "It slides downhill.", minutes: 5, steps: 3 },
  { name: "glacial-way", title: "The glacial way", summary: "Nudges.", minutes: 8, steps: 4 },
  { name: "forward", title: "Forward", summary: "Features to answer.", minutes: 7, steps: 5 },
] as const;

const begun = (at: number): LessonProgress => ({ at, done: [], finished: false });
const finished: LessonProgress = { at: 0, done: [], finished: true };
const all = (last: AllProgress["last"], kept: Partial<Record<string, LessonProgress>>): AllProgress => ({
  last,
  lessons: new Map(Object.entries(kept)) as AllProgress["lessons"],
});

describe("a newcomer", () => {
  const holding = (held: Record<string, string>): void => {
    vi.stubGlobal("localStorage", { getItem: (key: string) => held[key] ?? null });
  };
  afterEach(() => vi.unstubAllGlobals());

  test("has nothing stored and no address", () => {
    holding({});
    expect([isNewcomer(""), isNewcomer("#"), isNewcomer("#data=spiral")]).toEqual([true, true, false]);
  });
  test("is nobody who folded the list, or read a lesson", () => {
    holding({ "backprop-start": "folded" });
    expect(isNewcomer("")).toBe(false);
    holding({ "backprop-progress": "{}" });
    expect(isNewcomer("")).toBe(false);
  });
  test("is whoever comes where storage is refused", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("refused");
      },
    });
    expect(isNewcomer("")).toBe(true);
  });
});

describe("a lesson's address", () => {
  test("says the step from 1 on, except the first", () => {
    expect(lessonAddress("one-weight")).toBe("#lesson=one-weight");
    expect(lessonAddress("one-weight", 2)).toBe("#lesson=one-weight&at=3");
  });
  test("is read back", () => {
    expect(readLessonAddress("#lesson=forward&at=3", lessons)).toEqual({ lesson: lessons[2], at: 2 });
    expect(readLessonAddress("#lesson=forward", lessons)).toEqual({ lesson: lessons[2], at: null });
  });
  test.each([
    ["#lesson=one-wieght", 'there is no lesson "one-wieght", did you mean "one-weight"?'],
    ["#lesson=", 'there is no lesson ""; known are one-weight, glacial-way, forward'],
    ["#at=2", 'there is no lesson ""; known are one-weight, glacial-way, forward'],
    ["#lesson=constructor", 'there is no lesson "constructor"; known are one-weight, glacial-way, forward'],
    ["#lesson=forward&at=0", 'expected a step from 1 to 5, found "0"'],
    ["#lesson=forward&at=6", 'expected a step from 1 to 5, found "6"'],
    ["#lesson=forward&at=1.5", 'expected a whole number, found "1.5"'],
    ["#lesson=forward&step=3", "there is no such key; known are lesson, at"],
    ["#lesson=forward&lesson=forward", "expected once, found twice"],
    ["#lesson=%", 'expected percent signs only as in %20, found "%"'],
  ])("%s is refused with its exact problem", (hash, message) => {
    expect(() => readLessonAddress(hash, lessons)).toThrow(message);
  });
});

describe("the list", () => {
  test("says of every lesson how the reader stands with it", () => {
    expect(wordsOf(standing(undefined, 8), 5)).toBe("5 min");
    expect(wordsOf(standing(begun(2), 8), 5)).toBe("step 3 of 8");
    expect(wordsOf(standing(finished, 8), 5)).toBe("✓ done");
  });
  test.each([
    [all(null, {}), "Start with lesson 1: One weight (5 min)"],
    [all("one-weight", { "one-weight": begun(1) }), "Continue lesson 1: One weight (step 2 of 3)"],
    [all("one-weight", { "one-weight": finished }), "Go on with lesson 2: The glacial way (8 min)"],
    [all("forward", { "one-weight": begun(1), forward: finished }), "Continue lesson 1: One weight (step 2 of 3)"],
    [
      all("forward", { "one-weight": finished, "glacial-way": finished, forward: finished }),
      "Begin again with lesson 1: One weight (5 min)",
    ],
  ])("offers first what comes next", (progress, text) => {
    expect(firstDoor(lessons, progress).text).toBe(text);
  });

  test("is markup with a link to every lesson, in which no title can be anything but text", () => {
    const markup = startMarkup([{ ...lessons[0], title: 'A <b> & "c"' }]);
    expect(markup).toContain('href="#lesson=one-weight">A &lt;b&gt; &amp; &quot;c&quot;</a>');
    expect(markup).toContain("Start with lesson 1: A &lt;b&gt; &amp; &quot;c&quot; (5 min)");
    expect(markup).not.toContain("<b>");
  });
});
