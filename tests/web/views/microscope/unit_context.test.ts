// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { FIRST_TERMS, unitContext, unitInLayer } from "../../../../web/views/microscope/unit_context.ts";
import { sceneOf } from "./microscope_fixtures.ts";
import { unitState } from "./unit_fixtures.ts";

const contextOf = (state: ReturnType<typeof unitState>) => unitContext(state, () => undefined, FIRST_TERMS);

test("a unit is shown with its layer's activation", () => {
  expect(contextOf(unitState())).toMatchObject({ layer: 0, unit: 1, activation: "sigmoid", isOutput: false });
});

test("the study of another unit is not shown", () => {
  const state = unitState();
  const other = { ...state.view, focus: { kind: "unit", layer: 0, unit: 0 } as const };
  expect(contextOf({ ...state, view: other })).toBeNull();
  expect(contextOf({ ...state, frame: null })).toBeNull();
});

test("while a step is walked only what its stage has computed is known", () => {
  const walk = { step: 0, stage: 1, scene: sceneOf([0], 0) };
  expect(contextOf(unitState({}, { walk }))?.known).toMatchObject({ forward: true, delta: false, deltaNext: false });
});

test("within its layer a unit is named by its number alone", () => {
  expect(unitInLayer("unit 3 of layer 2")).toBe("unit 3");
  expect(unitInLayer("output 1")).toBe("output 1");
  expect(unitInLayer("Body mass")).toBe("Body mass");
});
