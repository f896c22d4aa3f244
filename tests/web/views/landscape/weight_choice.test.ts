// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { subjectNames, subjectOf } from "../../../../web/views/landscape/climber_subject.ts";
import { flatIndex, neighbourOf, shownWeight, weightName } from "../../../../web/views/landscape/weight_choice.ts";
import { layout, runningAt } from "../../state/fixtures.ts";

const state = runningAt(3);
const named = { ...state, loaded: { ...state.loaded!, data: { ...state.loaded!.data, featureNames: ["x1", "x2"] } } };
const at = (layer: number, row: number | null, column: number) => ({ kind: "parameter" as const, layer, row, column });
const biased = layout.map((of) => ({ ...of, bias: true }));

test("the weight that is shown is the chosen one, else the microscope's, else the first", () => {
  expect(shownWeight(named, null)).toEqual(at(0, 0, 0));
  const focused = { ...named, view: { ...named.view, focus: at(1, 2, 1) } };
  expect(shownWeight(focused, null)).toEqual(at(1, 2, 1));
  expect(shownWeight(focused, { layer: 0, row: 1, column: 3 })).toEqual(at(0, 1, 3));
  expect(shownWeight(named, { layer: 9, row: 9, column: 9 })).toEqual(at(2, 1, 0));
});

test("the other axis is the next weight into the same unit, and never the same one", () => {
  expect(neighbourOf(at(0, 0, 2), biased)).toEqual(at(0, 1, 2));
  expect(neighbourOf(at(0, 1, 2), biased)).toEqual(at(0, 0, 2));
  const narrow = biased.map((of) => ({ ...of, fanIn: 1 }));
  expect(neighbourOf(at(0, 0, 2), narrow)).toEqual(at(0, null, 2));
  const bare = narrow.map((of) => ({ ...of, bias: false }));
  expect(neighbourOf(at(0, 0, 2), bare)).toEqual(at(0, 0, 3));
  expect(neighbourOf(at(2, 0, 0), bare)).toEqual(at(0, 0, 0));
});

test("a weight's place in the flat vector goes column by column, biases after the weights", () => {
  expect(flatIndex(at(0, 1, 2), layout)).toBe(5);
  expect(flatIndex(at(1, null, 1), layout)).toBe(21);
});

test("a weight is named by its symbol, its layer and what it joins", () => {
  expect(weightName(at(0, 1, 0), named)).toBe("w[2→1], layer 1: x₂ → unit 1");
});

test("a weight's range stays where it is until the weight comes near its end", () => {
  const chosen = { on: "weight", weight: at(0, 0, 0), halfWidth: 2 } as const;
  const with0 = (value: number) => ({ ...named, frame: { ...named.frame!, parameters: Float64Array.of(value, 1, 2) } });
  const first = subjectOf(with0(0.5), chosen, null);
  expect(first).toMatchObject({ kind: "weight", low: -1.5, high: 2.5, trainCount: 150, samples: null });
  expect(subjectOf(with0(2), chosen, first)).toMatchObject({ low: -1.5, high: 2.5 });
  expect(subjectOf(with0(2.5), chosen, first)).toMatchObject({ low: 0.5, high: 4.5 });
  expect(subjectOf(with0(0.5), { ...chosen, halfWidth: 1 }, first)).toMatchObject({ low: -0.5, high: 1.5 });
});

test("what is climbed on is named in words", () => {
  const curve = subjectNames(named, { on: "plateau", weight: null, halfWidth: 1 });
  expect(curve).toEqual({ name: "the curve “A plateau”", symbol: "x", heightSymbol: "h" });
  const weight = subjectNames(named, { on: "weight", weight: at(0, 1, 0), halfWidth: 1 });
  expect(weight.name).toBe("the cost along the weight from x₂ to unit 1 of layer 1");
  expect(weight.symbol).toBe("w[2→1]");
});
