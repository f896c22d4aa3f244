// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { lastStage } from "../../../../web/state/stages.ts";
import { loopPlace } from "../../../../web/views/run/loop_place.ts";
import { loopWords } from "../../../../web/views/run/loop_words.ts";
import { batchText, followedText, stageWords } from "../../../../web/views/run/stage_words.ts";
import { defaultSpec } from "../../../../web/url/defaults.ts";
import { sceneOf, stateOf } from "./state_of.ts";

const layers = defaultSpec.layers.length;
const walking = (stage: number): { step: number; stage: number; scene: ReturnType<typeof sceneOf> } => ({
  step: 0,
  stage,
  scene: sceneOf(layers),
});
const spec = (stop: { loss: number | null; epochs: number | null }): typeof defaultSpec => ({ ...defaultSpec, stop });

test("a walk goes through every place of the loop in its order", () => {
  const places = Array.from({ length: lastStage(layers, "backpropagation") + 1 }, (_, stage) =>
    loopPlace(stateOf({ walk: walking(stage) })),
  );
  expect([...new Set(places)]).toEqual(["next", "forward", "error", "check", "backward", "update"]);
  expect(places.filter((place) => place === "forward")).toHaveLength(layers);
  expect(places.filter((place) => place === "backward")).toHaveLength(layers);
});

test("between steps the place is the way to the next batch, and before the first step it is the beginning", () => {
  expect(loopPlace(stateOf())).toBe("initialise");
  expect(loopPlace(stateOf({}, { step: 7 }))).toBe("next");
});

test("at speed no single place is lit, so that nothing flickers", () => {
  expect(loopPlace(stateOf({ playing: true }, { step: 7 }))).toBe("loop");
  expect(loopPlace(stateOf({ playing: true, stageSpeed: 1, walk: walking(1) }))).toBe("forward");
});

test.each(["goal", "stopped", "diverged"] as const)("a run that ended (%s) stands at stop", (status) => {
  expect(loopPlace(stateOf({}, { step: 7, status }))).toBe("stop");
});

test("feeding forward names the layer and shows the followed sample's own numbers", () => {
  const words = stageWords(stateOf({ walk: walking(1) }));
  expect(words).toContain(`layer 1 of ${layers}`);
  expect(words).toContain("then tanh");
  expect(words).toContain("0.378 → 0.593");
  expect(stageWords(stateOf({ walk: walking(2) }))).toContain("1.38 → 0.593");
});

test("the error is the batch's mean loss", () => {
  expect(stageWords(stateOf({ walk: walking(layers + 1) }))).toContain("mean loss of the batch 0.2984");
});

test("without a goal the question is answered by where one is set", () => {
  expect(stageWords(stateOf({ walk: walking(layers + 2) }))).toBe(
    "Small enough? No goal is set (Training › Stop): go on.",
  );
});

test("with a goal the training loss is held against it", () => {
  const at = (trainLoss: number): string =>
    stageWords(stateOf({ walk: walking(layers + 2), spec: spec({ loss: 0.05, epochs: null }) }, { trainLoss }));
  expect(at(0.298371)).toBe("Small enough? The training loss 0.2984 is above the goal 0.05: go on.");
  expect(at(0.04)).toBe(
    "Small enough? The training loss 0.04000 is at or below the goal 0.05: the run stops when the epoch ends.",
  );
});

test("going back begins at the output layer and shows its blame", () => {
  const words = stageWords(stateOf({ walk: walking(layers + 3) }));
  expect(words).toContain("the output layer");
  expect(words).toContain("δ = −0.0123");
  expect(stageWords(stateOf({ walk: walking(2 * layers + 2) }))).toContain(`layer 1 of ${layers}`);
});

test("the update says by how much the first weight moved", () => {
  expect(stageWords(stateOf({ walk: walking(lastStage(layers, "backpropagation")) }, { step: 1 }))).toContain(
    "by −0.000160",
  );
});

test("every sentence fits two lines of a phone", () => {
  for (let stage = 0; stage <= lastStage(layers, "backpropagation"); stage++)
    expect(stageWords(stateOf({ walk: walking(stage) })).length).toBeLessThanOrEqual(110);
});

test("reaching the goal is said with both numbers", () => {
  const words = loopWords(
    stateOf({ spec: spec({ loss: 0.05, epochs: null }) }, { status: "goal", trainLoss: 0.04973 }),
  );
  expect(words).toBe("Small enough: the training loss 0.04973 has reached the goal 0.05. Stop.");
});

test("the batch is counted, and its epoch is the one that it belongs to even when it was the epoch's last", () => {
  const walk = walking(lastStage(layers, "backpropagation"));
  expect(batchText(stateOf({ walk }))).toBe("2 of 150 points");
  expect(batchText(stateOf())).toBe("");
  expect(followedText(stateOf({ walk: walking(1) }, { epoch: 2, epochProgress: 0 }))).toContain("In epoch 3; point 5");
  expect(followedText(stateOf({ walk }, { step: 1, epoch: 3, epochProgress: 0 }))).toContain("In epoch 3;");
});
