// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { tabAfter } from "../../../../web/views/microscope/microscope_tabs.ts";
import { stepSentence } from "../../../../web/views/microscope/microscope_walk.ts";
import { mazurState, sceneOf } from "./microscope_fixtures.ts";

test("the arrow keys go round the tabs, Home and End to their ends", () => {
  expect(tabAfter("ArrowRight", "weight")).toBe("unit");
  expect(tabAfter("ArrowRight", "all")).toBe("weight");
  expect(tabAfter("ArrowLeft", "weight")).toBe("all");
  expect(tabAfter("End", "unit")).toBe("all");
  expect(tabAfter("Home", "slope")).toBe("weight");
  expect(tabAfter("a", "slope")).toBeNull();
});

test("it is said which step the numbers are of, and how far it is walked", () => {
  const state = mazurState();
  const explained = state.frame?.explained ?? null;
  expect(stepSentence({ ...state, explained })).toBe("Numbers of the step that comes next: step 1.");
  const walk = { step: 7, stage: 1, scene: sceneOf([0], 0) };
  expect(stepSentence({ ...state, walk, explained })).toBe("Step 8: feed forward has filled layer 1.");
  expect(stepSentence({ ...state, walk: { ...walk, stage: 7 }, explained })).toContain("the weights have moved");
});
