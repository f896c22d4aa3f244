// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { Height } from "../../../web/embed/height.ts";

/** A host that makes the frame as high as it is told, and contents that are as high as `content` says of their frame. */
function told(content: (frame: number) => number, rounds: number): number[] {
  const height = new Height();
  const heights: number[] = [];
  let frame = 150;
  for (let k = 0; k < rounds; k++) {
    const next = height.next({ content: content(frame), width: 700, frame }, k * 16);
    if (next === null) continue;
    heights.push(next);
    frame = next;
  }
  return heights;
}

test("a height is told once, rounded up, and again when it has changed, also when it is less", () => {
  const height = new Height();
  expect(height.next({ content: 499.2, width: 700, frame: 150 }, 0)).toBe(500);
  expect(height.next({ content: 499.6, width: 700, frame: 500 }, 16)).toBe(null);
  expect(height.next({ content: 420, width: 700, frame: 500 }, 32)).toBe(420);
});

test("contents as high as the frame do not make it grow", () => {
  expect(told((frame) => Math.max(400, frame), 100)).toEqual([400]);
});

test("contents higher than their frame, however high it is, do not make it grow for ever", () => {
  const heights = told((frame) => frame + 24, 1000);
  expect(heights.length).toBeLessThanOrEqual(6);
});

test("after such a chase a change of the contents' own is told again", () => {
  const height = new Height();
  let frame = 150;
  const at = (content: number, now: number) => {
    const next = height.next({ content, width: 700, frame }, now);
    if (next !== null) frame = next;
    return next;
  };
  for (let k = 0; k < 100; k++) at(frame + 24, k * 16);
  expect(at(900, 10_000)).toBe(900);
  expect(at(300, 10_016)).toBe(300);
});

test("a host that makes the frame as high as it was told is known as one", () => {
  const height = new Height();
  height.next({ content: 500, width: 700, frame: 150 }, 0);
  expect(height.followed).toBe(false);
  height.next({ content: 500, width: 700, frame: 500 }, 16);
  expect(height.followed).toBe(true);
});

test("nothing is told of contents that are not there", () => {
  expect(new Height().next({ content: 0, width: 700, frame: 150 }, 0)).toBe(null);
});
