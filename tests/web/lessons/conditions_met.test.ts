// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { Condition } from "../../../web/lessons/condition.ts";
import { holds, type Context } from "../../../web/lessons/conditions_met.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

const context: Context = {
  numbers: { w: 0.5, loss: 0.04, none: null, unknown: undefined, nan: NaN },
  before: { w: 0.8 },
  deeds: new Map([["back", 2]]),
  told: new Map<Parameters<Context["told"]["get"]>[0], string | number | boolean>([
    ["climber-footing", "plateau"],
    ["race-reached", 3],
    ["backwards-ran", true],
  ]),
  spec: defaultSpec,
};
const all = (conditions: Condition[]): boolean[] => conditions.map((condition) => holds(condition, context));
const yes = (...conditions: Condition[]): void => expect(all(conditions)).toEqual(conditions.map(() => true));
const no = (...conditions: Condition[]): void => expect(all(conditions)).toEqual(conditions.map(() => false));

describe("a number", () => {
  test("is below, above, at most and at least what it is compared with", () => {
    yes({ number: "w", below: 0.6 }, { number: "w", above: 0.4 }, { number: "w", atMost: 0.5, atLeast: 0.5 });
    no(
      { number: "w", below: 0.5 },
      { number: "w", above: 0.5 },
      { number: "w", atMost: 0.4 },
      { number: "w", atLeast: 0.6 },
    );
  });

  test("is near another one within a distance, the distance itself included", () => {
    yes({ number: "w", near: 0.75, within: 0.25 });
    no({ number: "w", near: 0.76, within: 0.25 });
  });

  test("must satisfy all that is said of it", () => {
    no({ number: "w", above: 0.4, below: 0.45 });
  });

  test("is compared with other numbers, and with what they were", () => {
    yes({ number: "loss", below: { number: "w" } }, { number: "w", below: { before: "w" } });
    no({ number: "w", above: { before: "w" } }, { number: "w", above: { number: "none" } });
    no({ number: "w", above: { before: "loss" } }, { number: "w", below: { before: "loss" } });
  });

  test("that is not known holds nothing", () => {
    for (const number of ["none", "unknown", "nan", "missing", "constructor"])
      no({ number, below: 1 }, { number, above: -1 }, { number, atMost: 1 }, { number, near: 0, within: 99 });
  });
});

test("a deed was done as often as is asked for, or once", () => {
  yes({ did: "back" }, { did: "back", times: 2 });
  no({ did: "back", times: 3 }, { did: "step" });
});

test("a place of the spec equals, is not, or lies above or below a value", () => {
  const rate = defaultSpec.learner.optimizer.learningRate;
  const place = "/learner/optimizer/learningRate";
  yes({ spec: place, equals: rate }, { spec: place, not: rate + 1 }, { spec: place, above: rate / 2, below: rate * 2 });
  no(
    { spec: place, equals: rate * 2 },
    { spec: place, not: rate },
    { spec: place, above: rate },
    { spec: place, below: rate },
  );
  yes(
    { spec: "/layers/0/activation", equals: defaultSpec.layers[0]!.activation },
    { spec: "/stop/loss", equals: null },
  );
});

test("a place that the spec has not got holds nothing but that it is not something", () => {
  no({ spec: "/layers/9/units", above: 0 }, { spec: "/layers/constructor", equals: 1 }, { spec: "/seed/x", equals: 1 });
  yes({ spec: "/layers/9/units", not: 3 });
});

test("the network has so many layers", () => {
  yes({ layers: defaultSpec.layers.length });
  no({ layers: defaultSpec.layers.length + 1 });
});

test("what a part of the page has found out equals something, or is at least so much", () => {
  yes(
    { told: "climber-footing", equals: "plateau" },
    { told: "race-reached", atLeast: 3 },
    { told: "backwards-ran", equals: true },
  );
  no({ told: "climber-footing", equals: "left" }, { told: "race-reached", atLeast: 4 });
  no({ told: "climber-footing", atLeast: 0 }, { told: "race-state", equals: "ready" });
});
