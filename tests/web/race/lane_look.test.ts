// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { laneColour, laneDash } from "../../../web/race/lane_look.ts";
import { MOST_LANES } from "../../../web/race/lane_state.ts";

const lanes = Array.from({ length: MOST_LANES }, (_, index) => index);

test("six lanes have six dashes, so that they are told apart without colour", () => {
  expect(new Set(lanes.map(laneDash)).size).toBe(MOST_LANES);
});

test("six lanes have six colours, none of them the orange or purple of values", () => {
  for (const isDark of [false, true]) {
    const colours = lanes.map((lane) => laneColour(lane, isDark));
    expect(new Set(colours).size).toBe(MOST_LANES);
    for (const value of ["#b35806", "#5e3c99", "#f0a04b", "#b9a4e0"]) expect(colours).not.toContain(value);
  }
});
