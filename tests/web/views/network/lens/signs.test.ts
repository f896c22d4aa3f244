// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { describeColumns } from "../../../../../web/views/network/columns.ts";
import { layoutFor } from "../../../../../web/views/network/layout.ts";
import { badgeBox, brief, deltaText, lossBox, roomBeside } from "../../../../../web/views/network/lens/signs.ts";
import { dataOf, specOf } from "../fixtures.ts";

const layoutOf = (units: number[], width: number): ReturnType<typeof layoutFor> =>
  layoutFor(describeColumns(specOf(units), dataOf(), width < 560 ? 7 : 8, []), width);

test("δ is said with three digits, small ones as a power of ten", () => {
  expect(deltaText(-0.0381, 100)).toBe("δ −0.0381");
  expect(deltaText(0.667, Infinity)).toBe("δ 0.667");
  expect(deltaText(-0.00042, 100)).toBe("δ −4·10⁻⁴");
  expect(deltaText(-0.0381, 46)).toBe("−0.038");
  expect(deltaText(0, 100)).toBe("δ 0.00");
});

test("a badge's number is never longer than it has room for", () => {
  for (const size of [9.87654e-12, 0.00098765, 0.0123456, 0.987654, 1.23456, 98.7654, 9876.54, 1.2e7])
    for (const value of [size, -size]) expect(Array.from(brief(value, 3)).length).toBeLessThanOrEqual(8);
});

test.each([
  [740, [8, 8, 1]],
  [740, [2, 2, 2, 2, 2, 1]],
  [366, [7, 3, 1]],
  [296, [6, 2]],
])("in a drawing of %i pixels no badge covers another one or leaves it", (width, units) => {
  const layout = layoutOf(units, width);
  const boxes = layout.columns.flatMap((column) => {
    const room = roomBeside(column, layout.orientation);
    return column.slots.map((slot) => badgeBox(slot, room, layout));
  });
  for (const [index, one] of boxes.entries()) {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + one.width).toBeLessThanOrEqual(layout.width);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart).toBe(true);
    }
  }
});

test.each([
  [740, [4, 1]],
  [740, [4, 8]],
  [366, [4, 1]],
  [366, [4, 4]],
])("in a drawing of %i pixels the loss stands clear of the output's tiles", (width, units) => {
  const layout = layoutOf(units, width);
  const box = lossBox(layout, { width: 160, height: 40 });
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
  expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
  for (const { box: tile } of layout.columns.at(-1)?.slots ?? []) {
    const apart =
      box.x + box.width <= tile.x ||
      tile.x + tile.width <= box.x ||
      box.y >= tile.y + tile.height ||
      box.y + box.height <= tile.y;
    expect(apart).toBe(true);
  }
});
