// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { allDataSets, controlsFor, dataGroups, dataSetOf, splitInWords } from "../../../../web/views/data/data_sets.ts";

test("every data set of the engine can be chosen exactly once", () => {
  const kinds = [
    "circle",
    "xor",
    "gauss",
    "spiral",
    "moons",
    "blobs",
    "pinwheel",
    "regression-plane",
    "regression-gauss",
    "sine",
    "gate-and",
    "gate-or",
    "gate-xor",
    "pair",
    "letters",
    "table",
  ];
  expect(allDataSets.map((set) => set.kind).sort()).toEqual(kinds.sort());
  expect(dataGroups.map((group) => group.title)).toEqual(["Classify", "Predict a number", "Tables"]);
});

test("every data set has a name of its own and one plain sentence", () => {
  expect(new Set(allDataSets.map((set) => set.name)).size).toBe(allDataSets.length);
  for (const set of allDataSets) expect(set.sentence).toMatch(/^[A-Z].{20,110}\.$/);
});

test("a table of one's own is none of the sets that come with the page", () => {
  expect(dataSetOf({ kind: "table" })).toBeNull();
  expect(dataSetOf({ kind: "table", table: "penguins" })?.name).toBe("Penguins");
});

test("settings that mean nothing for a data set are hidden", () => {
  expect(controlsFor({ kind: "spiral" })).toEqual({
    classes: false,
    noise: true,
    samples: true,
    trainShare: true,
    batch: true,
    shuffle: true,
  });
  expect(controlsFor({ kind: "blobs" }).classes).toBe(true);
  expect(controlsFor({ kind: "gate-xor" })).toEqual({
    classes: false,
    noise: false,
    samples: false,
    trainShare: false,
    batch: true,
    shuffle: true,
  });
  expect(controlsFor({ kind: "pair" }).batch).toBe(false);
  expect(controlsFor({ kind: "letters" })).toEqual(controlsFor({ kind: "spiral" }));
  expect(controlsFor({ kind: "table" })).toMatchObject({ noise: false, samples: false, trainShare: true });
});

test("the split is said for both parts and adds up to 100 %", () => {
  expect(splitInWords(0.5)).toBe("training 50 % · test 50 %");
  expect(splitInWords(0.335)).toBe("training 34 % · test 66 %");
  expect(splitInWords(1)).toBe("training 100 % · test 0 %");
});
