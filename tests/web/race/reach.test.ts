// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { firstReaching, reachedBy } from "../../../web/race/reach.ts";
import { laneOf, point } from "./lanes_of.ts";

const quick = laneOf([point(0, 1), point(3, 0.4), point(5, 0.3), point(6, 0.35)]);
const slow = laneOf([point(0, 1), point(20, 0.31), point(21, 0.29)]);

describe("reaching a loss", () => {
  test("counts from the first look at or below it, also when the loss rises again", () => {
    expect(firstReaching(quick.points, 0.3)?.step).toBe(5);
    expect(firstReaching(quick.points, 0.2)).toBeNull();
  });

  test("compares every lane's forward and backward passes with the fewest", () => {
    expect(reachedBy([slow, quick], 0.3).map(({ at, ratio }) => [at?.step, ratio])).toEqual([
      [21, 4.2],
      [5, 1],
    ]);
  });

  test("says of a lane that used all its passes in vain only that it would have taken more", () => {
    const inVain = laneOf([point(0, 1), point(50, 0.5)], { status: "budget" });
    expect(reachedBy([quick, inVain], 0.3)[1]).toEqual({ at: null, ratio: 10, isMore: true });
  });

  test("claims nothing of a lane that still runs, failed or diverged", () => {
    for (const status of ["running", "failed", "diverged"] as const) {
      const lane = laneOf([point(0, 1), point(50, 0.5)], { status });
      expect(reachedBy([quick, lane], 0.3)[1]).toEqual({ at: null, ratio: null, isMore: false });
    }
  });

  test("compares nothing when no lane got there, when there is one lane, or when it is there from the start", () => {
    expect(reachedBy([quick, slow], 0.01).map(({ ratio }) => ratio)).toEqual([null, null]);
    expect(reachedBy([quick], 0.3)[0]?.ratio).toBeNull();
    expect(reachedBy([quick, slow], 2).map(({ ratio }) => ratio)).toEqual([null, null]);
  });
});
