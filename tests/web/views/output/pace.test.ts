// SPDX-License-Identifier: MIT
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pace } from "../../../../web/views/output/pace.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("the first task runs at once", () => {
  const task = vi.fn();
  new Pace(60).do(task);
  expect(task).toHaveBeenCalledTimes(1);
});

test("of many tasks in a short time only the first and the last run", () => {
  const pace = new Pace(60);
  const ran: number[] = [];
  for (const number of [1, 2, 3, 4]) pace.do(() => ran.push(number));
  expect(ran).toEqual([1]);
  vi.advanceTimersByTime(60);
  expect(ran).toEqual([1, 4]);
});

test("after a rest a task runs at once again", () => {
  const pace = new Pace(60);
  const task = vi.fn();
  pace.do(task);
  vi.advanceTimersByTime(61);
  pace.do(task);
  expect(task).toHaveBeenCalledTimes(2);
});

test("nothing runs once it is stopped", () => {
  const pace = new Pace(60);
  const task = vi.fn();
  pace.do(() => undefined);
  pace.do(task);
  pace.stop();
  vi.advanceTimersByTime(1000);
  expect(task).not.toHaveBeenCalled();
});
