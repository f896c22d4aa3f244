// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import {
  curveParameter,
  curvePath,
  distanceToCurve,
  nearestBias,
  nearestEdge,
  pointOnCurve,
  type Orientation,
} from "../../../../web/views/network/geometry.ts";
import { describeColumns } from "../../../../web/views/network/columns.ts";
import { layoutFor } from "../../../../web/views/network/layout.ts";
import { dataOf, specOf } from "./fixtures.ts";

const from = { x: 10, y: 20 };
const to = { x: 110, y: 80 };

/** De Casteljau's algorithm on the control points of curvePath: another way to the same point. */
function casteljau(orientation: Orientation, t: number): { x: number; y: number } {
  const numbers =
    curvePath(from, to, orientation)
      .match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  let points = [0, 2, 4, 6].map((index) => ({ x: numbers[index] ?? NaN, y: numbers[index + 1] ?? NaN }));
  while (points.length > 1) {
    points = points.slice(1).map((point, index) => ({
      x: (points[index]?.x ?? NaN) * (1 - t) + point.x * t,
      y: (points[index]?.y ?? NaN) * (1 - t) + point.y * t,
    }));
  }
  return points[0] ?? { x: NaN, y: NaN };
}

test.each(["horizontal", "vertical"] as const)(
  "points of a %s curve are those of the path that is drawn",
  (orientation) => {
    for (const t of [0, 0.1, 0.37, 0.5, 0.9, 1]) {
      const point = pointOnCurve(from, to, orientation, t);
      const expected = casteljau(orientation, t);
      expect(point.x).toBeCloseTo(expected.x, 9);
      expect(point.y).toBeCloseTo(expected.y, 9);
    }
  },
);

test("a share of the way along the flow leads to the point that has gone that far", () => {
  for (const share of [0, 0.2, 0.5, 0.8, 1]) {
    const point = pointOnCurve(from, to, "horizontal", curveParameter(share));
    expect((point.x - from.x) / (to.x - from.x)).toBeCloseTo(share, 4);
  }
});

test.each(["horizontal", "vertical"] as const)(
  "a point on a %s curve is at distance 0, one beside it at its own",
  (orientation) => {
    const on = pointOnCurve(from, to, orientation, 0.3);
    expect(distanceToCurve({ from, to }, orientation, on)).toBeLessThan(0.01);
    const flat = { from, to: { x: 110, y: 20 } };
    if (orientation === "horizontal") expect(distanceToCurve(flat, orientation, { x: 50, y: 27 })).toBeCloseTo(7, 6);
  },
);

test("beyond its ends an edge is out of reach", () => {
  expect(distanceToCurve({ from, to }, "horizontal", { x: 5, y: 20 })).toBe(Infinity);
});

const layout = layoutFor(describeColumns(specOf([4, 1]), dataOf(), 8, []), 740);

test("a pointer a few pixels beside a thin edge finds it, and the nearer one of two", () => {
  for (const edge of layout.edges) {
    const on = pointOnCurve(edge.from, edge.to, "horizontal", 0.12);
    const found = nearestEdge(layout, { x: on.x, y: on.y }, 6);
    expect(found).toMatchObject({ layer: edge.layer, row: edge.row, column: edge.column });
  }
  expect(nearestEdge(layout, { x: 300, y: 5 }, 6)).toBeNull();
});

test("a pointer near a unit's lower left corner finds its bias", () => {
  const slot = layout.columns[1]?.slots[2];
  const found = nearestBias(layout, { x: (slot?.bias.x ?? 0) + 5, y: (slot?.bias.y ?? 0) - 4 }, 9);
  expect(found).toBe(slot);
  expect(nearestBias(layout, { x: (slot?.bias.x ?? 0) + 30, y: slot?.bias.y ?? 0 }, 9)).toBeNull();
});

test("a layer without biases has none to be found", () => {
  const spec = specOf([4, 1]);
  spec.layers.forEach((layer) => (layer.bias = false));
  const without = layoutFor(describeColumns(spec, dataOf(), 8, []), 740);
  const slot = without.columns[1]?.slots[2];
  expect(nearestBias(without, slot?.bias ?? { x: 0, y: 0 }, 9)).toBeNull();
});
