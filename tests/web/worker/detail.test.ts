// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { Detail } from "../../../web/worker/detail.ts";
import { noRequest } from "./fake_engine.ts";

const asked = { ...noRequest, unitMap: { width: 32, height: 32 }, outputMap: { width: 100, height: 100 } };

/** Paints so many pictures whose finest would take `whole` milliseconds; every eighth is held up. @returns their sides */
function painted(detail: Detail, whole: number, count: number): number[] {
  return Array.from({ length: count }, (_, number) => {
    const side = detail.of(asked).outputMap!.width;
    detail.learn(whole * (side / 100) ** 2 + (number % 8 === 7 ? 40 : 0));
    return side;
  });
}

test("pictures that cost little are as fine as they are asked for", () => {
  const detail = new Detail(1);
  expect(new Set(painted(detail, 0.9, 100))).toEqual(new Set([100]));
  expect(detail.of(asked)).toBe(asked);
});

test("dear pictures get coarser until they are affordable, all of them alike", () => {
  const detail = new Detail(1);
  expect(painted(detail, 3, 100).at(-1)).toBe(50);
  expect(detail.of(asked)).toMatchObject({
    unitMap: { width: 16, height: 16 },
    outputMap: { width: 50, height: 50 },
    predicted: asked.predicted,
  });
});

test("no picture is coarser than two fifths of what was asked for, whatever it costs", () => {
  const detail = new Detail(1);
  expect(painted(detail, 500, 100).at(-1)).toBe(40);
});

test("the grain stays when a picture costs almost what it may, and gets finer when it costs much less", () => {
  const detail = new Detail(1);
  painted(detail, 3, 100);
  expect(new Set(painted(detail, 2, 200))).toEqual(new Set([50]));
  expect(painted(detail, 0.5, 100).at(-1)).toBe(100);
});

test("another run begins with the finest pictures", () => {
  const detail = new Detail(1);
  painted(detail, 30, 50);
  detail.reset();
  expect(detail.of(asked)).toBe(asked);
});

test("curves, and what was not asked for, are left alone", () => {
  const detail = new Detail(1);
  painted(detail, 30, 50);
  const curves = { ...noRequest, unitMap: { width: 32, height: 1 }, outputMap: { width: 120, height: 1 } };
  expect(detail.of(curves)).toEqual(curves);
  expect(detail.of(noRequest)).toEqual(noRequest);
});
