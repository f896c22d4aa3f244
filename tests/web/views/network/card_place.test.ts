// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { anchorOf, cardBox } from "../../../../web/views/network/card_place.ts";
import { describeColumns } from "../../../../web/views/network/columns.ts";
import { layoutFor } from "../../../../web/views/network/layout.ts";
import { dataOf, specOf } from "./fixtures.ts";

const size = { width: 200, height: 80 };
const seen = { left: 100, right: 700, bottom: 500 };

test("a card stands above what it speaks of", () => {
  const box = cardBox({ x: 400, y: 300 }, size, seen);
  expect(box.x).toBe(300);
  expect(box.y + box.height).toBeLessThan(300);
});

test("a card without room above stands below, and stays inside what can be seen", () => {
  expect(cardBox({ x: 400, y: 40 }, size, seen).y).toBeGreaterThan(40);
  expect(cardBox({ x: 105, y: 300 }, size, seen).x).toBeGreaterThanOrEqual(seen.left);
  expect(cardBox({ x: 699, y: 300 }, size, seen).x + size.width).toBeLessThanOrEqual(seen.right);
});

test("a weight's card stands at the middle of its curve, a bias's at its dot", () => {
  const layout = layoutFor(describeColumns(specOf([4, 1]), dataOf(), 8, []), 740);
  const edge = layout.edges.find(({ layer, row, column }) => layer === 0 && row === 1 && column === 2);
  expect(anchorOf(layout, { layer: 0, row: 1, column: 2 })?.x).toBeCloseTo(
    ((edge?.from.x ?? 0) + (edge?.to.x ?? 0)) / 2,
    6,
  );
  expect(anchorOf(layout, { layer: 0, row: null, column: 2 })).toEqual(layout.columns[1]?.slots[2]?.bias);
  expect(anchorOf(layout, { layer: 0, row: 9, column: 0 })).toBeNull();
});
