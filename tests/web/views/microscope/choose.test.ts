// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Focus } from "../../../../web/state/state.ts";
import {
  addressOf,
  clamped,
  focusFor,
  focusName,
  isAt,
  type ParameterFocus,
  tabFor,
} from "../../../../web/views/microscope/choose.ts";

const layout = [
  { fanIn: 2, units: 4, bias: true },
  { fanIn: 4, units: 1, bias: false },
];
const weight: ParameterFocus = { kind: "parameter", layer: 0, row: 1, column: 3 };
const unit: Focus = { kind: "unit", layer: 0, unit: 3 };

test("a thing is shown in the tab that can show it", () => {
  expect(tabFor(weight, "unit")).toBe("weight");
  expect(tabFor(weight, "slope")).toBe("slope");
  expect(tabFor(unit, "slope")).toBe("unit");
  expect(tabFor({ kind: "layer", layer: 0 }, "weight")).toBe("layer");
  expect(tabFor(unit, "all")).toBe("all");
});

test("going from a weight to its unit and back comes back to the same weight", () => {
  const itsUnit = focusFor("unit", weight, weight, layout);
  expect(itsUnit).toEqual(unit);
  expect(focusFor("weight", itsUnit, weight, layout)).toEqual(weight);
});

test("from another unit one comes to the first weight that leads into it", () => {
  expect(focusFor("weight", { ...unit, unit: 2 }, weight, layout)).toEqual({ ...weight, row: 0, column: 2 });
});

test("from a layer one comes back to the weight or unit of it that was looked at", () => {
  const layer: Focus = { kind: "layer", layer: 0 };
  expect(focusFor("layer", weight, null, layout)).toEqual(layer);
  expect(focusFor("slope", layer, weight, layout)).toEqual(weight);
  expect(focusFor("unit", layer, weight, layout)).toEqual(unit);
  expect(focusFor("unit", { ...layer, layer: 1 }, weight, layout)).toEqual({ kind: "unit", layer: 1, unit: 0 });
});

test("in a smaller network the focus goes to the nearest place that exists", () => {
  expect(clamped({ ...weight, layer: 5 }, layout)).toEqual({ kind: "parameter", layer: 1, row: 1, column: 0 });
  expect(clamped({ kind: "unit", layer: 0, unit: 9 }, layout)).toEqual(unit);
});

test("where a layer has no biases, its first weight takes a bias's place", () => {
  expect(clamped({ ...weight, layer: 1, row: null }, layout)).toMatchObject({ layer: 1, row: 0, column: 0 });
});

test("a bias is addressed by its unit", () => {
  expect(addressOf({ layer: 0, row: null, column: 3 })).toEqual({ layer: 0, bias: 3 });
  expect(isAt({ layer: 0, bias: 3 }, { layer: 0, row: null, column: 3 })).toBe(true);
  expect(isAt({ layer: 0, bias: 3 }, weight)).toBe(false);
  expect(isAt(addressOf(weight), weight)).toBe(true);
});

test("what the microscope is on is said in words", () => {
  expect(focusName(weight, ["x1", "x2"], 2)).toBe("w[2→4], layer 1: x₂ → unit 4");
  expect(focusName({ ...weight, row: null }, ["x1", "x2"], 2)).toBe("b[4], layer 1: added in unit 4");
  expect(focusName({ kind: "layer", layer: 1 }, [], 2)).toBe("the output layer");
});
