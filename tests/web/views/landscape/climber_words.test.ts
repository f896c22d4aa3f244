// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Footing } from "backprop-playground/engine";
import type { Walk } from "../../../../web/views/landscape/climber_walk.ts";
import { sumOf } from "../../../../web/views/landscape/climber_numbers.ts";
import { footingSentence, isStuck, placeSentence } from "../../../../web/views/landscape/climber_words.ts";

function standingOn(footing: Footing, more: Partial<Walk> = {}): Walk {
  const prints = [{ at: 1.5, height: 0.25, slope: 0.0004, velocity: 0 }];
  return { prints, steps: 3, alike: 3, footing, nextStep: -0.00004, bestAt: 2.1, bestHeight: -0.5, ...more };
}
const say = (walk: Walk, ascend = false, isFoggy = false): string =>
  footingSentence({ walk, ascend, isFoggy, symbol: "x" });

test("on a plateau it says that the slope is too small to be felt, with the numbers", () => {
  expect(say(standingOn("plateau"))).toBe(
    "Stuck on a plateau: the slope is 0.0004, so a step of the learning rate moves it by −4·10⁻⁵: it can't feel which " +
      "way is down. The lowest point of the curve that is shown is at x = 2.1, with the height −0.5.",
  );
  expect(say(standingOn("plateau"), true)).toMatch(/which way is up\. The highest point/);
});

test("in a local valley it says where, and where the lowest one is", () => {
  const text = say(standingOn("local-valley"));
  expect(text).toMatch(/^Stuck in a local valley, at x = 1\.5 with the height 0\.25/);
  expect(text).toMatch(/goes up on both sides.*lowest point .* x = 2\.1/);
  expect(say(standingOn("local-valley"), true)).toMatch(/local top.*goes down on both sides/);
});

test("in the lowest valley it has arrived", () => {
  expect(say(standingOn("lowest-valley"))).toMatch(/^Arrived: this is the lowest valley .* x = 1\.5/);
  expect(say(standingOn("lowest-valley"), true)).toMatch(/highest top/);
});

test("leaping is put down to the learning rate", () => {
  expect(say(standingOn("leaping", { nextStep: -3 }))).toMatch(/side to side.*step of −3 .*learning rate is too large/);
});

test("beyond the picture it says how to come back", () => {
  expect(say(standingOn("left"))).toMatch(/left the picture, at x = 1\.5.*smaller learning rate/);
});

test("while it moves it says which way the ground falls, and when its velocity carries it against that", () => {
  expect(say(standingOn("moving"))).toBe(
    "The ground falls to the left (the slope is 0.0004): the next step adds −4·10⁻⁵ to x.",
  );
  expect(say(standingOn("moving", { nextStep: 0.5 }))).toMatch(
    /but its velocity carries it on: the next step adds 0\.5/,
  );
  expect(say(standingOn("moving", { nextStep: 0.5 }), true)).not.toMatch(/velocity/);
});

test("in the fog nothing is said that the feet cannot feel", () => {
  for (const footing of ["plateau", "local-valley", "lowest-valley"] as const) {
    const text = say(standingOn(footing), false, true);
    expect(text).toMatch(/its feet cannot tell/);
    expect(text).not.toMatch(/2\.1|0\.25|Stuck on|Arrived/);
  }
  expect(placeSentence({ walk: standingOn("moving"), isFoggy: true, symbol: "x" })).toBe("x = 1.5, slope 0.0004");
  expect(placeSentence({ walk: standingOn("moving"), isFoggy: false, symbol: "x" })).toMatch(/height 0\.25/);
});

test("only a ball that moves is not stuck", () => {
  const all: Footing[] = ["moving", "plateau", "local-valley", "lowest-valley", "leaping", "left"];
  expect(all.filter((footing) => !isStuck(footing))).toEqual(["moving"]);
});

test("the step is shown as its factors, with the momentum's part where there is one", () => {
  const walk = standingOn("moving", { prints: [{ at: 0, height: 0, slope: -0.4, velocity: 0.2 }], nextStep: 0.04 });
  expect(sumOf(walk, { learningRate: 0.1, momentum: 0, ascend: false })).toBe(
    "step = −rate × slope = −0.1 × (−0.4) = 0.04",
  );
  expect(sumOf({ ...walk, nextStep: 0.022 }, { learningRate: 0.1, momentum: 0.9, ascend: false })).toBe(
    "step = −rate × (momentum × velocity + slope) = −0.1 × (0.9 × 0.2 + (−0.4)) = 0.022",
  );
  expect(sumOf(walk, { learningRate: 0.1, momentum: 0, ascend: true })).toMatch(/^step = rate × slope = 0\.1 ×/);
});
