// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { colourOf, cssColourOf, paint } from "../../../web/colours/puor.ts";

type Colour = [number, number, number];
const lightness = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const warm = ([r, , b]: Colour): boolean => r > b;
const pixel = (data: Uint8ClampedArray, k: number): number[] => Array.from(data.subarray(4 * k, 4 * k + 4));

describe("the colour of a value", () => {
  test("zero is white on light and the surface on dark", () => {
    expect(colourOf(0, false)).toEqual([255, 255, 255]);
    expect(colourOf(0, true)).toEqual([18, 22, 29]);
  });

  test.each([false, true])("minus one is orange and plus one is purple (dark: %s)", (dark) => {
    expect(warm(colourOf(-1, dark))).toBe(true);
    expect(warm(colourOf(1, dark))).toBe(false);
  });

  test("the ends are those of PuOr", () => {
    expect(colourOf(-1, false)).toEqual([127, 59, 8]);
    expect(colourOf(1, false)).toEqual([45, 0, 75]);
  });

  test.each([false, true])("a larger value is always further from zero in lightness (dark: %s)", (dark) => {
    for (const side of [-1, 1]) {
      let last = lightness(colourOf(0, dark));
      for (let size = 1 / 127; size <= 1; size += 1 / 127) {
        const now = lightness(colourOf(side * size, dark));
        expect(dark ? now >= last : now <= last, `${side * size}: ${last} to ${now}`).toBe(true);
        last = now;
      }
    }
  });

  test("values beyond the ends are clipped, and what is no number looks like zero", () => {
    expect(colourOf(17, false)).toEqual(colourOf(1, false));
    expect(colourOf(-Infinity, true)).toEqual(colourOf(-1, true));
    expect(colourOf(NaN, false)).toEqual(colourOf(0, false));
    expect(cssColourOf(0, false)).toBe("rgb(255 255 255)");
  });
});

describe("painting", () => {
  test("pixels are opaque and have the colour of their value over the scale", () => {
    const data = new Uint8ClampedArray(16);
    paint(new Float32Array([9, 9, -2, 0, 1, 2]), 2, 4, data, 2, false);
    for (const [k, value] of [-1, 0, 0.5, 1].entries())
      expect(pixel(data, k)).toEqual([...colourOf(value, false), 255]);
  });

  test("a part of a larger picture is painted in place", () => {
    const data = new Uint8ClampedArray(32);
    paint(new Float32Array([1]), 0, 1, data.subarray(16), 1, true);
    expect(pixel(data, 4)).toEqual([...colourOf(1, true), 255]);
    expect(pixel(data, 5)).toEqual([0, 0, 0, 0]);
  });

  test("discretised there are two colours, by the side of the neutral value", () => {
    const data = new Uint8ClampedArray(16);
    paint(new Float32Array([0.1, 0.49, 0.5, 0.9]), 0, 4, data, 0.5, false, true, 0.5);
    expect(pixel(data, 0)).toEqual(pixel(data, 1));
    expect(pixel(data, 2)).toEqual(pixel(data, 3));
    expect(pixel(data, 1)).not.toEqual(pixel(data, 2));
  });
});
