// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { writeJson } from "../../../web/url/exact_json.ts";
import { generateExperiment } from "./generate_experiment.ts";

test("minus zero, the smallest and the largest numbers come back with the same bits", () => {
  const numbers = [-0, 0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, -1 / 3];
  for (const indent of ["", "  "]) expect(JSON.parse(writeJson(numbers, indent))).toStrictEqual(numbers);
});

test("on one line it is what JSON.stringify writes", () => {
  const value = { a: [1, [2, 'x"\u0000'], {}], b: null, c: undefined, "d e": { f: true }, g: [] };
  expect(writeJson(value)).toBe(JSON.stringify(value));
});

test("a list of numbers stays on one line, the rest is spread", () => {
  expect(writeJson({ rows: [[1, -0], []], none: {}, list: [] }, "  ")).toBe(
    '{\n  "rows": [\n    [1, -0],\n    []\n  ],\n  "none": {},\n  "list": []\n}',
  );
});

test("every generated experiment comes back as it was", () => {
  for (let seed = 0; seed < 200; seed++) {
    const experiment = generateExperiment(seed);
    expect(JSON.parse(writeJson(experiment, "  "))).toStrictEqual(experiment);
  }
});
