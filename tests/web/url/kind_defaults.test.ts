// SPDX-License-Identifier: MIT
import { createEngine } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { initializers, learners, optimizers, schedules } from "../../../web/schema/names.ts";
import {
  initializerDefaults,
  optimizerDefaults,
  scheduleDefaults,
  searchDefaults,
  warmupDefault,
} from "../../../web/url/kind_defaults.ts";
import { resolveTables } from "../../../web/datasets/tables.ts";
import { readHash, writeHash } from "../../../web/url/hash.ts";

const engine = await createEngine();

test.each(optimizers)("the optimiser %s has the settings and defaults of the engine", (kind) => {
  const { optimizer } = engine.normalize({ learner: { optimizer: { kind } } }).learner;
  expect(optimizerDefaults(kind, optimizer.learningRate)).toEqual(optimizer);
});

test.each(schedules)("the schedule %s has the settings and defaults of the engine", (kind) => {
  expect(scheduleDefaults(kind)).toEqual(engine.normalize({ learner: { schedule: { kind } } }).learner.schedule);
});

test.each(learners)("the learner %s has the settings and defaults of the engine", (kind) => {
  expect(searchDefaults(kind)).toEqual(engine.normalize({ learner: { kind } }).learner.search);
});

test("a warm-up follows its period as in the engine", () => {
  for (const period of [1, 19, 20, 999, 12_345]) {
    const { schedule } = engine.normalize({ learner: { schedule: { kind: "warmup-cosine", period } } }).learner;
    expect(warmupDefault(period)).toBe(schedule.warmup);
  }
});

test.each(initializers)("the initialiser %s has the settings and defaults of the engine", (kind) => {
  expect(initializerDefaults(kind)).toEqual(engine.normalize({ initializer: { kind } }).initializer);
});

test.each([
  "#data=spiral&layers=8,8&lr=0.03",
  "#data=penguins&optimizer=adam",
  "#data=blobs&classes=3&noise=0.3",
  "#output=softmax&penalty=l2&penaltyRate=1e-4",
  "#loss=hinge&schedule=warmup-cosine&period=500",
  "#learner=random-nudge&nudge=0.3",
  "#learner=one-weight-at-a-time&tryStep=0.05",
  "#learner=weight-combinations&gridLow=-2&gridHigh=3&gridValues=11",
  "#learner=forward-mode&optimizer=adam",
  "#init=uniform&initLow=-0.1&clip=1&stopEpochs=100",
])("what is read from %s is a spec written out as the engine writes it", async (hash) => {
  const spec = await readHash(hash);
  const whole = await resolveTables(spec);
  expect(engine.normalize(whole)).toEqual(whole);
  expect(await readHash(await writeHash(spec))).toEqual(spec);
});
