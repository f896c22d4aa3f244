// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import {
  describeColumns,
  fits,
  scrolledTo,
  startOf,
  switched,
  visibleRange,
} from "../../../../web/views/network/columns.ts";
import { dataOf, specOf } from "./fixtures.ts";

const kinds = (column: { slots: { kind: string }[] } | undefined): string =>
  column?.slots.map(({ kind }) => kind[0]).join("") ?? "";

test("eight units fit into eight places, and the ninth makes the column condense", () => {
  expect(visibleRange(8, 8, 0)).toEqual({ first: 0, end: 8 });
  expect(visibleRange(9, 8, 0)).toEqual({ first: 0, end: 7 });
});

test("a condensed column says how many units it does not show", () => {
  const [, hidden] = describeColumns(specOf([32, 1]), dataOf(), 8, []);
  expect(kinds(hidden)).toBe("uuuuuuua");
  expect(hidden?.slots.at(-1)?.label).toBe("+\u00a025 more");
});

test("a scrolled column shows the way back and the way on, and never more than its places", () => {
  const [, hidden] = describeColumns(specOf([32, 1]), dataOf(), 8, [0, 7]);
  expect(kinds(hidden)).toBe("buuuuuua");
  expect(hidden?.slots[0]?.label).toBe("7 before");
  expect(hidden?.slots.at(-1)?.label).toBe("+\u00a019 more");
});

test.each([
  [9, 8],
  [32, 8],
  [1024, 8],
  [5, 4],
  [33, 4],
])("going on through %i units in %i places shows every unit, and going back too", (total, capacity) => {
  const seen = new Set<number>();
  let first = 0;
  for (let step = 0; step < total; step++) {
    const range = visibleRange(total, capacity, first);
    const buttons = (range.first > 0 ? 1 : 0) + (range.end < total ? 1 : 0);
    expect(range.end - range.first + buttons).toBeLessThanOrEqual(capacity);
    for (let unit = range.first; unit < range.end; unit++) seen.add(unit);
    if (range.end === total) break;
    first = scrolledTo(total, capacity, first, true);
  }
  expect(seen.size).toBe(total);
  for (let step = 0; step < total && first > 0; step++) first = scrolledTo(total, capacity, first, false);
  expect(first).toBe(0);
});

test("data with two inputs offers all seven features, those that are off without a unit", () => {
  const [features] = describeColumns(specOf([1]), dataOf({ featureNames: ["x2", "x1^2"] }), 8, []);
  expect(features?.slots.map(({ label }) => label)).toEqual(["x₁", "x₂", "x₁²", "x₂²", "x₁x₂", "sin x₁", "sin x₂"]);
  expect(features?.slots.map(({ index }) => index)).toEqual([-1, 0, 1, -1, -1, -1, -1]);
});

test("data with one input offers the features of that input only", () => {
  const [features] = describeColumns(specOf([1], "sine"), dataOf({ inputCount: 1, featureNames: ["x1"] }), 8, []);
  expect(features?.slots.map(({ label }) => label)).toEqual(["x₁", "x₁²", "sin x₁"]);
});

test("a design that cannot be changed shows only the features that are on", () => {
  const [features] = describeColumns(specOf([1]), dataOf(), 8, [], true);
  expect(features?.switches).toBe(false);
  expect(features?.slots).toHaveLength(2);
});

test("a table shows its columns by name and cannot switch them", () => {
  const names = ["Bill length", "Bill depth", "Flipper length", "Body mass"];
  const [features] = describeColumns(specOf([3], "table"), dataOf({ inputCount: 4, featureNames: names }), 8, []);
  expect(features).toMatchObject({ title: "Inputs", switches: false, total: 4 });
  expect(features?.slots.map(({ label }) => label)).toEqual(names);
});

test("outputs carry the names of the classes only where every class has its own", () => {
  const named = describeColumns(specOf([3]), dataOf({ classCount: 3, targetNames: ["a", "b", "c"] }), 8, []);
  expect(named.at(-1)?.slots.map(({ label }) => label)).toEqual(["a", "b", "c"]);
  const single = describeColumns(specOf([1]), dataOf(), 8, []);
  expect(single.at(-1)?.slots.map(({ label }) => label)).toEqual([""]);
});

test("features are switched in the order in which they are shown", () => {
  expect(switched(["x2"], "x1")).toEqual(["x1", "x2"]);
  expect(switched(["x1", "x2"], "x1")).toEqual(["x2"]);
});

test("the last feature cannot be switched off", () => {
  expect(switched(["x1^2"], "x1^2")).toBeNull();
});

test("a layout of another design does not fit", () => {
  const layer = { fanIn: 2, bias: true, trainBias: true, weights: 0, biases: 8 };
  expect(fits(specOf([4]), { data: dataOf(), layout: [{ ...layer, units: 4 }] })).toBe(true);
  expect(fits(specOf([4]), { data: dataOf(), layout: [{ ...layer, units: 5 }] })).toBe(false);
  expect(fits(specOf([4, 1]), { data: dataOf(), layout: [{ ...layer, units: 4 }] })).toBe(false);
});

test("the inputs of a picture are shown from its middle on, others from the first", () => {
  expect(startOf({ picture: null })).toBe(0);
  expect(startOf({ picture: { width: 10, height: 10 } })).toBe(52);
  const data = dataOf({ inputCount: 100, picture: { width: 10, height: 10 } });
  data.featureNames = Array.from({ length: 100 }, (_, k) => `pixel ${Math.floor(k / 10) + 1},${(k % 10) + 1}`);
  const [inputs] = describeColumns(specOf([12]), data, 8, []);
  expect(inputs?.slots.map(({ label }) => label)).toEqual([
    "52 before",
    ...[3, 4, 5, 6, 7, 8].map((column) => `pixel 6,${column}`),
    "+\u00a042 more",
  ]);
});
