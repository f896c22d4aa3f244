// SPDX-License-Identifier: MIT
import type { Attempts } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { emptyTape, hasGaps, LONGEST, withAttempt, type Tape } from "../../../web/ways/tape.ts";

const run = {};

function after(number: number, kept: boolean): Attempts {
  const last = {
    number,
    parameter: null,
    before: 0,
    costBefore: 1,
    trials: [],
    combination: [],
    kept: kept ? 0 : -1,
    samples: 1,
  };
  return { tried: number, kept: 0, total: null, last: number > 0 ? last : null };
}

function seen(...attempts: Attempts[]): Tape {
  return attempts.reduce((tape, one) => withAttempt(tape, run, one), emptyTape);
}

test("every attempt that is seen leaves one mark", () => {
  const tape = seen(after(1, true), after(1, true), after(2, false), after(5, true));
  expect(tape.marks).toEqual([
    { number: 1, kept: true },
    { number: 2, kept: false },
    { number: 5, kept: true },
  ]);
});

test("a tape without a new attempt is the same object", () => {
  const tape = seen(after(1, true));
  expect(withAttempt(tape, run, after(1, true))).toBe(tape);
  expect(withAttempt(tape, run, null)).toBe(tape);
});

test("attempts that were not seen are told of", () => {
  expect(hasGaps(seen(after(1, true), after(2, true)))).toBe(false);
  expect(hasGaps(seen(after(1, true), after(3, true)))).toBe(true);
});

test("going back in time takes marks off", () => {
  const tape = seen(after(1, true), after(2, false), after(3, true), after(2, false));
  expect(tape.marks.map(({ number }) => number)).toEqual([1, 2]);
  expect(withAttempt(tape, run, after(0, false)).marks).toEqual([]);
});

test("another run has another tape", () => {
  const tape = seen(after(1, true), after(2, false));
  expect(withAttempt(tape, {}, after(1, false)).marks).toEqual([{ number: 1, kept: false }]);
  expect(withAttempt(tape, {}, null).marks).toEqual([]);
});

test("only the newest marks are kept", () => {
  const tape = seen(...Array.from({ length: LONGEST + 5 }, (_, at) => after(at + 1, true)));
  expect(tape.marks).toHaveLength(LONGEST);
  expect(tape.marks.at(-1)?.number).toBe(LONGEST + 5);
});
