// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Intervention } from "backprop-playground/engine";
import { partingOf, TableRows } from "../../../web/lessons/table_rows.ts";
import type { Frame, State } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

const rate = (step: number, learningRate: number): Intervention => ({
  step,
  change: { learner: { optimizer: { learningRate } } },
});
const start = defaultSpec;
const now = (step: number, interventions: Intervention[] = [], from: State["start"] = start) => ({
  start: from,
  run: { id: 1, name: "", interventions, end: step },
  frame: { report: { step } } as Frame,
});
function filled(rows: TableRows, to: number): TableRows {
  for (let step = 0; step <= to; step++) {
    rows.follow(now(step));
    rows.add(step, { w: step });
  }
  return rows;
}
const shown = (rows: TableRows): unknown[] => rows.numbers.map((row) => row["w"]);

test("without a table there are no rows", () => {
  expect(shown(filled(new TableRows(0), 3))).toEqual([]);
});

test("the list is the same one as long as nothing changes", () => {
  const rows = filled(new TableRows(5), 3);
  const before = rows.numbers;
  rows.follow(now(3));
  const same = { w: 3 };
  rows.add(3, same);
  const after = rows.numbers;
  rows.add(3, same);
  expect(rows.numbers).toBe(after);
  expect(after).toEqual(before);
});

test("a step that is shown again replaces its row", () => {
  const rows = filled(new TableRows(5), 2);
  rows.add(2, { w: 99 });
  expect(shown(rows)).toEqual([0, 1, 99]);
});

test("going back takes away what lies beyond the present; a frame that lags behind does not", () => {
  const rows = filled(new TableRows(9), 4);
  rows.add(7, { w: 7 });
  rows.follow(now(5));
  expect(shown(rows)).toEqual([0, 1, 2, 3, 4, 7]);
  rows.follow(now(2));
  expect(shown(rows)).toEqual([0, 1, 2]);
});

test("a new start takes away everything", () => {
  const rows = filled(new TableRows(9), 4);
  rows.follow(now(4, [], { ...start }));
  expect(shown(rows)).toEqual([]);
});

test("another course takes away what it does not share", () => {
  const rows = filled(new TableRows(9), 4);
  rows.follow(now(4, [rate(2, 0.5)]));
  expect(shown(rows)).toEqual([0, 1]);
});

test("two courses part where the first of their differing interventions is", () => {
  const first = [rate(3, 0.1)];
  expect(partingOf(first, first)).toBe(Infinity);
  expect(partingOf(first, [rate(3, 0.1)])).toBe(Infinity);
  expect(partingOf(first, [...first, rate(9, 1)])).toBe(9);
  expect(partingOf([...first, rate(5, 1)], [...first, rate(9, 1)])).toBe(5);
  expect(partingOf([], first)).toBe(3);
});

test("some missed steps are named, many are not", () => {
  const rows = filled(new TableRows(9), 2);
  expect(rows.missedBefore(3)).toEqual([]);
  expect(rows.missedBefore(5)).toEqual([3, 4]);
  expect(rows.missedBefore(11)).toHaveLength(8);
  expect(rows.missedBefore(12)).toEqual([]);
  expect(new TableRows(9).missedBefore(5)).toEqual([]);
});
