// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { lastStage, stagesOf } from "../../../../../web/state/stages.ts";
import { reachedAt as reachedBy } from "../../../../../web/views/network/lens/reached.ts";

const reachedAt = (number: number, layers: number): ReturnType<typeof reachedBy> =>
  reachedBy(number, layers, "backpropagation");

test("when the batch is chosen only the features have values", () => {
  expect(reachedAt(0, 3)).toMatchObject({ forward: 0, backward: 3, now: 0, signal: null });
});

test("the way forward fills one column after the other, over the edges into it", () => {
  expect(reachedAt(1, 3)).toMatchObject({ forward: 1, now: 1, signal: { layer: 0, way: "forward" } });
  expect(reachedAt(3, 3)).toMatchObject({ forward: 3, now: 3, signal: { layer: 2, way: "forward" } });
});

test("the error looks at the output, and nothing is on its way", () => {
  for (const stage of [4, 5]) expect(reachedAt(stage, 3)).toMatchObject({ judged: true, now: 3, signal: null });
});

test("the output's δ comes over no edge, that of a hidden layer over the edges behind it", () => {
  expect(reachedAt(6, 3)).toMatchObject({ backward: 2, now: 3, signal: null });
  expect(reachedAt(7, 3)).toMatchObject({ backward: 1, now: 2, signal: { layer: 2, way: "backward" } });
  expect(reachedAt(8, 3)).toMatchObject({ backward: 0, now: 1, signal: { layer: 1, way: "backward" } });
});

test("after the update everything is known", () => {
  expect(reachedAt(lastStage(3, "backpropagation"), 3)).toMatchObject({
    forward: 3,
    backward: 0,
    updated: true,
    now: null,
    signal: null,
  });
});

test("a walk never takes a value back", () => {
  const reached = stagesOf(4, "backpropagation").map((_, stage) => reachedAt(stage, 4));
  for (let stage = 1; stage < reached.length; stage++) {
    expect(reached[stage]?.forward).toBeGreaterThanOrEqual(reached[stage - 1]?.forward ?? 0);
    expect(reached[stage]?.backward).toBeLessThanOrEqual(reached[stage - 1]?.backward ?? 0);
  }
});

test("a learner that does not go back has no δ; what it does instead follows the question, and then the weights move", () => {
  for (const kind of ["random-nudge", "finite-differences"] as const) {
    expect(reachedBy(5, 3, kind)).toMatchObject({ judged: true, probed: false });
    expect(reachedBy(6, 3, kind)).toMatchObject({ backward: 3, probed: true, updated: false, now: null, signal: null });
    expect(reachedBy(7, 3, kind)).toMatchObject({ backward: 3, probed: true, updated: true });
  }
});
