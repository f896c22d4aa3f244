// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { layerMatrices, offsetOf } from "../../../../web/views/microscope/weight_matrix_rows.ts";
import { layout, sceneOf } from "./microscope_fixtures.ts";

test("weights are read out of the flat parameters: into one unit after another, then the biases", () => {
  const all = layerMatrices(sceneOf([4, 9], 9), layout, 1, 8);
  expect(all?.weights).toEqual([
    [6, 8],
    [7, 9],
  ]);
  expect(all?.bias).toEqual([[10, 11]]);
  expect(offsetOf(layout, 1)).toBe(6);
});

test("the weights behind a layer stand transposed beside the δ that comes back", () => {
  const back = layerMatrices(sceneOf([4, 9], 9), layout, 0, 8)?.back;
  expect(back?.transposed).toEqual([
    [6, 7],
    [8, 9],
  ]);
  expect(back?.delta[1]).toEqual([1001, 1001.1]);
});

test("the output layer has nothing behind it", () => {
  expect(layerMatrices(sceneOf([4], 4), layout, 1, 8)?.back).toBeNull();
});

test("the gradient's matrix is the data's part", () => {
  expect(layerMatrices(sceneOf([4], 4), layout, 0, 8)?.gradient[0]).toEqual([0.5, 0.5]);
});

test("of large matrices only the corner is taken, with one more to show that there is more", () => {
  const all = layerMatrices(sceneOf([1, 2, 3, 4, 5, 6], 1), layout, 0, 4);
  expect(all?.z).toHaveLength(5);
});
