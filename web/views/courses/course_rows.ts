// SPDX-License-Identifier: MIT
import type { State } from "../../state/state.ts";
import { courseStyles, type CourseStyle } from "./course_styles.ts";

export interface CourseRow {
  id: number;
  name: string;
  end: number;
  /** At its end; null where there is none. */
  train: number | null;
  test: number | null;
  isFollowed: boolean;
  /** Its training loss is the lowest of all. */
  isLowest: boolean;
  style: CourseStyle | null;
}

/** All courses of the run, in the order in which they came about. */
export function courseRows({ run, curve, branches }: Pick<State, "run" | "curve" | "branches">): CourseRow[] {
  const all = [{ ...run, curve }, ...branches].toSorted((one, other) => one.id - other.id);
  const styles = courseStyles(all.map(({ id }) => id));
  const rows = all.map((course) => ({
    id: course.id,
    name: course.name,
    end: course.end,
    train: finite(course.curve.train.at(-1)),
    test: finite(course.curve.test.at(-1)),
    isFollowed: course.id === run.id,
    isLowest: false,
    style: course.id === run.id ? null : (styles.get(course.id) ?? null),
  }));
  const lowest = Math.min(...rows.map(({ train }) => train ?? Infinity));
  return rows.map((row) => ({ ...row, isLowest: row.train === lowest }));
}

function finite(value: number | null | undefined): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
