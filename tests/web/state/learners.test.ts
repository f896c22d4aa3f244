// SPDX-License-Identifier: MIT
import type { LearnerKind } from "backprop-playground/engine";
import { describe, expect, test } from "vitest";
import { learners } from "../../../web/schema/names.ts";
import { learnBy } from "../../../web/state/design.ts";
import { endOf } from "../../../web/state/ends.ts";
import { stepEpochsBack } from "../../../web/state/epochs.ts";
import { frameRequestFor } from "../../../web/state/frame_request.ts";
import { searches } from "../../../web/state/learners.ts";
import { withChange } from "../../../web/state/spec_at.ts";
import { lastStage, stagesOf } from "../../../web/state/stages.ts";
import type { Message } from "../../../web/state/messages.ts";
import type { State } from "../../../web/state/state.ts";
import { designChange, settingsChange } from "../../../web/state/what_changed.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { Answering, data, frameAt, layout, rate, runningAt } from "./fixtures.ts";

const others = learners.filter((kind) => kind !== "backpropagation");
const by = (kind: LearnerKind): State["spec"] => ({ ...defaultSpec, learner: learnBy(defaultSpec.learner, kind) });
const runningBy = (kind: LearnerKind, step: number): State => ({ ...runningAt(step), spec: by(kind), start: by(kind) });
const stage: Message = { type: "step", count: 1, unit: "stage" };
const placeOf = ({ walk, frame }: State) => [walk?.step, walk?.stage, frame?.report.step];

describe("the stages of a step", () => {
  test.each(others)("have one try in place of going back by %s", (kind) => {
    const kinds = stagesOf(3, kind).map((one) => one.kind);
    expect(kinds).toEqual(["batch", "forward", "forward", "forward", "error", "check", "probe", "update"]);
    expect(kinds).toHaveLength(lastStage(3, kind) + 1);
  });

  test("are counted right for backpropagation, too", () => {
    expect(stagesOf(3, "backpropagation")).toHaveLength(lastStage(3, "backpropagation") + 1);
  });

  test.each(others)("are walked forth and back by %s", (kind) => {
    const last = lastStage(3, kind);
    const engine = new Answering(runningBy(kind, 7));
    for (let at = 0; at < last; at += 1) expect(placeOf(engine.do(stage))).toEqual([7, at, 7]);
    expect(placeOf(engine.do(stage))).toEqual([7, last, 8]);
    expect(placeOf(engine.do(stage))).toEqual([8, 0, 8]);
    expect(placeOf(engine.do({ type: "back", count: 1, unit: "stage" }))).toEqual([7, last, 8]);
    expect(placeOf(engine.do({ type: "back", count: last + 1, unit: "stage" }))).toEqual([6, last, 7]);
  });
});

describe("another learner", () => {
  test("is another design: it begins anew at step 0 and says so", () => {
    const engine = new Answering(runningAt(40));
    const { spec, frame, notices } = engine.do({ type: "set-learner", learner: { kind: "random-nudge" } });
    expect(spec.learner).toMatchObject({ kind: "random-nudge", search: { scale: 0.1 }, batchSize: 10 });
    expect(frame?.report.step).toBe(0);
    expect(notices.at(-1)?.text).toBe(
      "Learner backpropagation → random nudges: back to step 0, from the same first weights.",
    );
  });

  test("is undone to the very moment before it", () => {
    const engine = new Answering(runningAt(40));
    engine.do({ type: "set-learner", learner: { kind: "forward-mode" } });
    expect(engine.state.past.at(-1)?.label).toBe("learner backpropagation → forward mode");
    const { spec, frame } = engine.do({ type: "undo" });
    expect(spec.learner.kind).toBe("backpropagation");
    expect(frame?.report.step).toBe(40);
  });

  test("has settings of its own only, and keeps what all share", () => {
    for (const kind of learners)
      for (const next of learners) {
        const learner = learnBy(by(kind).learner, next);
        expect(learner.search !== undefined).toBe(searches(next));
        expect(learner).toEqual(by(next).learner);
      }
  });

  test("with its own settings at once has them", () => {
    const change = { kind: "weight-combinations", search: { values: 3 } } as const;
    const { spec } = new Answering(runningAt(40)).do({ type: "set-learner", learner: change });
    expect(spec.learner.search).toEqual({ low: -1, high: 1, values: 3 });
  });

  test("that is the same one is no change", () => {
    const engine = new Answering(runningAt(40));
    engine.do({ type: "set-learner", learner: { kind: "backpropagation" } });
    expect(engine.asked).toEqual([]);
  });
});

describe("settings of a search", () => {
  test("are interventions, merged into what is there", () => {
    const engine = new Answering(runningBy("weight-combinations", 40));
    engine.do({ type: "set-learner", learner: { search: { values: 5 } } });
    expect(engine.asked).toEqual(["intervene"]);
    expect(engine.state.spec.learner.search).toEqual({ low: -1, high: 1, values: 5 });
    expect(engine.state.frame?.report.step).toBe(40);
  });

  test("have names", () => {
    const before = by("random-nudge");
    const named = (after: State["spec"]): string => settingsChange(before, after).label;
    expect(named(withChange(before, { learner: { search: { scale: 0.5 } } }))).toBe("size of a nudge 0.1 → 0.5");
    expect(designChange(defaultSpec, by("one-weight-at-a-time")).label).toBe(
      "learner backpropagation → one weight at a time",
    );
  });

  test("do not come to learners that do not search", () => {
    expect(withChange(defaultSpec, { learner: { search: { scale: 0.5 } } }).learner.search).toBeUndefined();
  });

  test("stay when something else is set", () => {
    const engine = new Answering(runningBy("one-weight-at-a-time", 3));
    expect(engine.do(rate(0.5)).spec.learner.search).toEqual({ step: 0.1 });
  });
});

test("frames tell how a search has gone, whenever the learner searches", () => {
  const facts = { ...data, featureNames: ["x1", "x2"] };
  for (const kind of learners)
    expect(frameRequestFor({ ...runningBy(kind, 3), loaded: { data: facts, layout } }).attempts).toBe(searches(kind));
});

test("an epoch of every combination is one step", () => {
  const { report } = frameAt(40, { epoch: 40, epochProgress: 0 });
  expect(stepEpochsBack(runningBy("weight-combinations", 40), report, 3)).toBe(37);
});

test("a search ends when every combination has been tried", () => {
  const { report } = frameAt(81, { status: "stopped", epoch: 81 });
  const attempts = { tried: 81, kept: 4, total: 81, last: null };
  const end = "Every combination has been tried: the best of 81 is kept.";
  expect(endOf({ report, attempts }, defaultSpec)).toBe(end);
  expect(endOf({ report, attempts: { ...attempts, total: 729 } }, defaultSpec)).toContain("All 81 epochs");
  expect(endOf({ report, attempts: null }, defaultSpec)).toContain("All 81 epochs");
});
