// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { chartLayout, type ChartLook, pathOf } from "../../../../web/views/race/chart_layout.ts";
import { laneOf, point } from "../../race/lanes_of.ts";

const look: ChartLook = { measure: "passes", loss: "train", isLogX: false, isLogY: false };
const size = { width: 600, height: 300 };
const lane = laneOf([point(0, 1.6), point(10, 0.5), point(20, 0.2)]);

describe("the chart of a race", () => {
  test("has the whole budget on its axis from the start, so that nothing moves while lines grow", () => {
    const begun = chartLayout([laneOf([point(0, 1.6)])], look, 0.3, size, 4100);
    const grown = chartLayout([lane], look, 0.3, size, 4100);
    expect(begun.x.domain).toEqual([0, 4100]);
    expect(grown.x.domain).toEqual(begun.x.domain);
    expect(grown.y.domain).toEqual(begun.y.domain);
  });

  test("draws over what is asked for", () => {
    const ends = (["passes", "forward", "multiply-adds", "seconds", "steps", "epochs"] as const).map(
      (measure) => chartLayout([lane], { ...look, measure }, 0.3, size).x.domain[1],
    );
    expect(ends).toEqual([400, 200, 20_000, 0.02, 20, 2]);
  });

  test("marks where a lane first came down to the goal", () => {
    const { lines, x, y, goal } = chartLayout([lane], look, 0.3, size);
    expect(lines[0]?.goal).toEqual({ x: x.toPixel(400), y: y.toPixel(0.2) });
    expect(goal).toBe(y.toPixel(0.3));
    expect(chartLayout([lane], look, 0.1, size).lines[0]?.goal).toBeNull();
  });

  test("is as high as lanes begin: one that diverges runs along its upper edge", () => {
    const wild = laneOf([point(0, 1.6), point(1, 50), point(2, 1e30)]);
    const { lines, y, top } = chartLayout([wild, lane], look, 0.3, size);
    expect(y.domain).toEqual([0, 2]);
    expect(lines[0]?.end?.y).toBe(top);
  });

  test("draws the test loss on demand, and no line where there is none", () => {
    const without = laneOf([point(0, 1, { testLoss: null })]);
    const { lines } = chartLayout([lane, without], { ...look, loss: "test" }, 0.3, size);
    expect(lines[0]?.path).toContain("L");
    expect(lines[1]).toEqual({ path: "", end: null, goal: null });
  });

  test("keeps the numbers at the ends of lines apart", () => {
    const alike = Array.from({ length: 6 }, () => lane);
    const labels = chartLayout(alike, look, 0.3, size).lines.map(({ end }) => end?.label ?? 0);
    const gaps = labels
      .toSorted((one, other) => one - other)
      .map((at, index, all) => at - (all[index - 1] ?? -Infinity));
    expect(Math.min(...gaps.slice(1))).toBeGreaterThanOrEqual(13);
  });

  test("leaves out points that nobody could tell apart, but never the last", () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ x: index / 100, y: 5 }));
    const path = pathOf(many);
    expect(path.split("L").length).toBeLessThan(20);
    expect(path.endsWith("L10.0 5.0")).toBe(true);
  });
});
