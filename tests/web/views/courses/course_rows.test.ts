// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Branch } from "../../../../web/state/state.ts";
import { courseRows } from "../../../../web/views/courses/course_rows.ts";
import { courseStyles } from "../../../../web/views/courses/course_styles.ts";

const branch = (id: number, last: number): Branch => ({
  id,
  name: `course ${id}`,
  interventions: [],
  end: 10 * id,
  curve: { step: [0, 10 * id], train: [1, last], test: [1, null] },
});
const { curve, ...run } = branch(2, 0.2);
const state = { run, curve, branches: [branch(3, 0.1), branch(1, 0.3)] };

test("courses stand in the order in which they came about, the followed one marked", () => {
  const rows = courseRows(state);
  expect(rows.map(({ id, end, isFollowed }) => [id, end, isFollowed])).toEqual([
    [1, 10, false],
    [2, 20, true],
    [3, 30, false],
  ]);
});

test("losses are those at each course's end, and the lowest training loss is marked", () => {
  const rows = courseRows(state);
  expect(rows.map(({ train, test: tested }) => [train, tested])).toEqual([
    [0.3, null],
    [0.2, null],
    [0.1, null],
  ]);
  expect(rows.map(({ isLowest }) => isLowest)).toEqual([false, false, true]);
});

test("a course that diverged has no loss and is not the lowest", () => {
  const rows = courseRows({ ...state, branches: [branch(1, NaN)] });
  expect(rows[0]).toMatchObject({ train: null, isLowest: false });
  expect(rows[1]).toMatchObject({ train: 0.2, isLowest: true });
});

test("a course keeps its line when another one is followed", () => {
  expect(courseStyles([2, 3, 1]).get(3)).toBe(courseStyles([1, 2, 3]).get(3));
});

test("eight courses are drawn in eight different ways", () => {
  const styles = courseStyles([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set([...styles.values()].map((style) => JSON.stringify(style))).size).toBe(8);
});
