// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { Selection } from "../../../../web/views/network/selection.ts";

const one = { layer: 0, row: 1, column: 2 };
const other = { layer: 1, row: null, column: 0 };

function started(): { selection: Selection; told: unknown[] } {
  const told: unknown[] = [];
  return { selection: new Selection((view) => told.push(view)), told };
}

test("a moving pointer tells only changes", () => {
  const { selection, told } = started();
  selection.hover(one, null);
  selection.hover({ ...one }, null);
  selection.hover(null, null);
  expect(told).toEqual([{ parameter: { ...one, editing: false } }, { parameter: null }]);
});

test("what was focused comes back when the pointer leaves", () => {
  const { selection, told } = started();
  selection.pin(one, null);
  selection.hover(other, null);
  selection.hover(null, null);
  expect(told.at(-1)).toEqual({ parameter: { ...one, editing: false } });
});

test("while a value is typed, the pointer changes nothing", () => {
  const { selection, told } = started();
  selection.edit(one);
  selection.hover(other, null);
  expect(told).toEqual([{ parameter: { ...one, editing: true } }]);
  selection.endEdit();
  expect(told.at(-1)).toEqual({ parameter: { ...one, editing: false } });
});

test("the unit under the pointer is told, and told to be left", () => {
  const { selection, told } = started();
  selection.hover(null, { column: 1, index: 3 });
  selection.hover(null, null);
  expect(told).toEqual([{ unit: { column: 1, index: 3 } }, { unit: null }]);
});

test("a state that somebody else has changed is told again", () => {
  const { selection, told } = started();
  selection.pin(one, null);
  selection.follow({ parameter: null, unit: null });
  selection.pin(one, null);
  expect(told).toHaveLength(2);
});
