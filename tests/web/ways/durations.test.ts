// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { durationText, LIFETIME, UNIVERSE } from "../../../web/ways/durations.ts";
import { magnitudeOf } from "../../../web/ways/magnitude.ts";

const YEAR = 365.25 * 86_400;
const told = (seconds: number): string => durationText(magnitudeOf(seconds));

test.each([
  [2e-9, "2 nanoseconds"],
  [0.25, "250 milliseconds"],
  [59, "59 seconds"],
  [60, "1 minute"],
  [90, "1.5 minutes"],
  [3600, "1 hour"],
  [86_400, "1 day"],
  [YEAR, "1 year"],
  [100 * YEAR, "100 years"],
  [2 * LIFETIME * YEAR, "2 human lifetimes"],
  [1e6 * YEAR, "1 million years"],
  [5e9 * YEAR, "5 billion years"],
  [UNIVERSE * YEAR, "the age of the universe"],
  [3 * UNIVERSE * YEAR, "3 times the age of the universe"],
])("%f seconds are %s", (seconds, words) => {
  expect(told(seconds)).toBe(words);
});

test("a time shorter than any unit is told in the shortest", () => {
  expect(told(1e-12)).toBe("0.001 nanoseconds");
});

test("what rounds up to the next unit is told in it", () => {
  expect(told(59.99)).toBe("1 minute");
  expect(told(0.9999)).toBe("1 second");
});
