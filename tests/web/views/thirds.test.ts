// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Frame } from "../../../web/state/state.ts";
import { isThird } from "../../../web/views/thirds.ts";

const racing = { playing: true, speed: Infinity, stageSpeed: null };
const frames = Array.from({ length: 9 }, () => ({}) as Frame);

test("as fast as it goes every third moment is due, the same one for all who ask, however often", () => {
  const asked = () => frames.map((frame) => Number(isThird({ ...racing, frame }))).join("");
  const first = asked();
  expect(["001001001", "010010010", "100100100"]).toContain(first);
  expect(asked()).toBe(first);
});

test.each([
  ["at rest", { playing: false }],
  ["at a finite speed", { speed: 1000 }],
  ["in slow motion", { stageSpeed: 2 }],
  ["before the first moment", { frame: null }],
])("%s it is always due", (_, change) => {
  expect(frames.every((frame) => isThird({ ...racing, frame, ...change }))).toBe(true);
});
