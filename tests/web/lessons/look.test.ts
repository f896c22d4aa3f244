// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { lookActions } from "../../../web/lessons/look.ts";

const tab = { tab: "weight" } as const;

test("what a step does not say stays as it is", () => {
  expect(lookActions({}, tab)).toEqual([]);
});

test("views, speed and input are set, each by its action", () => {
  expect(lookActions({ edges: "update", logLoss: true, speed: 4, input: null }, tab)).toEqual([
    { type: "set-view", view: { edges: "update", logLoss: true } },
    { type: "set-speed", speed: 4 },
    { type: "set-input", input: null },
  ]);
});

test("the most speed is without end", () => {
  expect(lookActions({ speed: "most" }, tab)).toEqual([{ type: "set-speed", speed: Infinity }]);
});

test("the microscope opens at the tab that can show what it is put on, unless the step names one", () => {
  const weight = { kind: "parameter", layer: 0, row: null, column: 0 } as const;
  const tabOf = (...given: Parameters<typeof lookActions>): unknown =>
    lookActions(...given).map((action) => (action.type === "set-view" ? action.view.tab : null))[0];
  expect(tabOf({ focus: { kind: "layer", layer: 0 } }, tab)).toBe("layer");
  expect(tabOf({ focus: weight }, { tab: "unit" })).toBe("weight");
  expect(tabOf({ focus: weight }, { tab: "slope" })).toBe("slope");
  expect(tabOf({ focus: weight, tab: "all" }, tab)).toBe("all");
  expect(tabOf({ focus: null }, { tab: "unit" })).toBeUndefined();
});
