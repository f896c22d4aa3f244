// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { SlopeHold } from "../../../../web/views/microscope/slope_hold.ts";

/** A hold with a clock that only moves when it is told to. */
function held() {
  const put: number[] = [];
  const frames: (() => void)[] = [];
  const timers = new Map<number, () => void>();
  let made = 0;
  const hold = new SlopeHold(
    (value) => put.push(value),
    () => undefined,
    {
      nextFrame: (task) => frames.push(task),
      later: (task) => {
        timers.set(++made, task);
        return made as never;
      },
      cancel: (timer) => timers.delete(timer as never),
    },
  );
  return {
    hold,
    put,
    frame: () => frames.splice(0).forEach((task) => task()),
    wait: () => {
      const due = [...timers.values()];
      timers.clear();
      due.forEach((task) => task());
    },
  };
}
const range = [-1, 1] as const;

test("a drag is told once a frame, with where it then is", () => {
  const { hold, put, frame } = held();
  hold.take(0.5, 0.5);
  hold.drag(0.6, range);
  hold.drag(0.7, range);
  expect(put).toEqual([]);
  frame();
  expect(put).toEqual([0.7]);
  hold.drag(0.7, range);
  frame();
  expect(put).toEqual([0.7]);
});

test("the point does not jump to the pointer that takes it beside its middle", () => {
  const { hold, put, frame } = held();
  hold.take(0.5, 0.48);
  hold.drag(0.58, range);
  frame();
  expect(put[0]).toBeCloseTo(0.6, 12);
});

test("a drag stays in the picture; without a hold there is none", () => {
  const { hold, put, frame } = held();
  hold.drag(0.3, range);
  expect(hold.isHeld).toBe(false);
  hold.take(0.5, 0.5);
  hold.drag(7, range);
  frame();
  expect(put).toEqual([1]);
});

test("after it is let go the picture stays until the engine may have answered", () => {
  const { hold, wait } = held();
  hold.take(0.5, 0.5);
  hold.release();
  expect(hold.isHeld).toBe(true);
  wait();
  expect(hold.isHeld).toBe(false);
});

test("keys hold the picture still, each anew, and the last value is told though the hold has ended", () => {
  const { hold, put, frame, wait } = held();
  hold.put(0.2, range);
  hold.put(0.3, range);
  expect(hold.value).toBe(0.3);
  wait();
  expect(hold.isHeld).toBe(false);
  frame();
  expect(put).toHaveLength(1);
});
