// SPDX-License-Identifier: MIT
import type { InterventionInput } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { withChange } from "../../../../web/state/spec_at.ts";
import { settingsChange } from "../../../../web/state/what_changed.ts";
import { interventionNames } from "../../../../web/views/run/intervention_names.ts";
import { defaultSpec } from "../../../../web/url/defaults.ts";

const rate = defaultSpec.learner.optimizer.learningRate;

test("what was done is named with the value before, which may itself have been set on the way", () => {
  const names = interventionNames(defaultSpec, [
    { step: 3, change: { learner: { optimizer: { learningRate: 0.5 } } } },
    { step: 9, change: { learner: { optimizer: { learningRate: 2 } } } },
  ]);
  expect(names).toEqual([
    { step: 3, name: `learning rate ${rate} → 0.5` },
    { step: 9, name: "learning rate 0.5 → 2" },
  ]);
});

test("settings have the names that the page gives them, and nothing is called none", () => {
  const [stop, size] = interventionNames(defaultSpec, [
    { step: 1, change: { stop: { loss: 0.05 } } },
    { step: 2, change: { learner: { batchSize: 1, shuffle: false } } },
  ]);
  expect(stop?.name).toBe("goal none → 0.05");
  expect(size?.name).toBe(`batch size ${defaultSpec.learner.batchSize} → 1, shuffle on → off`);
});

test("a weight and a bias set by hand are named by their symbols", () => {
  const names = interventionNames(defaultSpec, [
    { step: 0, parameter: { layer: 0, row: 1, column: 2 }, value: 0.5 },
    { step: 0, parameter: { layer: defaultSpec.layers.length - 1, bias: 0 }, value: -1 },
  ]);
  expect(names.map(({ name }) => name)).toEqual(["w[2→3] of layer 1 set to 0.5", "b[1] of the output layer set to −1"]);
});

test("a mark has the words by which the course that begins there is named", () => {
  const changes: InterventionInput[] = [
    { learner: { optimizer: { kind: "adam" } } },
    { learner: { clipNorm: 2 } },
    { stop: { epochs: 10 } },
    { regularization: { kind: "l2", rate: 0.01 } },
    { regularization: { rate: 0.1 } },
  ];
  let before = defaultSpec;
  const labels = changes.map((change) => {
    const after = withChange(before, change);
    const { label } = settingsChange(before, after);
    before = after;
    return label;
  });
  const marks = interventionNames(
    defaultSpec,
    changes.map((change, step) => ({ step, change })),
  );
  expect(marks.map(({ name }) => name)).toEqual(labels);
});
