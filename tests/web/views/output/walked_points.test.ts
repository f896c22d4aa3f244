// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { DataView } from "backprop-playground/engine";
import type { Action } from "../../../../web/state/actions.ts";
import type { State, Walk } from "../../../../web/state/state.ts";
import { plotLayout } from "../../../../web/views/output/plot_layout.ts";
import { nearestRow, rowsOf, WalkedPoints } from "../../../../web/views/output/walked_points.ts";

const train = {
  count: 4,
  inputs: Float64Array.from([0, 0, 1, 1, -1, 1, 1, -1]),
  targets: Float64Array.from([0, 1, 0, 1]),
  classes: Int32Array.from([0, 1, 0, 1]),
};
const data = { inputCount: 2, outputCount: 1, train } as unknown as DataView;
const layout = plotLayout(300, { x: [-2, 2], y: [-2, 2] });
const at = (x: number, y: number): [number, number] => [layout.x.toPixel(x), layout.y.toPixel(y)];

function walked(pinned: number | null, followed = 2): { points: WalkedPoints; told: Action[] } {
  const told: Action[] = [];
  const walk = { scene: { batch: [2, 0], followed } } as unknown as Walk;
  return {
    points: new WalkedPoints(walk, { pinned } as State, data, layout, (action) => told.push(action)),
    told,
  };
}

test("a click near a training point pins it, in the batch or not", () => {
  const { points, told } = walked(null);
  const [x, y] = at(1, 1);
  expect(points.press([x + 6, y - 6])).toBe(true);
  expect(told).toEqual([{ type: "pin", sample: 1 }]);
});

test("a click on the pinned point lets it go", () => {
  const { points, told } = walked(1);
  points.press(at(1, 1));
  expect(told).toEqual([{ type: "pin", sample: null }]);
});

test("a click away from all points pins nothing: it chooses an input", () => {
  const { points, told } = walked(null);
  const [x, y] = at(1, 1);
  expect(points.press([x + 9, y + 9])).toBe(false);
  expect(told).toEqual([]);
});

test("P goes through the batch, Shift and P lets go", () => {
  const first = walked(null);
  expect(first.points.key({ key: "p", shiftKey: false })).toBe(true);
  const second = walked(0, 0);
  second.points.key({ key: "p", shiftKey: false });
  second.points.key({ key: "P", shiftKey: true });
  expect([...first.told, ...second.told].map((action) => "sample" in action && action.sample)).toEqual([0, 2, null]);
  expect(first.points.key({ key: "q", shiftKey: false })).toBe(false);
});

test("of two points in reach the nearer one is meant", () => {
  const place = (row: number): [number, number] => [row * 8, 0];
  expect(nearestRow(3, place, [9, 0], 10)).toBe(1);
  expect(nearestRow(3, place, [60, 0], 10)).toBeNull();
});

test("rows of a batch keep their order, their classes and all their targets", () => {
  const set = { ...train, targets: Float64Array.from([0, 1, 2, 3, 4, 5, 6, 7]) };
  expect(rowsOf(set, [3, 0], 2)).toEqual({
    count: 2,
    classes: Int32Array.from([1, 0]),
    targets: Float64Array.from([6, 7, 0, 1]),
  });
  expect(rowsOf({ ...set, classes: new Int32Array() }, [3], 2).classes).toHaveLength(0);
});
