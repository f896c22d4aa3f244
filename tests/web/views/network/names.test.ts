// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import {
  addressOf,
  featureLabel,
  layerName,
  parameterName,
  parameterPlace,
  parameterSymbol,
  sameParameter,
  spokenValue,
  unitName,
} from "../../../../web/views/network/names.ts";

const features = ["x1", "x2"];

test("features are written as in mathematics, columns of tables as they are", () => {
  expect(featureLabel("x1^2")).toBe("x₁²");
  expect(featureLabel("sin(x2)")).toBe("sin x₂");
  expect(featureLabel("Body mass (g)")).toBe("Body mass (g)");
  expect(featureLabel("toString")).toBe("toString");
});

test("units, weights and biases are counted from 1", () => {
  expect(parameterSymbol({ layer: 1, row: 1, column: 0 })).toBe("w[2→1]");
  expect(parameterSymbol({ layer: 1, row: null, column: 2 })).toBe("b[3]");
  expect(layerName(0, 3)).toBe("layer 1");
  expect(layerName(2, 3)).toBe("the output layer");
  expect(unitName(3, 0, features, 3)).toBe("output 1");
});

test("a weight is named by what it joins, a bias by its unit", () => {
  expect(parameterName({ layer: 0, row: 0, column: 1 }, features, 2)).toBe("weight from x₁ to unit 2 of layer 1");
  expect(parameterName({ layer: 1, row: null, column: 0 }, features, 2)).toBe("bias of output 1");
  expect(parameterPlace({ layer: 1, row: 3, column: 0 }, features, 2)).toBe("unit 4 of layer 1 → output 1");
  expect(parameterPlace({ layer: 0, row: null, column: 2 }, features, 2)).toBe("added in unit 3");
});

test("values are read with their sign", () => {
  expect(spokenValue(0.3512)).toBe("0.35120, positive");
  expect(spokenValue(-2)).toBe("−2.0000, negative");
  expect(spokenValue(0)).toMatch(/zero$/);
});

test("a weight is the same only with the same layer, row and column", () => {
  const weight = { layer: 1, row: 2, column: 3 };
  expect(sameParameter(weight, { ...weight })).toBe(true);
  expect(sameParameter(weight, { ...weight, row: null })).toBe(false);
  expect(sameParameter(weight, null)).toBe(false);
  expect(sameParameter(null, null)).toBe(true);
});

test("a weight's address names both its units, a bias's only its own", () => {
  expect(addressOf({ layer: 1, row: 0, column: 2 })).toEqual({ layer: 1, row: 0, column: 2 });
  expect(addressOf({ layer: 1, row: null, column: 2 })).toEqual({ layer: 1, bias: 2 });
});
