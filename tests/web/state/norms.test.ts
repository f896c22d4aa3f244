// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { frameRequestFor, noRequest } from "../../../web/state/frame_request.ts";
import { normsAfter, normsAreDue, normsOf } from "../../../web/state/norms.ts";
import type { State } from "../../../web/state/state.ts";
import { update } from "../../../web/state/update.ts";
import { frameAt, runningAt } from "./fixtures.ts";

const recorded = { step: [0], trainLoss: [1], testLoss: null, gradientNorms: [[1]] };

function looking(step: number, change: Partial<State> = {}): State {
  const state = runningAt(step);
  const view = { ...state.view, focus: { kind: "layer", layer: 0 } as const, tab: "layer" as const };
  const loaded = state.loaded && {
    ...state.loaded,
    data: { ...state.loaded.data, featureNames: ["x1", "x2"], test: { count: 50 } as never },
  };
  return { ...state, loaded, view, run: { ...state.run, end: step }, ...change };
}

/** As the page is once they have come. */
function knowing(step: number): State {
  const state = looking(step);
  return { ...state, norms: normsAfter(state, { norms: recorded }) };
}

test("norms are asked for only while a layer is looked at", () => {
  expect(frameRequestFor(looking(5)).norms).toBe(true);
  const { view } = looking(5);
  expect(frameRequestFor(looking(5, { view: { ...view, tab: "all" } })).norms).toBe(false);
  expect(frameRequestFor(looking(5, { view: { ...view, focus: null } })).norms).toBe(false);
  expect(noRequest.norms).toBe(false);
});

test("norms that have come are kept by frames without them, and not asked for again", () => {
  const [known] = update(looking(5), { type: "frame", frame: frameAt(5, {}, { norms: recorded }) });
  expect(normsOf(known)).toMatchObject({ end: 5, recorded });
  const [then] = update(known, { type: "frame", frame: frameAt(5) });
  expect(normsOf(then)?.recorded).toBe(recorded);
  expect(frameRequestFor(then).norms).toBe(false);
});

test("they are asked for again when the run has grown, not when the present goes back", () => {
  const known = knowing(5);
  expect(normsAreDue({ ...known, run: { ...known.run, end: 6 } }, false)).toBe(true);
  expect(normsAreDue({ ...known, frame: frameAt(2) }, false)).toBe(false);
});

test("those of another course, or of before an intervention, are not shown", () => {
  const known = knowing(5);
  expect(normsOf({ ...known, run: { ...known.run, id: 99 } })).toBeNull();
  expect(normsOf({ ...known, run: { ...known.run, interventions: [] } })).toBeNull();
  expect(normsAreDue({ ...known, run: { ...known.run, interventions: [] } }, false)).toBe(true);
});

describe("while it trains", () => {
  const after = (steps: number, samplesPerSecond: number): State => {
    const known = knowing(5);
    const frame = { ...frameAt(5 + steps), samplesPerSecond };
    return { ...known, frame, run: { ...known.run, end: 5 + steps } };
  };

  test("they are asked for about once a second", () => {
    const { batchSize } = knowing(5).spec.learner;
    expect(normsAreDue(after(99, 100 * batchSize), true)).toBe(false);
    expect(normsAreDue(after(100, 100 * batchSize), true)).toBe(true);
    expect(normsAreDue(after(0, 0), true)).toBe(false);
  });

  test("they wait where they would hold up the training", () => {
    const state = after(100, 1);
    const wide = { fanIn: 1000, units: 1000, bias: true, trainBias: true, weights: 0, biases: 0 };
    const loaded = state.loaded && { ...state.loaded, layout: [wide] };
    expect(normsAreDue({ ...state, loaded }, true)).toBe(false);
    expect(normsAreDue({ ...state, loaded }, false)).toBe(true);
  });
});
