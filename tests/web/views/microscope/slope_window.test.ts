// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { heightAt, heightsOf, placeAfter, windowAfter } from "../../../../web/views/microscope/slope_window.ts";
import { sliceAround } from "./unit_fixtures.ts";

const free = { key: "w", isHeld: false, isSameCost: true };
const held = { ...free, isHeld: true };

describe("the window", () => {
  test("follows the weight", () => {
    const first = windowAfter(null, sliceAround(2), free);
    expect(first.x).toEqual([1, 3]);
    expect(windowAfter(first, sliceAround(2.5), free).x).toEqual([1.5, 3.5]);
  });

  test("stays while the weight is held, and keeps the curve beyond the fresh slice", () => {
    const first = windowAfter(null, sliceAround(2), free);
    const then = windowAfter(first, sliceAround(2.75), held);
    expect([then.x, then.y]).toEqual([first.x, first.y]);
    expect(then.at).toEqual([1, 1.5, 1.75, 2.25, 2.75, 3.25, 3.75]);
    expect(then.cost).toEqual(then.at.map((place) => place * place));
  });

  test("does not mix curves of different batches", () => {
    const first = windowAfter(null, sliceAround(2), free);
    const then = windowAfter(first, sliceAround(2.75), { ...held, isSameCost: false });
    expect(then.x).toEqual(first.x);
    expect(then.at).toEqual(sliceAround(2.75).at);
  });

  test("of another weight or range is a new one, even while it is held", () => {
    const first = windowAfter(null, sliceAround(2), free);
    expect(windowAfter(first, sliceAround(5), { ...held, key: "other" }).x).toEqual([4, 6]);
  });

  test("keeps its heights while the curve fits into them and fills them", () => {
    const first = windowAfter(null, sliceAround(2), free);
    const lower = { ...sliceAround(2), cost: [1.2, 2, 4, 6, 8.5] };
    expect(windowAfter(first, lower, free).y).toEqual(first.y);
    const tiny = { ...sliceAround(2), cost: [4, 4, 4, 4.1, 4.2], nextCost: 4 };
    expect(windowAfter(first, tiny, free).y).not.toEqual(first.y);
  });
});

describe("heights", () => {
  test("hold the curve, the point and the next step", () => {
    const [low, high] = heightsOf({ cost: [1, 2, 3], valueCost: 2, nextCost: 3.5 });
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(3.5);
  });

  test("of a plateau put the line in the middle", () => {
    const [low, high] = heightsOf({ cost: [0.25, 0.25], valueCost: 0.25, nextCost: 0.25 });
    expect((low + high) / 2).toBeCloseTo(0.25, 12);
    expect(high).toBeGreaterThan(low);
    const none = heightsOf({ cost: [0, 0], valueCost: 0, nextCost: 0 });
    expect(none[1]).toBeGreaterThan(none[0]);
  });

  test("cut off costs that tower above all others", () => {
    const [, high] = heightsOf({ cost: [1, 1.1, 1.2, 1.3, 1.4, 1e308], valueCost: 1.2, nextCost: 1e300 });
    expect(high).toBeLessThan(3);
  });
});

test("the height between known points lies on the straight line between them", () => {
  const curve = { at: [0, 1, 2], cost: [0, 10, 0] };
  expect([-1, 0, 0.5, 1, 1.25, 3].map((place) => heightAt(curve, place))).toEqual([0, 0, 5, 10, 7.5, 0]);
});

test("keys move along the curve as on any slider", () => {
  const range = [-1, 1] as const;
  expect(placeAfter("ArrowRight", false, 0, range)).toBeCloseTo(0.01, 12);
  expect(placeAfter("ArrowDown", true, 0, range)).toBeCloseTo(-0.1, 12);
  expect(placeAfter("PageUp", false, 0, range)).toBeCloseTo(0.2, 12);
  expect([placeAfter("Home", false, 0, range), placeAfter("End", false, 0, range)]).toEqual([-1, 1]);
  expect(placeAfter("a", false, 0, range)).toBeNull();
});
