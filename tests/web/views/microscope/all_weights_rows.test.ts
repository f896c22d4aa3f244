// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import {
  byLayer,
  pageCount,
  pageOf,
  PAGE_ROWS,
  parameterCount,
  placeAt,
} from "../../../../web/views/microscope/all_weights_rows.ts";

const layout = [
  { fanIn: 2, units: 2, bias: true },
  { fanIn: 2, units: 1, bias: false },
];

test("every place of the flat parameters is one weight or bias, in the engine's order", () => {
  const names = Array.from({ length: parameterCount(layout) }, (_, index) => {
    const place = placeAt(layout, index);
    return `${place?.layer}:${place?.row ?? "b"}>${place?.column}`;
  });
  expect(names).toEqual(["0:0>0", "0:1>0", "0:0>1", "0:1>1", "0:b>0", "0:b>1", "1:0>0", "1:1>0"]);
  expect(placeAt(layout, 8)).toBeNull();
});

test("sorted, the steepest come first whatever their sign", () => {
  const gradient = Float64Array.of(0.1, -5, 0, 3, 0.2, 0, 0, -4);
  expect(
    pageOf(layout, 0, gradient)
      .map(({ index }) => index)
      .slice(0, 3),
  ).toEqual([1, 7, 3]);
});

test("large networks are paged, the last page is what is left", () => {
  const large = [{ fanIn: 100, units: 4, bias: true }];
  expect(pageCount(large)).toBe(3);
  expect(pageOf(large, 0, null)).toHaveLength(PAGE_ROWS);
  expect(pageOf(large, 2, null)).toHaveLength(4);
  expect(pageOf(large, 2, null)[0]).toEqual({ layer: 0, row: null, column: 0, index: 400 });
  expect(pageOf(large, 9, null)).toEqual([]);
});

test("places stand under the heading of their layer", () => {
  expect(byLayer(pageOf(layout, 0, null)).map(({ layer, places }) => [layer, places.length])).toEqual([
    [0, 6],
    [1, 2],
  ]);
});
