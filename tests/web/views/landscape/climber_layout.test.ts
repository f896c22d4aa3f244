// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { ballPlace, climberLayout, underfoot, wayPath } from "../../../../web/views/landscape/climber_layout.ts";

const ground = { low: -2, high: 2, at: [-2, -1, 0, 1, 2], height: [4, 1, 0, 1, 4] };
const layout = climberLayout(ground, 600, null);

test("the picture spans the curve's range and its heights", () => {
  expect(layout.x.domain).toEqual([-2, 2]);
  expect(layout.y.domain[0]).toBeLessThan(0);
  expect(layout.y.domain[1]).toBeGreaterThan(4);
  expect(layout.yTicks.length).toBeGreaterThan(2);
});

test("in the fog the ball stands half way up wherever it is, and no height can be read", () => {
  for (const height of [0, 4]) {
    const foggy = climberLayout(ground, 600, height);
    const { cy } = ballPlace({ at: 1, height }, foggy);
    expect(cy).toBeCloseTo((foggy.y.pixels[0] + foggy.y.pixels[1]) / 2, 6);
    expect(foggy.yTicks).toEqual([]);
    expect(foggy.y.domain[1] - foggy.y.domain[0]).toBeCloseTo(layout.y.domain[1] - layout.y.domain[0], 9);
  }
});

test("the tangent under the feet is as steep as the slope says, and short however steep it is", () => {
  const { x1, y1, x2, y2 } = underfoot({ at: 1, height: 1, slope: 2 }, layout);
  const { x, y } = layout;
  const steepness = (y2 - y1) / (x2 - x1);
  expect(steepness).toBeCloseTo((2 * (y.toPixel(1) - y.toPixel(0))) / (x.toPixel(1) - x.toPixel(0)), 6);
  expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(68, 6);
  const wall = underfoot({ at: 1, height: 1, slope: 1e300 }, layout);
  expect(Math.hypot(wall.x2 - wall.x1, wall.y2 - wall.y1)).toBeCloseTo(68, 3);
  expect(underfoot({ at: 1, height: 1, slope: 0 }, layout)).toMatchObject({ y1: y.toPixel(1), y2: y.toPixel(1) });
});

test("a ball beyond the range stands at its edge, and is said to be outside", () => {
  const { x } = layout;
  expect(ballPlace({ at: 5, height: 2 }, layout)).toMatchObject({ cx: x.toPixel(2), isInside: false });
  expect(ballPlace({ at: 1, height: 1 }, layout)).toMatchObject({ cx: x.toPixel(1), isInside: true });
  expect(ballPlace({ at: 1, height: Infinity }, layout).cy).toBe(layout.y.pixels[1]);
});

test("the way goes from footprint to footprint", () => {
  const print = (at: number, height: number) => ({ at, height, slope: 0, velocity: 0 });
  expect(wayPath([print(-2, 4), print(0, 0)], layout)).toBe(
    `M${layout.x.toPixel(-2).toFixed(1)} ${layout.y.toPixel(4).toFixed(1)}L${layout.x.toPixel(0).toFixed(1)} ${layout.y.toPixel(0).toFixed(1)}`,
  );
});
