// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { completed, contradictionIn, leastEnd, tidied } from "../../../web/schema/courses.ts";
import { readOpened } from "../../../web/schema/experiment.ts";
import { learnBy } from "../../../web/state/design.ts";
import { lastStage } from "../../../web/state/stages.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { untouched } from "../../../web/url/spec_only.ts";

const change = (step: number) => ({ step, change: {} });

describe("the end of a course", () => {
  test("is at least where it stands and where something was done to it", () => {
    expect(leastEnd([], 0)).toBe(0);
    expect(leastEnd([change(3), change(8)], 5)).toBe(8);
    expect(leastEnd([change(3)], 5)).toBe(5);
  });

  test("is filled in where it was left out, and kept where it was given", () => {
    expect(completed({ interventions: [change(8)] }, "first run", 5)).toEqual({
      name: "first run",
      interventions: [change(8)],
      end: 8,
    });
    expect(completed({ name: "a", interventions: [], end: 9 }, "first run", 5)).toEqual({
      name: "a",
      interventions: [],
      end: 9,
    });
  });

  test("is written so that it can be read again", () => {
    expect(tidied({ name: "a", interventions: [change(8)], end: 2 }, 5).end).toBe(8);
    expect(tidied({ name: "a", interventions: [], end: 12 }, 5).end).toBe(12);
  });
});

test("an experiment without a run contradicts nothing", () => {
  expect(contradictionIn(untouched(defaultSpec))).toBeNull();
});

test("the update can only be shown of a step that was made", () => {
  const update = lastStage(defaultSpec.layers.length, "backpropagation");
  const run = { name: "first run", interventions: [], end: 1 };
  expect(contradictionIn({ ...untouched(defaultSpec), run, stage: update })?.path).toBe("/stage");
  expect(contradictionIn({ ...untouched(defaultSpec), run, step: 1, stage: update })).toBeNull();
  expect(contradictionIn({ ...untouched(defaultSpec), run, stage: update - 1 })).toBeNull();
});

test("the last stage is that of the learner's own way", () => {
  const learner = learnBy(defaultSpec.learner, "random-nudge");
  const last = lastStage(defaultSpec.layers.length, "random-nudge");
  const walked = (stage: number) => ({ ...untouched({ ...defaultSpec, learner }), stage });
  expect(contradictionIn(walked(last - 1))).toBeNull();
  expect(contradictionIn(walked(last))?.reason).toContain("no step has been made");
  expect(contradictionIn(walked(last + 1))?.reason).toContain(`at most ${last}`);
});

test("an experiment has at most as many courses beside its own as the page keeps", () => {
  const course = { interventions: [change(1)], end: 1 };
  const seven = Array.from({ length: 7 }, () => course);
  expect(readOpened({ spec: {}, branches: seven }).branches).toHaveLength(7);
  expect(() => readOpened({ spec: {}, branches: [...seven, course] })).toThrow("/branches: expected at most 7 courses");
});
