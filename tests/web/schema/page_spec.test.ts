// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { readPageSpec, SchemaError } from "../../../web/schema/page_spec.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { generateSpec } from "../url/generate.ts";

function errorOf(input: unknown): SchemaError {
  try {
    readPageSpec(input);
  } catch (error) {
    if (error instanceof SchemaError) return error;
    throw error;
  }
  throw new Error("no error");
}

test("whole specs and parts of them pass unchanged", () => {
  expect(readPageSpec(defaultSpec)).toEqual(defaultSpec);
  expect(readPageSpec({})).toEqual({});
  expect(readPageSpec({ data: { table: "penguins" } })).toEqual({ data: { table: "penguins" } });
});

test("every generated spec survives being written to a file and read again", () => {
  for (let seed = 0; seed < 200; seed++) {
    const spec = generateSpec(seed);
    expect(readPageSpec(structuredClone(spec))).toEqual(spec);
  }
});

describe("input of another form", () => {
  test.each([
    [null, "/", "expected an object, found null"],
    [[], "/", "expected an object, found Array"],
    ["spiral", "/", 'expected an object, found "spiral"'],
    [{ layer: [] }, "/layer", 'there is no such key, did you mean "layers"?'],
    [{ learner: { kind: "random-nudges" } }, "/learner/kind", 'did you mean "random-nudge"?'],
    [{ learner: { search: { scale: "0.1" } } }, "/learner/search/scale", "expected a number"],
    [{ learner: { search: { values: 2.5 } } }, "/learner/search/values", "expected a whole number"],
    [{ learner: { search: { stride: 1 } } }, "/learner/search/stride", "known"],
    [{ learner: { optimizer: { lerningRate: 1 } } }, "/learner/optimizer/lerningRate", 'did you mean "learningRate"?'],
    [{ layers: [{ units: 4 }, { unit: 4 }] }, "/layers/1/unit", 'did you mean "units"?'],
    [{ seed: "42" }, "/seed", 'expected a number, found "42"'],
    [{ seed: 1.5 }, "/seed", "expected a whole number, found 1.5"],
    [{ seed: NaN }, "/seed", "expected a number, found NaN"],
    [{ data: { noise: Infinity } }, "/data/noise", "expected a finite number, found Infinity"],
    [{ loss: "hing" }, "/loss", 'expected a known name, did you mean "hinge"?, found "hing"'],
    [{ version: 2 }, "/version", "expected version 1, found 2"],
    [{ data: { inputs: [[1, "2"]] } }, "/data/inputs", "expected finite numbers only"],
    [{ data: { inputs: [1, 2] } }, "/data/inputs", "expected rows that are lists of numbers"],
    [{ data: { inputNames: ["x".repeat(300)] } }, "/data/inputNames/0", "expected at most 200 characters"],
    [{ parameters: [{ biases: [1] }] }, "/parameters/0/weights", "expected"],
    [{ layers: Array.from({ length: 65 }, () => ({})) }, "/layers", "expected at most 64 items"],
  ])("%j is refused at %s", (input, path, message) => {
    const error = errorOf(input);
    expect(error.path).toBe(path);
    expect(error.message).toContain(message);
  });

  test("a table too large for the engine is refused by its size", () => {
    const row = [1];
    expect(errorOf({ data: { inputs: Array.from({ length: 100_001 }, () => row) } }).message).toContain(
      "at most 100000 rows",
    );
    const wide = Array.from({ length: 4097 }, () => 0);
    expect(errorOf({ data: { inputs: [wide] } }).message).toContain("at most 4096 numbers in a row");
  });
});
