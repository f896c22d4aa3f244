// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { shortValue } from "../../../../web/views/network/short_value.ts";
import { curveHeight } from "../../../../web/views/network/curve_tile.ts";

test("values on tiles take at most six characters", () => {
  for (const value of [0, 0.5, -0.5, 9.999, -99.96, 1234.5, -9999.4])
    expect(Array.from(shortValue(value)).length).toBeLessThanOrEqual(6);
  expect(shortValue(-0.523)).toBe("−0.52");
  expect(shortValue(12.34)).toBe("12.3");
  expect(shortValue(-250.4)).toBe("−250");
});

test("minus nothing is nothing", () => {
  expect(shortValue(-0.001)).toBe("0.00");
});

test("a curve's zero lies in the middle, and its ends stay inside the tile", () => {
  expect(curveHeight(0, 2, 88)).toBe(44);
  expect(curveHeight(2, 2, 88)).toBe(4);
  expect(curveHeight(-99, 2, 88)).toBe(84);
});
