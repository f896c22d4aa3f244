// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { DataView } from "backprop-playground/engine";
import { fewRows, inputOf, isSample, sampleOf, truthOf } from "../../../../web/views/output/samples.ts";

const gate = {
  task: "classification",
  inputCount: 2,
  outputCount: 1,
  targetNames: ["false", "true"],
  train: {
    count: 4,
    inputs: Float64Array.from([0, 0, 0, 1, 1, 0, 1, 1]),
    targets: Float64Array.from([-1, 1, 1, -1]),
    classes: Int32Array.from([0, 1, 1, 0]),
  },
  test: { count: 0, inputs: new Float64Array(), targets: new Float64Array(), classes: new Int32Array() },
} as unknown as DataView;

test("a row's input is the row as it stands in the data", () => {
  expect(inputOf(gate, { part: "train", row: 2 })).toEqual([1, 0]);
});

test("what the data say is the class by name, or the numbers", () => {
  expect(truthOf(gate, { part: "train", row: 1 })).toBe("true");
  expect(truthOf({ ...gate, task: "regression" }, { part: "train", row: 0 })).toBe("\u22121");
});

test("an input that was changed is no row any more", () => {
  expect(isSample(gate, { part: "train", row: 2 }, [1, 0])).toBe(true);
  expect(isSample(gate, { part: "train", row: 2 }, [1, 0.1])).toBe(false);
  expect(isSample(gate, { part: "test", row: 0 }, [])).toBe(false);
});

test("the row of an input is found again, and an input of one's own is none", () => {
  expect(sampleOf(gate, [1, 0])).toEqual({ part: "train", row: 2 });
  expect(sampleOf({ ...gate, train: gate.test, test: gate.train }, [1, 1])).toEqual({ part: "test", row: 3 });
  expect(sampleOf(gate, [1, 0.1])).toBeNull();
});

test("only short tables are offered row by row", () => {
  expect(fewRows(gate).map((row) => row.text)).toEqual(["0, 0", "0, 1", "1, 0", "1, 1"]);
  expect(fewRows({ ...gate, train: { ...gate.train, count: 9 } })).toEqual([]);
});
