// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Lesson } from "../../../../web/lessons/schema.ts";
import { wayTo } from "../../../../web/views/lesson/into_sight.ts";
import { given, noDraft } from "../../../../web/views/lesson/predict_box.ts";
import { plain, stepName } from "../../../../web/views/lesson/steps_nav.ts";

const number = { ask: ["?"], number: "w", within: 0.1, working: [] };
const choices = { ask: ["?"], choices: [{ text: ["up"], when: [] }], working: [] };

test("a prediction is a number as people write them, with a point or a comma", () => {
  expect(given(number, { ...noDraft, typed: " 0.59 " })).toBe(0.59);
  expect(given(number, { ...noDraft, typed: "0,59" })).toBe(0.59);
  expect(given(number, { ...noDraft, typed: "−1.5" })).toBe(-1.5);
});

test("what is no answer yet is told, not taken", () => {
  expect(given(number, noDraft)).toMatch(/^Type a number first/);
  expect(given(number, { ...noDraft, typed: "about half" })).toMatch(/^That is not a number/);
  expect(given(choices, noDraft)).toMatch(/^Choose one first/);
  expect(given(choices, { ...noDraft, chosen: 0 })).toBe(0);
});

test("a step's dot is named by its number, its title as plain text, and whether it is done", () => {
  const title = ["The ", { em: ["slope"] }, " ", { math: [], latex: "f'" }, " of ", { slot: "w" }];
  const lesson = {
    steps: [
      { title: ["Begin"], text: [] },
      { title, text: [] },
    ],
  } as unknown as Lesson;
  expect(plain(title)).toBe("The slope f' of w");
  expect(stepName({ lesson, done: [true, false] }, 0)).toBe("Step 1: Begin, done");
  expect(stepName({ lesson, done: [true, false] }, 1)).toBe("Step 2: The slope f' of w");
});

test("a page is scrolled only as far as a box needs to be seen, and never past its beginning", () => {
  const page = { top: 100, bottom: 500 };
  expect(wayTo(page, { top: 200, bottom: 400 })).toBe(0);
  expect(wayTo(page, { top: 450, bottom: 600 })).toBe(112);
  expect(wayTo(page, { top: 300, bottom: 1200 })).toBe(188);
  expect(wayTo(page, { top: 60, bottom: 700 })).toBe(0);
});
