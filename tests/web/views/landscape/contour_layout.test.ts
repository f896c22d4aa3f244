// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { contourLayout, downhillArrow, pathOf, stepArrow } from "../../../../web/views/landscape/contour_layout.ts";
import { contourPaths } from "../../../../web/views/landscape/contour_shapes.ts";
import { following, isInside, landscapeRequest } from "../../../../web/views/landscape/contour_window.ts";

const layout = contourLayout({ x: 1, y: -1, half: 2 }, 500);

test("the picture is a square, the same distance is as long along both axes, and up is up", () => {
  const { x, y } = layout;
  expect(x.toPixel(2) - x.toPixel(1)).toBeCloseTo(y.toPixel(0) - y.toPixel(1), 9);
  expect(x.domain).toEqual([-1, 3]);
  expect(y.domain).toEqual([-3, 1]);
  expect(contourLayout({ x: 0, y: 0, half: 1 }, 5000).width).toBe(560);
});

test("the arrow of the negative gradient points against it and is as long however steep it is", () => {
  const at = [1, -1] as const;
  const arrow = downhillArrow(at, [3, 4], layout)!;
  const tip = /^M(\S+) (\S+)L/.exec(arrow.head)!;
  const [dx, dy] = [Number(tip[1]) - layout.x.toPixel(1), Number(tip[2]) - layout.y.toPixel(-1)];
  expect(dx).toBeCloseTo(-56 * 0.6, 0);
  expect(dy).toBeCloseTo(56 * 0.8, 0);
  expect(downhillArrow(at, [3e-9, 4e-9], layout)!.head).toBe(arrow.head);
  expect(downhillArrow(at, [0, 0], layout)).toBeNull();
});

test("the next step is drawn to scale, or not at all where it is too short to be seen", () => {
  const arrow = stepArrow([1, -1], [2, -1], layout)!;
  expect(Number(/^M(\S+)/.exec(arrow.head)![1])).toBeCloseTo(layout.x.toPixel(2), 1);
  expect(stepArrow([1, -1], [1.001, -1], layout)).toBeNull();
});

test("the run's path goes through its moments, and far ones are brought near", () => {
  const path = pathOf({ x: [1, 3, 1e12], y: [-1, -3, 0] }, layout);
  const { x, y } = layout;
  expect(path).toBe(
    `M${x.toPixel(1).toFixed(1)} ${y.toPixel(-1).toFixed(1)}L${x.toPixel(3).toFixed(1)} ${y.toPixel(-3).toFixed(1)}L4000.0 ${y.toPixel(0).toFixed(1)}`,
  );
});

test("a level crosses the picture where the cost has its height, the top row at the top", () => {
  // The cost rises upwards from 0 to 2: half of the picture lies above 1.
  const values = [2, 2, 2, 1, 1, 1, 0, 0, 0];
  const frame = { x: { pixels: [100, 200] as const }, y: { pixels: [300, 100] as const } };
  const [shape] = contourPaths({ values, width: 3, height: 3 }, [0.5], frame);
  expect(shape!.level).toBe(0.5);
  const ys = [...shape!.d.matchAll(/[ML]\S+ ([-\d.]+)/g)].map((match) => Number(match[1]));
  expect(Math.max(...ys)).toBe(250);
  expect(Math.min(...ys)).toBeLessThanOrEqual(100);
});

test("the picture follows the point no further than is needed to keep it inside", () => {
  const square = { x: 0, y: 0, half: 2 };
  expect(following(square, [1, -1.3])).toBe(square);
  const moved = following(square, [2, 0]);
  expect(moved.x).toBeCloseTo(0.6, 9);
  expect(moved.y).toBe(0);
  expect(isInside(moved, [2, 0])).toBe(true);
  expect(isInside(square, [2.1, 0])).toBe(false);
});

test("a picture is asked for with its range, fineness and samples", () => {
  const square = { x: 1, y: -1, half: 2 };
  const weights = {
    kind: "weights",
    x: { layer: 0, row: 1, column: 0 },
    y: { layer: 1, row: null, column: 2 },
  } as const;
  expect(landscapeRequest(weights, square, { points: 33, samples: 2 })).toMatchObject({
    axes: { x: { layer: 0, row: 1, column: 0 }, y: { layer: 1, bias: 2 } },
    x: [-1, 3],
    y: [-3, 1],
    width: 33,
    height: 33,
    samples: [0, 1],
  });
  const random = landscapeRequest({ kind: "random", seed: 7 }, { x: 0, y: 0, half: 1 }, { points: 65, samples: null });
  expect(random.axes).toEqual({ seed: 7 });
  expect(random).not.toHaveProperty("samples");
});
