// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { openedBy, type Loadable } from "../../../web/element/loadable.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

async function asked(input: Loadable): Promise<unknown> {
  const calls: unknown[] = [];
  const note =
    (name: string) =>
    (given: unknown): Promise<void> => {
      calls.push([name, given]);
      return Promise.resolve();
    };
  await openedBy({ load: note("load"), open: note("open") }, input);
  return calls;
}

const interventions = [{ step: 3, change: { learner: { batchSize: 1 } } }];
const opened = {
  spec: defaultSpec,
  run: { name: "first run", interventions, end: 9 },
  branches: [],
  step: 5,
  stage: null,
  fingerprint: null,
};

test("a spec is loaded, also one that is written as an experiment in which nothing was done", async () => {
  expect(await asked({ seed: 7 })).toEqual([["load", { seed: 7 }]]);
  expect(await asked({ spec: defaultSpec })).toEqual([["load", defaultSpec]]);
  expect(await asked({ spec: defaultSpec, interventions: [], step: 0 })).toEqual([["load", defaultSpec]]);
});

test("an experiment as it is exported is opened where it was left", async () => {
  const written = { spec: defaultSpec, name: "first run", interventions, step: 5, end: 9, branches: [] };
  expect(await asked(written)).toEqual([["open", opened]]);
});

test("without an end it ends where it was left", async () => {
  expect(await asked({ spec: defaultSpec, interventions, step: 5 })).toEqual([
    ["open", { ...opened, run: { ...opened.run, end: 5 } }],
  ]);
});

test("an experiment from a link is opened as it is", async () => {
  expect(await asked({ ...opened, stage: 2 })).toEqual([["open", { ...opened, stage: 2 }]]);
});
