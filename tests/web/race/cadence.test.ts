// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { cadenceInWords, nextLook } from "../../../web/race/cadence.ts";

test("a lane is looked at after every step up to 64, then whenever the steps have grown by a hundredth", () => {
  const looks = [0];
  while ((looks.at(-1) ?? 0) < 10_000) looks.push(nextLook(looks.at(-1) ?? 0));
  expect(looks.slice(0, 65)).toEqual(Array.from({ length: 65 }, (_, step) => step));
  expect(looks.slice(65, 67)).toEqual([65, 66]);
  expect(nextLook(200)).toBe(202);
  expect(nextLook(12_345)).toBe(12_468);
  expect(looks.length).toBeLessThan(700);
});

test("the page says so in the same numbers", () => {
  expect(cadenceInWords).toBe("after every step up to 64, then whenever the steps have grown by 1 %");
});
