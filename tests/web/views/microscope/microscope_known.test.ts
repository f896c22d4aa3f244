// SPDX-License-Identifier: MIT
import type { LearnerKind } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { learners } from "../../../../web/schema/names.ts";
import { known, once, shownStage } from "../../../../web/views/microscope/microscope_known.ts";
import { type Stage, stagesOf } from "../../../../web/state/stages.ts";
import { mazurState, sceneOf } from "./microscope_fixtures.ts";

const LAYERS = 3;
/** The numbers that a stage has computed of a layer, by name. */
const namesOf = (stage: Stage | null, layer: number, kind: LearnerKind = "backpropagation"): string[] =>
  Object.entries(known(stage, layer, LAYERS, kind))
    .filter(([, isKnown]) => isKnown as boolean)
    .map(([name]) => name);

test("before the first layer is filled, only the features are known", () => {
  expect(namesOf({ kind: "batch" }, 0)).toEqual(["inputs"]);
  expect(namesOf({ kind: "batch" }, 1)).toEqual([]);
});

test("feeding forward fills one layer after another, and no δ", () => {
  expect(namesOf({ kind: "forward", layer: 1 }, 0)).toEqual(["inputs", "forward"]);
  expect(namesOf({ kind: "forward", layer: 1 }, 1)).toEqual(["inputs", "forward"]);
  expect(namesOf({ kind: "forward", layer: 1 }, 2)).toEqual(["inputs"]);
});

test("the error gives the output's ∂C/∂a, not yet its δ", () => {
  expect(namesOf({ kind: "error" }, 2)).toEqual(["inputs", "forward", "cost", "dCda"]);
  expect(namesOf({ kind: "check" }, 1)).toEqual(["inputs", "forward", "cost"]);
});

test("going back fills δ from the last layer to the first", () => {
  expect(namesOf({ kind: "backward", layer: 2 }, 2)).toContain("delta");
  expect(namesOf({ kind: "backward", layer: 2 }, 1)).not.toContain("delta");
  expect(namesOf({ kind: "backward", layer: 2 }, 1)).toContain("deltaNext");
  expect(namesOf({ kind: "backward", layer: 1 }, 1)).toEqual(
    expect.arrayContaining(["delta", "dCda", "deltaNext"]) as string[],
  );
});

test("the norm is known when the first layer's gradient is, the update only when the weights move", () => {
  expect(known({ kind: "backward", layer: 1 }, 2, LAYERS, "backpropagation").norm).toBe(false);
  expect(known({ kind: "backward", layer: 0 }, 2, LAYERS, "backpropagation")).toMatchObject({
    norm: true,
    update: false,
  });
  expect(known({ kind: "update" }, 0, LAYERS, "backpropagation").update).toBe(true);
});

test("a learner that does not go back knows everything but the new weights once it has tried", () => {
  for (const layer of [0, 1, 2]) {
    expect(namesOf({ kind: "check" }, layer, "random-nudge")).not.toContain("delta");
    expect(known({ kind: "probe" }, layer, LAYERS, "random-nudge")).toMatchObject({
      delta: true,
      norm: true,
      update: false,
    });
    expect(known({ kind: "update" }, layer, LAYERS, "forward-mode").update).toBe(true);
  }
});

test("every stage knows what the stage before it knew", () => {
  for (const [layer, kind] of [0, 1, 2].flatMap((of) => learners.map((name) => [of, name] as const))) {
    let before: string[] = [];
    for (const stage of stagesOf(LAYERS, kind)) {
      const now = namesOf(stage, layer, kind);
      expect(now).toEqual(expect.arrayContaining(before) as string[]);
      before = now;
    }
  }
});

test("a step that is not walked shows all its numbers", () => {
  expect(Object.values(known(null, 0, LAYERS, "backpropagation"))).not.toContain(false);
  expect(shownStage(mazurState())).toBeNull();
});

test("a walk's number is its place among the stages", () => {
  const walk = { step: 7, stage: 2, scene: sceneOf([0], 0) };
  expect(shownStage(mazurState({ walk }))).toEqual({ kind: "forward", layer: 1 });
});

test("a number that is not computed yet is undefined, never zero", () => {
  expect(once(false, 3)).toBeUndefined();
  expect(once(true, 0)).toBe(0);
});
