// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { OpenedExperiment } from "../../../web/state/actions.ts";
import { contentsOf, fileNameFor, grouped } from "../../../web/share/words.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { untouched } from "../../../web/url/spec_only.ts";

const edit = { step: 3, parameter: { layer: 0, bias: 0 }, value: 1 };

test("what a link carries is said in words, and only what there is", () => {
  expect(contentsOf(untouched(defaultSpec))).toBe("the design, step 0");
  const experiment: OpenedExperiment = {
    ...untouched(defaultSpec),
    run: { name: "first run", interventions: [edit, edit, edit], end: 1500 },
    branches: [1, 2].map((end) => ({ name: "x", interventions: [], end })),
    step: 340,
    stage: 5,
  };
  expect(contentsOf(experiment)).toBe("the design, 3 interventions, step 340 of 1\u202f500, stage 5, 2 other courses");
  expect(contentsOf({ ...experiment, run: { ...experiment.run, end: 340 }, branches: [] })).toBe(
    "the design, 3 interventions, step 340, stage 5",
  );
});

test("settings changed before the first step belong to the design", () => {
  const interventions = [{ step: 0, change: { learner: { batchSize: 3 } } }];
  const run = { name: "first run", interventions, end: 9 };
  expect(contentsOf({ ...untouched(defaultSpec), run, step: 9 })).toBe("the design, step 9");
});

test("a table of one's own and given weights make links long, and are named", () => {
  const data = { ...defaultSpec.data, kind: "table" as const, inputs: [[1], [2]], targets: [[1], [2]] };
  const parameters = [{ weights: [[1]], biases: [] }];
  expect(contentsOf(untouched({ ...defaultSpec, data, parameters }))).toBe(
    "the design, 2 rows of data, its first weights, step 0",
  );
});

test("a fingerprint is read in groups of four", () => {
  expect(grouped("3f2a91c05d1108be")).toBe("3f2a 91c0 5d11 08be");
});

test("a file is named by its data and step", () => {
  expect(fileNameFor({ ...untouched(defaultSpec), step: 340 })).toBe("backprop-xor-step-340.json");
  const data = { ...defaultSpec.data, kind: "table" as const, table: "penguins" as const };
  expect(fileNameFor(untouched({ ...defaultSpec, data }))).toBe("backprop-penguins-step-0.json");
});
