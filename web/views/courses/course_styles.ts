// SPDX-License-Identifier: MIT

/** How a course that is not followed is drawn: one of two greys, and a dash of its own. */
export interface CourseStyle {
  tint: "--bp-muted" | "--bp-line-strong";
  dash: readonly number[];
}

const STYLES: readonly CourseStyle[] = [
  { tint: "--bp-muted", dash: [] },
  { tint: "--bp-muted", dash: [2, 3] },
  { tint: "--bp-line-strong", dash: [9, 3] },
  { tint: "--bp-muted", dash: [9, 3, 2, 3] },
  { tint: "--bp-line-strong", dash: [] },
  { tint: "--bp-line-strong", dash: [2, 3] },
  { tint: "--bp-muted", dash: [14, 5] },
  { tint: "--bp-line-strong", dash: [9, 3, 2, 3] },
];

/**
 * The style of every course by its id: by the order in which the courses came about, so that a course keeps its line
 * when another one is followed.
 */
export function courseStyles(ids: readonly number[]): Map<number, CourseStyle> {
  const styled = new Map<number, CourseStyle>();
  ids
    .toSorted((one, other) => one - other)
    .forEach((id, order) => {
      const style = STYLES[order % STYLES.length];
      if (style) styled.set(id, style);
    });
  return styled;
}
