// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { blameLayout, ROW } from "../../../../web/views/microscope/unit_blame_layout.ts";

const layoutOf = (...shares: number[]) => blameLayout(shares.map((share) => ({ share })));

test("arrows are as wide as their share; the least is still seen", () => {
  const { arrows } = layoutOf(0.5, 0.25, 0.25, 0);
  expect((arrows[0]?.width ?? 0) / (arrows[1]?.width ?? 1)).toBe(2);
  expect(arrows[3]?.width).toBeGreaterThan(0);
});

test("a row each on the right; on the left no head covers another", () => {
  const { arrows, bar, height } = layoutOf(0.7, 0.1, 0.1, 0.05, 0.05);
  expect(height).toBe(5 * ROW);
  expect(arrows.map(({ from }) => from)).toEqual([0.5, 1.5, 2.5, 3.5, 4.5].map((row) => row * ROW));
  arrows.slice(1).forEach((arrow, index) => {
    const above = arrows[index]!;
    expect(arrow.to - arrow.head).toBeGreaterThan(above.to + above.head);
  });
  expect(bar[0]).toBeGreaterThanOrEqual(0);
  expect(bar[1]).toBeLessThanOrEqual(height);
});

test("one arrow alone and none at all are drawn sensibly", () => {
  const { arrows, bar } = layoutOf(1);
  expect(arrows[0]?.to).toBeCloseTo((bar[0] + bar[1]) / 2, 10);
  expect(layoutOf().arrows).toEqual([]);
  expect(layoutOf(NaN).arrows[0]?.width).toBe(1);
});
