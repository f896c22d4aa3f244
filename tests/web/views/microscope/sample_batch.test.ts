// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { DataView } from "backprop-playground/engine";
import { followedOf, neighbourIn, sampleInWords } from "../../../../web/views/microscope/sample_batch.ts";
import { mazurState, sceneOf } from "./microscope_fixtures.ts";

test("the walk's batch and its followed sample come first", () => {
  const walk = { step: 7, stage: 2, scene: sceneOf([4, 9, 2], 9) };
  expect(followedOf(mazurState({ walk }))).toEqual({ batch: [4, 9, 2], sample: 9, isPinned: false });
});

test("without a scene the study's terms tell the batch, and its first is followed", () => {
  expect(followedOf(mazurState())).toEqual({ batch: [0], sample: 0, isPinned: false });
});

test("a pinned sample is followed whether it is in the batch or not", () => {
  expect(followedOf(mazurState({ pinned: 33 }))).toEqual({ batch: [0], sample: 33, isPinned: true });
});

test("before the engine has explained anything, nothing is followed", () => {
  expect(followedOf(mazurState({ frame: null }))).toEqual({ batch: [], sample: null, isPinned: false });
});

test("the samples of the batch follow one another in a ring", () => {
  expect(neighbourIn([4, 9, 2], 9, 1)).toBe(2);
  expect(neighbourIn([4, 9, 2], 2, 1)).toBe(4);
  expect(neighbourIn([4, 9, 2], 4, -1)).toBe(2);
});

test("from a sample outside the batch one comes to the batch's ends", () => {
  expect(neighbourIn([4, 9, 2], 33, 1)).toBe(4);
  expect(neighbourIn([4, 9, 2], 33, -1)).toBe(2);
  expect(neighbourIn([], 33, 1)).toBeNull();
});

test("a sample is said as what goes in and what should come out", () => {
  const data = {
    task: "regression",
    inputCount: 2,
    outputCount: 2,
    inputNames: ["x1", "x2"],
    train: { inputs: Float64Array.of(1, 2, 0.05, 0.1), targets: Float64Array.of(0, 0, 0.01, 0.99) },
  } as unknown as DataView;
  expect(sampleInWords(data, 1)).toBe("x₁ 0.05, x₂ 0.1 → 0.01, 0.99");
});
