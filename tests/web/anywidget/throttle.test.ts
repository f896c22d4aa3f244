// SPDX-License-Identifier: MIT
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { throttled } from "../../../web/anywidget/throttle.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first call is done at once, the next ones at most once in a while", () => {
  const work = vi.fn();
  const call = throttled(work, 250);
  for (let ms = 0; ms < 1000; ms += 10) {
    call();
    vi.advanceTimersByTime(10);
  }
  expect(work.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect(work.mock.calls.length).toBeLessThanOrEqual(5);
});

test("the last call is never lost, and nothing is done without one", () => {
  const work = vi.fn();
  const call = throttled(work, 250);
  call();
  call();
  vi.advanceTimersByTime(250);
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(work).toHaveBeenCalledTimes(2);
});

test("after its end nothing that waited is done", () => {
  const work = vi.fn();
  const call = throttled(work, 250);
  call();
  call();
  call.end();
  vi.advanceTimersByTime(10_000);
  expect(work).toHaveBeenCalledTimes(1);
});
