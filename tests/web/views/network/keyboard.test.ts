// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { describeColumns } from "../../../../web/views/network/columns.ts";
import { meaningOf, type Cursor } from "../../../../web/views/network/keyboard.ts";
import { dataOf, specOf } from "./fixtures.ts";

const columns = describeColumns(specOf([4, 2, 1]), dataOf({ featureNames: ["x1", "x2"] }), 8, []);

function after(keys: string[], start: Cursor, orientation: "horizontal" | "vertical" = "horizontal"): Cursor {
  return keys.reduce<Cursor>((cursor, key) => {
    const meaning = meaningOf(key, cursor, columns, orientation);
    return meaning?.kind === "go" ? meaning.to : cursor;
  }, start);
}
const slot = (column: number, place: number): Cursor => ({ on: "slot", column, place });

test("left and right go between the columns, up and down within one", () => {
  expect(after(["ArrowRight"], slot(1, 0))).toEqual(slot(2, 0));
  expect(after(["ArrowDown", "ArrowDown"], slot(1, 0))).toEqual(slot(1, 2));
  expect(after(["End"], slot(1, 0))).toEqual(slot(1, 3));
  expect(after(["Home"], slot(1, 3))).toEqual(slot(1, 0));
});

test("in a vertical drawing the arrows turn with it", () => {
  expect(after(["ArrowDown"], slot(1, 3), "vertical")).toEqual(slot(2, 1));
  expect(after(["ArrowRight"], slot(1, 0), "vertical")).toEqual(slot(1, 1));
});

test("the arrows stop at the ends", () => {
  expect(after(["ArrowLeft", "ArrowUp"], slot(0, 0))).toEqual(slot(0, 0));
  expect(after(Array<string>(9).fill("ArrowRight"), slot(0, 0))).toEqual(slot(3, 0));
  expect(after(Array<string>(9).fill("ArrowDown"), slot(1, 0))).toEqual(slot(1, 3));
});

test("going to the next column leads to the unit that lies opposite", () => {
  expect(after(["ArrowRight"], slot(0, 3))).toEqual(slot(1, 2));
});

test("Enter steps into the weights of a unit, and the arrows walk through them and the bias", () => {
  const inside = after(["Enter"], slot(2, 1));
  expect(inside).toEqual({ on: "parameter", layer: 1, row: 0, column: 1 });
  expect(after(["ArrowDown", "ArrowDown"], inside)).toEqual({ on: "parameter", layer: 1, row: 2, column: 1 });
  expect(after(["End"], inside)).toEqual({ on: "parameter", layer: 1, row: null, column: 1 });
  expect(after(["End", "ArrowUp"], inside)).toEqual({ on: "parameter", layer: 1, row: 3, column: 1 });
  expect(after(["ArrowUp"], inside)).toEqual(inside);
});

test("on a weight Enter means typing, Space reading aloud, Escape going back to the unit", () => {
  const weight: Cursor = { on: "parameter", layer: 1, row: 2, column: 1 };
  expect(meaningOf("Enter", weight, columns, "horizontal")).toEqual({ kind: "edit" });
  expect(meaningOf(" ", weight, columns, "horizontal")).toEqual({ kind: "say" });
  expect(after(["Escape"], weight)).toEqual(slot(2, 1));
});

test("M puts the microscope on a unit, a weight or a bias, and on no feature", () => {
  const unit = { kind: "unit", layer: 1, unit: 1 };
  expect(meaningOf("m", slot(2, 1), columns, "horizontal")).toEqual({ kind: "look", at: unit });
  const bias: Cursor = { on: "parameter", layer: 1, row: null, column: 0 };
  const at = { kind: "parameter", layer: 1, row: null, column: 0 };
  expect(meaningOf("m", bias, columns, "horizontal")).toEqual({ kind: "look", at });
  expect(meaningOf("m", slot(0, 0), columns, "horizontal")).toBeNull();
});

test("features are switched by Enter and Space", () => {
  expect(meaningOf("Enter", slot(0, 4), columns, "horizontal")).toEqual({ kind: "activate" });
  expect(meaningOf(" ", slot(0, 4), columns, "horizontal")).toEqual({ kind: "activate" });
});

test("the way to more units is taken by Enter", () => {
  const wide = describeColumns(specOf([32, 1]), dataOf(), 8, []);
  expect(meaningOf("Enter", slot(1, 7), wide, "horizontal")).toEqual({ kind: "activate" });
});

test("weights of inputs that are off or not shown are left out", () => {
  const wide = describeColumns(specOf([32, 1]), dataOf(), 8, []);
  const last = meaningOf("End", { on: "parameter", layer: 1, row: 0, column: 0 }, wide, "horizontal");
  expect(last).toEqual({ kind: "go", to: { on: "parameter", layer: 1, row: null, column: 0 } });
  const before = meaningOf("ArrowUp", { on: "parameter", layer: 1, row: null, column: 0 }, wide, "horizontal");
  expect(before).toEqual({ kind: "go", to: { on: "parameter", layer: 1, row: 6, column: 0 } });
});

test("a layer without biases has none to walk to", () => {
  const spec = specOf([4, 1]);
  spec.layers.forEach((layer) => (layer.bias = false));
  const bare = describeColumns(spec, dataOf(), 8, []);
  const last = meaningOf("End", { on: "parameter", layer: 1, row: 0, column: 0 }, bare, "horizontal");
  expect(last).toEqual({ kind: "go", to: { on: "parameter", layer: 1, row: 3, column: 0 } });
});

test("keys that are none of the drawing's are left to the page", () => {
  for (const key of ["Tab", "a", "F5", "PageDown"])
    expect(meaningOf(key, slot(1, 0), columns, "horizontal")).toBeNull();
});
