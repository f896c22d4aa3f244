// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { writeNumber } from "../../../web/url/text.ts";
import { randomOf } from "./generate.ts";

test("numbers are written shortest, with an exponent only where it saves something", () => {
  const written = [0.03, 0.001, 1e-4, 1e-5, 2.5e-7, 100, 10_000, 100_000, 0, -0, -1.5, 1e300, 0.1 + 0.2].map(
    writeNumber,
  );
  expect(written).toEqual([
    "0.03",
    "0.001",
    "1e-4",
    "1e-5",
    "2.5e-7",
    "100",
    "1e4",
    "1e5",
    "0",
    "-0",
    "-1.5",
    "1e300",
    "0.30000000000000004",
  ]);
});

test("every number reads back as the same bits", () => {
  const random = randomOf(3);
  for (let k = 0; k < 2000; k++) {
    const value = (random() - 0.5) * 10 ** Math.floor(random() * 600 - 300);
    expect(Object.is(Number(writeNumber(value)), value)).toBe(true);
  }
});
