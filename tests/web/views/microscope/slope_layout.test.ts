// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { costPath, nextArrow, slopeLayout, tickLabel } from "../../../../web/views/microscope/slope_layout.ts";

const layout = slopeLayout({ x: [-1, 1], y: [0, 1] }, 500);

test("the picture is as wide as there is room, within reason", () => {
  expect(layout.width).toBe(500);
  expect(slopeLayout({ x: [-1, 1], y: [0, 1] }, 100).width).toBeGreaterThanOrEqual(240);
  expect(slopeLayout({ x: [-1, 1], y: [0, 1] }, 5000).width).toBeLessThan(1000);
});

test("tick labels have the decimals that tell neighbours apart", () => {
  expect(tickLabel(0.2984, 0.0001)).toBe("0.2984");
  expect(tickLabel(-0.5, 0.5)).toBe("−0.5");
  expect(tickLabel(2, 1)).toBe("2");
  expect(tickLabel(1e308, 1e307)).toBe("1·10³⁰⁸");
  expect(slopeLayout({ x: [-1, 1], y: [1.0000001, 1.0000002] }, 500).yTicks.every(({ label }) => label !== "NaN")).toBe(
    true,
  );
});

test("costs beyond all measure stay near the picture", () => {
  const path = costPath({ at: [-1, 0, 1], cost: [1e308, 0.5, NaN] }, layout);
  expect(path).not.toMatch(/NaN|Infinity|e\+/);
});

test("the next step's arrow is to scale where it can be seen, of fixed length where not, and none where it stays", () => {
  const from = { at: 0, cost: 0.5 };
  expect(nextArrow(from, { at: 0.5, cost: 0.2 }, layout)).toMatchObject({
    isToScale: true,
    x2: layout.x.toPixel(0.5),
    y2: layout.y.toPixel(0.2),
  });
  const small = nextArrow(from, { at: -1e-6, cost: 0.5 }, layout);
  expect(small?.isToScale).toBe(false);
  expect((small?.x2 ?? 0) - (small?.x1 ?? 0)).toBe(-24);
  expect(nextArrow(from, from, layout)).toBeNull();
});
