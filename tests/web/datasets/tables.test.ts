// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { resolveTables, stripTables, tableDefaults, tableNames } from "../../../web/datasets/tables.ts";
import { chooseData } from "../../../web/state/choose_data.ts";
import { needsOf } from "../../../web/state/data_kinds.ts";
import type { PageSpec } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { readHash } from "../../../web/url/hash.ts";

const penguins: PageSpec = await readHash("#data=penguins");

describe("penguins", () => {
  test("there are 342: 151 Adelie, 68 Chinstrap and 123 Gentoo, four measurements each", async () => {
    const { data } = await resolveTables(penguins);
    expect(data.inputs).toHaveLength(342);
    expect(
      data.inputs?.every((row) => row.length === 4 && row.every((value) => Number.isFinite(value) && value > 0)),
    ).toBe(true);
    const counts = [0, 1, 2].map((species) => data.targets?.filter((row) => row[species] === 1).length);
    expect(counts).toEqual([151, 68, 123]);
    expect(data.targets?.every((row) => row.length === 3 && row.reduce((a, b) => a + b) === 1)).toBe(true);
    expect(data.targetNames).toEqual(["Adelie", "Chinstrap", "Gentoo"]);
    expect(data.inputNames).toEqual(["Beak length (mm)", "Beak depth (mm)", "Flipper length (mm)", "Body mass (g)"]);
  });

  test("the first row is the first penguin of the source, and the one of unknown sex is kept", async () => {
    const { data } = await resolveTables(penguins);
    expect(data.inputs?.[0]).toEqual([39.1, 18.7, 181, 3750]);
    expect(data.inputs).toContainEqual([44.5, 15.7, 217, 4875]);
  });

  test("the means are those of the published data", async () => {
    const { data } = await resolveTables(penguins);
    const mean = (column: number): number =>
      data.inputs!.reduce((sum, row) => sum + row[column]!, 0) / data.inputs!.length;
    // Horst, Presmanes Hill & Gorman 2022, "Palmer Archipelago Penguins Data in the palmerpenguins R Package", R Journal 14(1).
    expect(mean(0)).toBeCloseTo(43.92, 2);
    expect(mean(1)).toBeCloseTo(17.15, 2);
    expect(mean(2)).toBeCloseTo(200.92, 2);
    expect(mean(3)).toBeCloseTo(4201.75, 2);
  });
});

describe("tables", () => {
  test("a spec without a table goes to the engine as it is", async () => {
    expect(await resolveTables(defaultSpec)).toBe(defaultSpec);
  });

  test("the engine's spec comes back to the page without the rows and with the table's name", async () => {
    const whole = await resolveTables(penguins);
    expect(whole.data).not.toHaveProperty("table");
    expect(stripTables(whole, penguins)).toEqual(penguins);
    expect(stripTables(defaultSpec, defaultSpec)).toBe(defaultSpec);
  });

  test.each(tableNames)(
    "what %s starts with is what choosing it gives, and its rows fit what the design expects",
    async (table) => {
      const data = chooseData({ ...defaultSpec.data, kind: "pair", trainShare: 1 }, { kind: "table", table });
      expect(data).toMatchObject(tableDefaults(table));
      const whole = await resolveTables({ ...defaultSpec, data });
      const needs = needsOf(data);
      expect(whole.data.inputs?.[0]).toHaveLength(needs.inputs);
      expect(needs.outputs).toContain(whole.data.targets?.[0]?.length);
      expect(whole.data.standardize).toBe(true);
    },
  );
});
