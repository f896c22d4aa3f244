// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { arranged } from "../../../../web/views/pictures/slots.ts";

test("the first misread letters fill the places in their order, as many as there are places", () => {
  expect(arranged([], [3, 5, 9], 2, null)).toEqual([3, 5]);
  expect(arranged([], [3, 5], 4, null)).toEqual([3, 5]);
});

test("a letter keeps its place while it is misread, whatever happens to the others", () => {
  const after = arranged([3, 5, 9], [1, 2, 5, 9], 3, null);
  expect(after).toEqual([1, 5, 9]);
});

test("a letter that is read right now stays until another needs its place", () => {
  expect(arranged([3, 5], [5], 4, null)).toEqual([3, 5]);
  expect(arranged([3, 5], [5, 8], 2, null)).toEqual([8, 5]);
});

test("the letter that is followed keeps its place even when it is read right", () => {
  expect(arranged([3, 5], [7, 8], 2, 3)).toEqual([3, 7]);
});

test("no letter stands in two places, and nothing is added beyond the places", () => {
  let places: number[] = [];
  for (let step = 0; step < 60; step++) {
    const misread = Array.from({ length: 40 }, (_, row) => row).filter((row) => (row * 7 + step * 3) % 11 < 5);
    const before = places;
    places = arranged(before, misread, 20, null);
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeLessThanOrEqual(20);
    for (const [place, row] of before.entries()) if (misread.includes(row)) expect(places[place]).toBe(row);
  }
});
