// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { colourOf } from "../../../../web/colours/puor.ts";
import { dashedOf, inkPixels, reachOf, shadePixels } from "../../../../web/views/pictures/pixels.ts";

test("ink lets the paper through as far as there is none", () => {
  const into = new Uint8ClampedArray(12);
  inkPixels([0, 0.5, 1], into, false);
  expect([into[3], into[7], into[11]]).toEqual([0, 128, 255]);
  expect([...into.subarray(8, 11)]).toEqual([28, 35, 48]);
});

test("values lie on PuOr, the scale at its ends", () => {
  const into = new Uint8ClampedArray(16);
  shadePixels([-2, 0, 1, 5], 2, into, false);
  expect([...into.subarray(0, 4)]).toEqual([...colourOf(-1, false), 255]);
  expect([...into.subarray(4, 8)]).toEqual([...colourOf(0, false), 255]);
  expect([...into.subarray(8, 12)]).toEqual([...colourOf(0.5, false), 255]);
  expect([...into.subarray(12, 16)]).toEqual([...colourOf(1, false), 255]);
});

test("without any value that differs from zero all of them are neutral", () => {
  const into = new Uint8ClampedArray(4);
  shadePixels([0], reachOf([0]), into, true);
  expect([...into]).toEqual([...colourOf(0, true), 255]);
});

test("negative values that can be seen are dashed", () => {
  expect(dashedOf([-1, -0.1, 0, 1, -0.3], 1)).toEqual([0, 4]);
  expect(reachOf([0.2, -0.7])).toBe(0.7);
  expect(reachOf([])).toBe(0);
});
