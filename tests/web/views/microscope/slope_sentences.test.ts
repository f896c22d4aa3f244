// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { hereSentence, nextSentence, placeInWords } from "../../../../web/views/microscope/slope_sentences.ts";
import { sliceAround } from "./unit_fixtures.ts";

test("the slope says which way the error goes", () => {
  expect(hereSentence(-0.0822, "weight")).toBe(
    "Here the slope is −0.0822: a little more of this weight makes the error smaller.",
  );
  expect(hereSentence(0.5, "bias")).toMatch(/this bias makes the error larger/);
  expect(hereSentence(0, "weight")).toMatch(/slope is 0: .* does not change the error/);
  expect(hereSentence(NaN, "weight")).not.toMatch(/NaN/);
});

test("the next step says where it leads, and what it does to the error", () => {
  expect(nextSentence(sliceAround(0.4, { next: 0.3589, nextCost: 0.1288 }), "weight", true)).toBe(
    "The next step goes from 0.4 to 0.3589; by itself this takes the error from 0.16 down to 0.1288.",
  );
  expect(nextSentence(sliceAround(1, { next: 3, nextCost: 9 }), "weight", true)).toMatch(
    /up to 9: the step overshoots/,
  );
  expect(nextSentence(sliceAround(1, { next: 1 }), "weight", true)).toBe("The next step leaves this weight at 1.");
  expect(nextSentence(sliceAround(1, { nextCost: 1e308 }), "weight", true)).toMatch(/explodes/);
  expect(nextSentence(sliceAround(1), "bias", false)).toMatch(/frozen/);
});

test("two errors that differ late are told with the digits in which they differ", () => {
  expect(nextSentence(sliceAround(1, { nextCost: 0.9999999 }), "weight", true)).toMatch(/from 1 down to 0.9999999\.$/);
});

test("the place is read aloud with its error and slope", () => {
  expect(placeInWords(sliceAround(0.5))).toBe("0.5, error 0.25, slope 1");
});
