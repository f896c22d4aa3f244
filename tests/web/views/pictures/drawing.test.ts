// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { movedBy, pixelAt, pixelName, strokeFrom, withPixel } from "../../../../web/views/pictures/drawing.ts";

const size = { width: 10, height: 10 };
const paper = new Array<number>(100).fill(0);

test("a point lies on the pixel under it, and outside the picture on none", () => {
  expect(pixelAt(0, 0, size)).toBe(0);
  expect(pixelAt(0.99, 0, size)).toBe(9);
  expect(pixelAt(0.35, 0.21, size)).toBe(23);
  expect(pixelAt(1, 0.5, size)).toBeNull();
  expect(pixelAt(0.5, -0.01, size)).toBeNull();
});

test("a press on paper draws, a press on ink erases, and the rest of the stroke does the same", () => {
  expect(strokeFrom(paper, 4)).toBe(1);
  expect(strokeFrom(withPixel(paper, 4, 0.5), 4)).toBe(0);
  expect(strokeFrom(withPixel(paper, 4, 0.49), 4)).toBe(1);
});

test("drawing changes one pixel of a new picture, or nothing at all", () => {
  const drawn = withPixel(paper, 23, 1);
  expect(drawn[23]).toBe(1);
  expect(drawn.filter((ink) => ink > 0)).toHaveLength(1);
  expect(paper[23]).toBe(0);
  expect(withPixel(drawn, 23, 1)).toBe(drawn);
});

test("arrow keys move by one pixel and stop at the edge, Home and End go to the ends of the row", () => {
  expect(movedBy("ArrowRight", 23, size)).toBe(24);
  expect(movedBy("ArrowRight", 29, size)).toBe(29);
  expect(movedBy("ArrowLeft", 20, size)).toBe(20);
  expect(movedBy("ArrowUp", 3, size)).toBe(3);
  expect(movedBy("ArrowDown", 23, size)).toBe(33);
  expect(movedBy("ArrowDown", 93, size)).toBe(93);
  expect(movedBy("Home", 23, size)).toBe(20);
  expect(movedBy("End", 23, size)).toBe(29);
  expect(movedBy("a", 23, size)).toBeNull();
});

test("a pixel is named by its row, its column and its ink", () => {
  expect(pixelName(paper, 23, size)).toBe("row 3, column 4, paper");
  expect(pixelName(withPixel(paper, 99, 0.796), 99, size)).toBe("row 10, column 10, ink 80 %");
});
