// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { Thirds } from "../../../web/views/thirds.ts";

const racing = { playing: true, speed: Infinity, stageSpeed: null };

test("as fast as it goes every third moment is due", () => {
  const thirds = new Thirds();
  expect(
    Array.from({ length: 9 }, () => thirds.isDue(racing))
      .map(Number)
      .join(""),
  ).toBe("001001001");
});

test.each([
  ["at rest", { playing: false }],
  ["at a finite speed", { speed: 1000 }],
  ["in slow motion", { stageSpeed: 2 }],
])("%s every moment is due, also the first after a race", (_, change) => {
  const thirds = new Thirds();
  thirds.isDue(racing);
  expect(Array.from({ length: 4 }, () => thirds.isDue({ ...racing, ...change }))).toEqual([true, true, true, true]);
});
