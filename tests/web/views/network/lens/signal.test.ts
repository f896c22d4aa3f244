// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { carriedBy, light, shareOf } from "../../../../../web/views/network/lens/signal.ts";
import { layout, one, parameters } from "./fixtures.ts";

test("on the way forward an edge carries w · a of the unit it comes from", () => {
  const first = carriedBy({ layer: 0, way: "forward" }, parameters, layout, one);
  expect([...first.products]).toEqual([2, 2, 1, -3]);
  const second = carriedBy({ layer: 1, way: "forward" }, parameters, layout, one);
  expect([...second.products]).toEqual([4 * 0.9, -1 * -0.4]);
});

test("on the way back an edge carries w · δ of the unit it leads to", () => {
  const back = carriedBy({ layer: 1, way: "backward" }, parameters, layout, one);
  expect([...back.products]).toEqual([4 * -0.6, -1 * -0.6]);
  expect(shareOf(back, 6)).toBe(1);
  expect(shareOf(back, 7)).toBeCloseTo(0.25, 12);
});

test("lit edges show the sign of what they carry, the others step back with their weights", () => {
  const values = Float64Array.from(parameters);
  const lit = new Float32Array(parameters.length);
  light(carriedBy({ layer: 0, way: "forward" }, parameters, layout, one), values, lit);
  expect(Array.from(values.subarray(0, 4), Math.sign)).toEqual([1, 1, 1, -1]);
  expect(values[6]).toBe(4);
  expect(lit[3]).toBe(1);
  expect(lit[6]).toBeLessThan(lit[2] ?? 0);
});

test("a signal of nothing lights nothing up", () => {
  const silent = { ...one, features: [[0, 0]] };
  const carried = carriedBy({ layer: 0, way: "forward" }, parameters, layout, silent);
  expect([0, 1, 2, 3].map((index) => shareOf(carried, index))).toEqual([0, 0, 0, 0]);
});
