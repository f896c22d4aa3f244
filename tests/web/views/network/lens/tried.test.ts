// SPDX-License-Identifier: MIT
import type { Attempt } from "backprop-playground/engine";
import { expect, test } from "vitest";
import type { Frame, Scene } from "../../../../../web/state/state.ts";
import type { Walked } from "../../../../../web/views/network/lens/lens.ts";
import { reachedAt } from "../../../../../web/views/network/lens/reached.ts";
import { attemptShown, Held, verdict } from "../../../../../web/views/network/lens/tried.ts";

const attempt = (kept: number, number = 1): Attempt => ({
  number,
  parameter: { layer: 0, row: 1, column: 0 },
  before: 0.41,
  costBefore: 0.31,
  trials: [{ value: 0.48, cost: 0.29 }],
  combination: [],
  kept,
  samples: 10,
});
const frame = (last: Attempt | null): { frame: Frame } => ({
  frame: { attempts: { tried: 7, kept: 2, total: null, last } } as Frame,
});
const walked = (stage: number, tried: Attempt): Walked => ({
  step: 7,
  stage,
  scene: { attempt: tried } as Scene,
  reached: reachedAt(stage, 2, "random-nudge"),
});

test("between steps the attempt that led here is shown, whatever became of it", () => {
  const last = attempt(-1);
  expect(attemptShown(frame(last), null)).toEqual({ attempt: last, ahead: false });
  expect(attemptShown(frame(null), null)).toBeNull();
  expect(attemptShown({ frame: { attempts: null } as Frame }, null)).toBeNull();
});

test("in a walk nothing is shown before the try; at the try it is still ahead, at the update it has happened", () => {
  const [now, last] = [attempt(0, 8), attempt(-1, 7)];
  for (const stage of [0, 1, 2, 3, 4]) expect(attemptShown(frame(last), walked(stage, now))).toBeNull();
  expect(attemptShown(frame(last), walked(5, now))).toEqual({ attempt: now, ahead: true });
  expect(attemptShown(frame(last), walked(6, now))).toEqual({ attempt: now, ahead: false });
});

test("what became of it is said in a sign and a word", () => {
  expect(verdict({ attempt: attempt(0), ahead: true })).toBe("✓ keep");
  expect(verdict({ attempt: attempt(0), ahead: false })).toBe("✓ kept");
  expect(verdict({ attempt: attempt(-1), ahead: false })).toBe("✗ put back");
});

test("at full speed an attempt stays for a moment, and the last one is shown when the run stands still", () => {
  const held = new Held();
  const shown = [1, 2, 3].map((number) => ({ attempt: attempt(0, number), ahead: false }));
  const [first = null, second = null, third = null] = shown;
  expect(held.of(first, true, 1000)).toBe(first);
  expect(held.of(second, true, 1016)).toBe(first);
  expect(held.of(second, true, 1200)).toBe(second);
  expect(held.of(third, true, 1216)).toBe(second);
  expect(held.of(third, false, 1220)).toBe(third);
  expect(held.of(null, true, 1221)).toBeNull();
});
