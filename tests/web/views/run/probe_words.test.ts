// SPDX-License-Identifier: MIT
import type { Attempt, Attempts, LayerLayout, LearnerKind } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { lastStage } from "../../../../web/state/stages.ts";
import type { Frame, State } from "../../../../web/state/state.ts";
import { defaultSpec } from "../../../../web/url/defaults.ts";
import { loopPlace } from "../../../../web/views/run/loop_place.ts";
import { loopWords } from "../../../../web/views/run/loop_words.ts";
import { stageWords } from "../../../../web/views/run/stage_words.ts";
import { sceneOf, stateOf } from "./state_of.ts";

const layers = defaultSpec.layers.length;
const probe = layers + 3;
const layout = [
  { fanIn: 2, units: 4, bias: true },
  { fanIn: 4, units: 2, bias: true },
  { fanIn: 2, units: 1, bias: true },
] as LayerLayout[];
const nudge: Attempt = {
  number: 8,
  parameter: { layer: 2, row: 1, column: 0 },
  before: -0.41,
  costBefore: 0.3102,
  trials: [{ value: -0.4812, cost: 0.2911 }],
  combination: [],
  kept: 0,
  samples: 10,
};

function walking(kind: LearnerKind, stage: number, attempt: Attempt | null = null, total: number | null = null): State {
  const state = stateOf({
    spec: { ...defaultSpec, learner: { ...defaultSpec.learner, kind } },
    walk: { step: 0, stage, scene: { ...sceneOf(layers), attempt } },
  });
  return {
    ...state,
    loaded: { ...state.loaded, layout } as State["loaded"],
    frame: { ...state.frame, attempts: { tried: 7, kept: 1, total, last: null } } as Frame,
  };
}

test("a learner that does not go back has one place of its own instead", () => {
  for (const kind of ["random-nudge", "forward-mode"] as const) {
    const places = Array.from({ length: lastStage(layers, kind) + 1 }, (_, stage) => loopPlace(walking(kind, stage)));
    expect([...new Set(places)]).toEqual(["next", "forward", "error", "check", "backward", "update"]);
    expect(places.filter((place) => place === "backward")).toHaveLength(1);
  }
});

test("a nudge is told with its weight, both values, both errors and what follows from them", () => {
  expect(stageWords(walking("random-nudge", probe, nudge))).toBe(
    "Nudge w[2→1] of layer 3 from −0.4100 to −0.4812: the error would fall from 0.3102 to 0.2911: keep it.",
  );
  const worse = { ...nudge, trials: [{ value: -0.4812, cost: 0.3311 }], kept: -1 };
  expect(stageWords(walking("random-nudge", probe, worse))).toContain("would rise from 0.3102 to 0.3311: put it back.");
  const same = { ...nudge, trials: [{ value: -0.4812, cost: 0.3102 }], kept: -1 };
  expect(stageWords(walking("random-nudge", probe, same))).toContain("would stay at 0.3102: put it back.");
});

test("errors that differ little are told with as many digits as tell them apart", () => {
  const small = { ...nudge, trials: [{ value: -0.4812, cost: 0.3101997 }] };
  expect(stageWords(walking("random-nudge", probe, small))).toContain("from 0.3102000 to 0.3101997");
});

test("one weight at a time is told with both of its trials", () => {
  const both = {
    ...nudge,
    trials: [
      { value: -0.31, cost: 0.3302 },
      { value: -0.51, cost: 0.2911 },
    ],
    kept: 1,
  };
  expect(stageWords(walking("one-weight-at-a-time", probe, both))).toBe(
    "w[2→1] of layer 3 is −0.4100: error 0.3102. At −0.3100 it is 0.3302, at −0.5100 0.2911: keep −0.5100.",
  );
  expect(stageWords(walking("one-weight-at-a-time", probe, { ...both, kept: -1 }))).toContain(": put it back.");
});

test("a combination is told with its number, how many there are, and the best so far", () => {
  const next = { ...nudge, parameter: null, combination: [1, -1], trials: [{ value: 0, cost: 0.4 }], kept: -1 };
  expect(stageWords(walking("weight-combinations", probe, next, 729))).toBe(
    "Combination 8 of 729: error 0.4000, the best so far 0.3102: put it back.",
  );
  const first = { ...next, number: 1, costBefore: null, kept: 0 };
  expect(stageWords(walking("weight-combinations", probe, first, 9 ** 25))).toBe(
    "Combination 1 of 7.18·10²³: error 0.4000. It is the first one: keep it.",
  );
  expect(stageWords(walking("weight-combinations", probe, first, Infinity))).toContain("of more than 10³⁰⁸:");
});

test("learners that find the whole gradient are told with the passes that it takes", () => {
  expect(stageWords(walking("finite-differences", probe))).toBe(
    "Every weight is nudged up and down: 2 × 25 passes for each of the 2 samples. The difference is its slope.",
  );
  expect(stageWords(walking("forward-mode", probe))).toContain("25 passes on dual numbers for each of the 2 samples");
});

test("the update says whether the try was kept; learners with a gradient say by how much a weight moved", () => {
  const last = lastStage(layers, "random-nudge");
  expect(stageWords(walking("random-nudge", last, nudge))).toContain("Kept: w[2→1] of layer 3 is −0.4812 now");
  expect(stageWords(walking("random-nudge", last, { ...nudge, kept: -1 }))).toContain("Put back");
  expect(stageWords(walking("finite-differences", last))).toContain("by −0.000160");
});

test("a search that has tried everything says so", () => {
  const attempts: Attempts = { tried: 81, kept: 9, total: 81, last: null };
  const stopped = stateOf({}, { status: "stopped", epoch: 81, step: 81 });
  const state = { ...stopped, frame: { ...stopped.frame, attempts } as Frame };
  expect(loopWords(state)).toBe("Every combination has been tried: the best of 81 is kept.");
  const limited = { ...state, frame: { ...stopped.frame, attempts: { ...attempts, tried: 80 } } as Frame };
  expect(loopWords(limited)).toBe("Stop: 81 epochs are done, as asked for.");
});
