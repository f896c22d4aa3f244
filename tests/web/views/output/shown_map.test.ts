// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { DataView, Grid } from "backprop-playground/engine";
import { shownMap } from "../../../../web/views/output/shown_map.ts";

const noPoints = { count: 0, inputs: new Float64Array(), targets: new Float64Array(), classes: new Int32Array() };
const binary = {
  task: "classification",
  inputCount: 2,
  outputCount: 1,
  classCount: 2,
  inputNames: ["x1", "x2"],
  featureNames: ["x1", "x2"],
  targetNames: ["0", "1"],
  domain: [
    [-6, 6],
    [-6, 6],
  ],
  targetRange: [-1, 1],
  encoding: { low: 0, high: 1 },
  standardization: null,
  picture: null,
  train: noPoints,
  test: noPoints,
} as unknown as DataView;
const grid = (units: number, values: number[]): Grid => ({
  width: 1,
  height: 1,
  units,
  values: Float32Array.from(values),
});
const layout = [{ units: 3 }, { units: 1 }];
const state = (
  data: DataView,
  unit: { column: number; index: number } | null,
  outputs: Grid,
): Parameters<typeof shownMap>[0] =>
  ({
    spec: {
      layers: [
        { units: 3, activation: "relu" },
        { units: 1, activation: "sigmoid" },
      ],
    },
    loaded: { data, layout },
    view: { unit },
    frame: { unitMap: grid(6, [-6, 5, 0, 4, -8, 0.7]), outputMap: outputs },
  }) as unknown as Parameters<typeof shownMap>[0];

test("one output is shaded about the middle of its encoding", () => {
  expect(shownMap(state(binary, null, grid(1, [0.2])))).toMatchObject({
    first: 0,
    byClass: false,
    zero: 0.5,
    scale: 0.5,
    unitTitle: null,
  });
});

test("several class outputs are shown by the class that wins", () => {
  const five = { ...binary, outputCount: 5, classCount: 5 };
  expect(shownMap(state(five, null, grid(5, [0, 0, 1, 0, 0])))).toMatchObject({ byClass: true, units: 5 });
});

test("a regression is shaded over the range of its targets", () => {
  const regression: DataView = { ...binary, task: "regression", classCount: 0, targetRange: [-1, 3] };
  expect(shownMap(state(regression, null, grid(1, [0])))).toMatchObject({ zero: 1, scale: 2 });
});

test("a unit that is pointed at is shown instead, with its name and its own scale", () => {
  const map = shownMap(state(binary, { column: 1, index: 2 }, grid(1, [0.2])));
  expect(map).toMatchObject({ first: 4, zero: 0, scale: 8, byClass: false, unitTitle: "unit 3 of layer 1" });
});

test("features come first in the list of units", () => {
  expect(shownMap(state(binary, { column: 0, index: 1 }, grid(1, [0.2])))).toMatchObject({ first: 1, unitTitle: "x₂" });
});

test("the output unit is shaded like the whole network's answer", () => {
  expect(shownMap(state(binary, { column: 2, index: 0 }, grid(1, [0.2])))).toMatchObject({
    first: 5,
    zero: 0.5,
    scale: 0.5,
  });
});

test("data with more than two inputs have no map", () => {
  expect(shownMap(state({ ...binary, inputCount: 4 }, null, grid(1, [0])))).toBeNull();
});
