// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { expectation, readTyped } from "../../../../web/views/form/typed_number.ts";

test("a number within the range is taken", () => {
  expect(readTyped("0,5", { min: 0, max: 1 })).toEqual({ ok: true, value: 0.5 });
  expect(readTyped("1e-8", { above: 0 })).toEqual({ ok: true, value: 1e-8 });
});

test("what does not fit is answered with what is expected", () => {
  expect(readTyped("abc", { min: 0, max: 1 })).toEqual({ ok: false, problem: "Expected: a number from 0 to 1." });
  expect(readTyped("2.5", { min: 2, max: 8, integer: true })).toEqual({
    ok: false,
    problem: "Expected: a whole number from 2 to 8.",
  });
  expect(readTyped("0", { above: 0 })).toEqual({ ok: false, problem: "Expected: a number above 0." });
  expect(readTyped("1", { min: 0, below: 1 }).ok).toBe(false);
  expect(readTyped("", { min: 0 }).ok).toBe(false);
});

test("an empty field means none only where none is allowed", () => {
  expect(readTyped("  ", { min: 1, optional: true })).toEqual({ ok: true, value: null });
  expect(readTyped("x", { min: 1, optional: true })).toEqual({
    ok: false,
    problem: "Expected: a number from 1 upwards, or nothing.",
  });
});

test("bounds are written in full", () => {
  expect(expectation({ min: 1, max: 100000, integer: true })).toBe("Expected: a whole number from 1 to 100000.");
  expect(expectation({ min: -6, max: 6 })).toBe("Expected: a number from \u22126 to 6.");
  expect(expectation({ min: 0, below: 1 })).toBe("Expected: a number from 0 to just below 1.");
});
