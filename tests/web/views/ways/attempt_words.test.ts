// SPDX-License-Identifier: MIT
import type { Attempt } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { attemptText } from "../../../../web/views/ways/attempt_words.ts";

const nudge: Attempt = {
  number: 12,
  parameter: { layer: 0, row: 1, column: 0 },
  before: 0.41,
  costBefore: 0.3142,
  trials: [{ value: 0.48, cost: 0.3139 }],
  combination: [],
  kept: 0,
  samples: 10,
};

test("a nudge is told with its weight, its values and its errors", () => {
  expect(attemptText(nudge)).toBe("w[2→1] of layer 1: 0.4100 → 0.4800, error 0.3142 → 0.3139: kept");
  const bias = { ...nudge, parameter: { layer: 1, bias: 2 }, kept: -1 };
  expect(attemptText(bias)).toBe("b[3] of layer 2: 0.4100 → 0.4800, error 0.3142 → 0.3139: put back");
});

test("values that would read the same have more digits", () => {
  const small = { ...nudge, trials: [{ value: 0.410001, cost: 0.31420001 }], kept: -1 };
  expect(attemptText(small)).toBe("w[2→1] of layer 1: 0.410000 → 0.410001, error 0.31420000 → 0.31420001: put back");
});

test("of two trials the kept one is told, or both with the better error", () => {
  const trials = [
    { value: 0.51, cost: 0.32 },
    { value: 0.31, cost: 0.31 },
  ];
  expect(attemptText({ ...nudge, trials, kept: 1 })).toContain("0.4100 → 0.3100, error 0.3142 → 0.3100: kept");
  const back = attemptText({ ...nudge, trials: [trials[0]!, { value: 0.31, cost: 0.315 }], kept: -1 });
  expect(back).toContain("0.4100 → 0.5100 or 0.3100, error 0.3142 → 0.3150 at best: put back");
});

test("a combination is held against the best so far, and spelled out while it is short", () => {
  const combination: Attempt = { ...nudge, parameter: null, trials: [{ value: 0, cost: 0.5 }], combination: [-1, 0.5] };
  expect(attemptText({ ...combination, number: 1, costBefore: null })).toBe(
    "combination 1 (−1.00, 0.500): error 0.5000, the first one: kept",
  );
  expect(attemptText({ ...combination, kept: -1, costBefore: 0.25 })).toBe(
    "combination 12 (−1.00, 0.500): error 0.5000, best so far 0.2500: put back",
  );
  expect(attemptText({ ...combination, combination: Array.from({ length: 25 }, () => 1) })).not.toContain("(");
});
