// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { describeColumns } from "../../../../web/views/network/columns.ts";
import type { Layout } from "../../../../web/views/network/geometry.ts";
import { capacityFor, layoutFor, orientationFor } from "../../../../web/views/network/layout.ts";
import { dataOf, specOf } from "./fixtures.ts";

function layoutOf(units: number[], width: number): Layout {
  return layoutFor(describeColumns(specOf(units), dataOf(), capacityFor(width), []), width);
}
const slots = (layout: Layout) => layout.columns.flatMap((column) => column.slots);

test("a narrow container shows the network from top to bottom", () => {
  expect(orientationFor(559)).toBe("vertical");
  expect(orientationFor(560)).toBe("horizontal");
});

describe.each([300, 366, 560, 740, 1400, 2300])("in %i pixels", (width) => {
  test("every tile lies inside the drawing and overlaps no other", () => {
    const layout = layoutOf([8, 4, 1], width);
    const boxes = slots(layout).map(({ box }) => box);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
      expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
    }
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        const apart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height;
        expect(apart).toBe(true);
      }
    });
  });

  test("labels lie inside the drawing", () => {
    for (const { label } of slots(layoutOf([4, 1], width))) {
      if (!label) continue;
      expect(label.x).toBeGreaterThanOrEqual(-0.01);
      expect(label.x + label.width).toBeLessThanOrEqual(width + 0.01);
    }
  });

  test("edges run along the flow, one a weight", () => {
    const layout = layoutOf([4, 2, 1], width);
    expect(layout.edges).toHaveLength(2 * 4 + 4 * 2 + 2);
    for (const { from, to } of layout.edges) {
      if (layout.orientation === "horizontal") expect(to.x).toBeGreaterThan(from.x);
      else expect(to.y).toBeGreaterThan(from.y);
    }
  });

  test("tiles are large enough to be touched", () => {
    expect(layoutOf([8, 8, 1], width).tile).toBeGreaterThanOrEqual(24);
  });
});

test("the height of a wide drawing does not depend on the number of units", () => {
  expect(layoutOf([1, 1], 740).height).toBe(layoutOf([8, 1], 740).height);
  expect(layoutOf([1, 1], 740).height).toBe(layoutOf([500, 1], 740).height);
});

test("two hidden layers fit, and eleven are scrolled to", () => {
  expect(layoutOf([8, 8, 1], 740).width).toBe(740);
  expect(layoutOf([...Array<number>(11).fill(8), 1], 740).width).toBeGreaterThan(1000);
});

test("there is a place for a new layer before every layer", () => {
  const layout = layoutOf([4, 2, 1], 740);
  expect(layout.adders.map(({ at }) => at)).toEqual([0, 1, 2]);
});

test("headers, and the buttons between them, do not overlap even where columns are closest", () => {
  const layout = layoutOf([...Array<number>(11).fill(8), 1], 560);
  for (let index = 1; index < layout.columns.length; index++) {
    const before = layout.columns[index - 1]?.header;
    const header = layout.columns[index]?.header;
    expect((header?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThanOrEqual(before?.width ?? Infinity);
  }
});

test("weights of units that are not shown are counted and summarised, not drawn", () => {
  const layout = layoutOf([32, 1], 740);
  expect(layout).toMatchObject({ drawn: 2 * 7 + 7, total: 2 * 32 + 32 });
  expect(layout.summaries).toHaveLength(2 + 1);
});

test("features that are off have no edges", () => {
  const rows = new Set(
    layoutOf([4, 1], 740)
      .edges.filter(({ layer }) => layer === 0)
      .map(({ row }) => row),
  );
  expect([...rows]).toEqual([0, 1]);
});

test("a snug drawing is only as high as its tallest column, a roomy one is as high whatever is added", () => {
  const columns = (units: number[]) => layoutOf(units, 740).columns.map(({ column }) => column);
  const inputs = columns([2, 1]).map((column) => ({ ...column, slots: column.slots.slice(0, 2) }));
  const snug = layoutFor(inputs, 740, true);
  expect(snug.height).toBeLessThan(layoutFor(inputs, 740).height);
  for (const { box } of snug.columns.flatMap(({ slots }) => slots))
    expect(box.y + box.height).toBeLessThan(snug.height);
  expect(layoutFor(columns([8, 1]), 740, true).height).toBe(layoutFor(columns([8, 1]), 740).height);
});
