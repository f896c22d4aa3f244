// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { deedsOf } from "../../../web/lessons/deed_of.ts";
import { deeds, type Deed } from "../../../web/lessons/deeds.ts";
import { initialState } from "../../../web/state/initial.ts";
import type { Message } from "../../../web/state/messages.ts";
import type { State } from "../../../web/state/state.ts";
import { defaultSpec as spec } from "../../../web/url/defaults.ts";

const before: State = { ...initialState(spec), past: [{} as State["past"][0]], future: [{} as State["past"][0]] };
const focus = { kind: "unit", layer: 0, unit: 0 } as const;
const rate = spec.learner.optimizer.learningRate;

const done: [Message, Deed[], State?][] = [
  [{ type: "play" }, ["play"]],
  [{ type: "pause" }, ["pause"], { ...before, playing: true }],
  [{ type: "step", count: 1, unit: "stage" }, ["stage"]],
  [{ type: "step", count: 3, unit: "batch" }, ["step", "step", "step"]],
  [{ type: "step", count: 1, unit: "epoch" }, ["epoch"]],
  [{ type: "back", count: 5, unit: "batch" }, ["back"]],
  [{ type: "seek", step: 3 }, ["seek"]],
  [{ type: "reset" }, ["reset"]],
  [{ type: "undo" }, ["undo"]],
  [{ type: "redo" }, ["redo"]],
  [{ type: "switch-branch", id: 1 }, ["switch-course"]],
  [{ type: "set-parameter", address: { layer: 0, bias: 0 }, value: 1 }, ["set-weight"]],
  [{ type: "set-learner", learner: { optimizer: { learningRate: rate * 2 } } }, ["learning-rate"]],
  [{ type: "set-learner", learner: { batchSize: spec.learner.batchSize + 1 } }, ["batch-size"]],
  [{ type: "set-learner", learner: { optimizer: { kind: "adam" } } }, ["optimizer"]],
  [{ type: "set-learner", learner: { schedule: { kind: "cosine" } } }, ["optimizer"]],
  [{ type: "set-learner", learner: { clipNorm: 1 } }, ["optimizer"]],
  [{ type: "set-learner", learner: { kind: "random-nudge" } }, ["learner"]],
  [{ type: "set-learner", learner: { search: { scale: 2 } } }, ["learner"]],
  [{ type: "set-regularization", regularization: { kind: "l2" } }, ["penalty"]],
  [{ type: "set-loss", loss: "hinge" }, ["loss"]],
  [{ type: "choose-data", kind: "spiral" }, ["data"]],
  [{ type: "set-data", data: { samples: spec.data.samples + 1 } }, ["data"]],
  [{ type: "set-data", data: { noise: 0.77 } }, ["noise"]],
  [{ type: "set-data", data: { seed: 987 } }, ["seed"]],
  [{ type: "set-seed", seed: 987 }, ["seed"]],
  [{ type: "add-layer", at: 0 }, ["design"]],
  [{ type: "remove-layer", at: 0 }, ["design"]],
  [{ type: "set-units", layer: 0, units: 9 }, ["design"]],
  [{ type: "set-activation", layer: 0, activation: "gelu" }, ["design", "activation"]],
  [{ type: "set-features", features: ["x1^2"] }, ["design"]],
  [{ type: "set-view", view: { focus } }, ["microscope"]],
  [{ type: "set-view", view: { explored: "race" } }, ["explore"]],
  [{ type: "set-input", input: [1, 2] }, ["try-input"]],
  [{ type: "pin", sample: 3 }, ["pin"]],
];
const nothing: [Message, State?][] = [
  [{ type: "play" }, { ...before, playing: true }],
  [{ type: "pause" }],
  [{ type: "back", count: 0, unit: "batch" }],
  [{ type: "undo" }, initialState(spec)],
  [{ type: "redo" }, initialState(spec)],
  [{ type: "set-learner", learner: { optimizer: { learningRate: rate } } }],
  [{ type: "set-learner", learner: { kind: spec.learner.kind, batchSize: spec.learner.batchSize } }],
  [{ type: "set-regularization", regularization: spec.regularization }],
  [{ type: "set-loss", loss: spec.loss }],
  [{ type: "set-data", data: { noise: spec.data.noise, seed: spec.data.seed } }],
  [{ type: "choose-data", kind: spec.data.kind }],
  [{ type: "set-seed", seed: spec.seed }],
  [{ type: "set-units", layer: 0, units: spec.layers[0]!.units }],
  [{ type: "set-features", features: spec.features }],
  [{ type: "set-view", view: { focus: null, explored: null } }],
  [
    { type: "set-view", view: { focus } },
    { ...before, view: { ...before.view, focus: { ...focus } } },
  ],
  [{ type: "set-view", view: { edges: "update" } }],
  [{ type: "set-input", input: null }],
  [{ type: "pin", sample: null }],
  [{ type: "set-speed", speed: 3 }],
  [{ type: "load", spec }],
  [{ type: "tick" }],
  [{ type: "say", kind: "info", text: "x" }],
];

test.each(done)("%j is told as what a person did", (message, expected, state = before) => {
  expect(deedsOf(message, state)).toEqual(expected);
});

test.each(nothing)("%j is no deed, or changes nothing", (message, state = before) => {
  expect(deedsOf(message, state)).toEqual([]);
});

test("every deed that a lesson can ask for can be done", () => {
  expect(new Set(done.flatMap(([, names]) => names))).toEqual(new Set(deeds));
});

test("a change is compared with the design that is on its way", () => {
  const building = { ...spec, seed: 7 };
  expect(deedsOf({ type: "set-seed", seed: 7 }, { ...before, building })).toEqual([]);
});

test("no action is counted more often than anybody asks for", () => {
  expect(deedsOf({ type: "step", count: 1e9, unit: "batch" }, before)).toHaveLength(1000);
});
