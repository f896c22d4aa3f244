// SPDX-License-Identifier: MIT
import { createEngine } from "backprop-playground/engine";
import { describe, expect, test } from "vitest";
import { SchemaError } from "../../../web/schema/schema_error.ts";
import { fromFile, toFile } from "../../../web/share/file.ts";
import { writeJson } from "../../../web/url/exact_json.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { untouched } from "../../../web/url/spec_only.ts";
import { generateExperiment } from "../url/generate_experiment.ts";
import { randomOf } from "../url/generate.ts";

function errorOf(text: string): SchemaError {
  try {
    fromFile(text);
  } catch (error) {
    if (error instanceof SchemaError) return error;
    throw error;
  }
  throw new Error("no error");
}
const file = (fields: object): string =>
  JSON.stringify({ format: "backprop-playground", version: 1, spec: defaultSpec, ...fields });

describe("a file", () => {
  test("gives back every generated experiment bit for bit", () => {
    for (let seed = 0; seed < 300; seed++) {
      const experiment = generateExperiment(seed);
      expect(fromFile(toFile(experiment)), `seed ${seed}`).toStrictEqual(experiment);
    }
  });

  test("says what it is, and can be read", () => {
    const text = toFile({ ...untouched(defaultSpec), step: 3, run: { name: "first run", interventions: [], end: 3 } });
    expect(text).toContain(
      '{\n  "format": "backprop-playground",\n  "version": 1,\n  "name": "first run",\n  "step": 3,',
    );
    expect(text).toContain('"features": ["x1", "x2"],');
  });

  test("may hold a bare spec, whole or in part", () => {
    expect(fromFile(JSON.stringify(defaultSpec))).toEqual(untouched(defaultSpec));
    expect(fromFile('{"data": {"table": "penguins"}}').spec).toEqual({ data: { table: "penguins" } });
    expect(fromFile('{"spec": {"seed": 3}, "step": 5, "stage": 4}')).toMatchObject({
      spec: { seed: 3 },
      step: 5,
      stage: 4,
    });
  });

  test("may hold what the engine itself calls an experiment", async () => {
    const session = (await createEngine()).createSession({ seed: 3 });
    session.step(5);
    session.intervene({ learner: { optimizer: { learningRate: 0.5 } } });
    session.setParameter({ layer: 0, bias: 1 }, -0);
    session.step(10);
    const opened = fromFile(writeJson(session.experiment()));
    expect(opened).toMatchObject({
      spec: session.experiment().spec,
      step: 15,
      stage: null,
      branches: [],
      fingerprint: null,
    });
    expect(opened.run).toEqual({ name: "first run", interventions: session.experiment().interventions, end: 15 });
    session.delete();
  });

  test("without an end ends at its step or its last intervention", () => {
    const interventions = [{ step: 9, change: {} }];
    expect(fromFile(file({ interventions, step: 4 })).run.end).toBe(9);
    expect(fromFile(file({ interventions, step: 12 })).run.end).toBe(12);
  });
});

describe("a file of another form says where and what", () => {
  const weight = { layer: 0, row: 0, column: 0 };
  test.each<[string, string, string]>([
    ["", "/", "expected JSON, found text that is none"],
    ["[]", "/", "expected an object, found Array"],
    ["null", "/", "expected an object, found null"],
    ['{"layer": []}', "/layer", 'there is no such key, did you mean "layers"?'],
    ['{"format": "backprop-playground"}', "/spec", "expected a value, found none"],
    [file({ format: "other" }), "/format", 'expected "backprop-playground", found "other"'],
    [file({ version: 2 }), "/version", "expected version 1, found 2"],
    [file({ spec: { layers: [{ unit: 3 }] } }), "/spec/layers/0/unit", 'there is no such key, did you mean "units"?'],
    [
      file({
        interventions: [
          { step: 1, change: {} },
          { step: 0.5, change: {} },
        ],
      }),
      "/interventions/1/step",
      "expected a whole number, found 0.5",
    ],
    [
      file({
        interventions: [
          { step: 3, change: {} },
          { step: 2, change: {} },
        ],
      }),
      "/interventions/1/step",
      "expected a step from 3 on",
    ],
    [
      file({ interventions: [{ step: 0, parameter: { ...weight, unit: 1 }, value: 0 }] }),
      "/interventions/0/parameter/unit",
      "there is no such key; known are layer, row, column",
    ],
    [
      file({ interventions: [{ step: 0, parameter: weight, value: "0" }] }),
      "/interventions/0/value",
      'expected a number, found "0"',
    ],
    [file({ step: -3 }), "/step", "expected a whole number from 0 on, found -3"],
    [file({ step: 7, end: 3 }), "/end", "expected at least the present step, 7, found 3"],
    [file({ stage: 10 }), "/stage", "expected at most 9, the last stage of this network, found 10"],
    [file({ fingerprint: "12" }), "/fingerprint", "expected 16 hexadecimal digits"],
    [
      file({ branches: [{ interventions: [{ step: 1 }] }] }),
      "/branches/0/interventions/0/parameter",
      "expected a value, found none",
    ],
    [file({ steps: 3 }), "/steps", 'there is no such key, did you mean "step"?'],
  ])("%s", (text, path, message) => {
    const error = errorOf(text);
    expect(error.path).toBe(path);
    expect(error.message).toContain(message);
  });

  test("whatever is cut out of a file or changed in it gives an experiment or such an error", () => {
    const random = randomOf(3);
    const whole = toFile(generateExperiment(5));
    for (let k = 0; k < 500; k++) {
      const at = Math.floor(random() * whole.length);
      const text =
        whole.slice(0, at) +
        '0"{}[],:-e'.charAt(Math.floor(random() * 11)) +
        whole.slice(at + Math.floor(random() * 4));
      try {
        fromFile(text);
      } catch (error) {
        expect(error).toBeInstanceOf(SchemaError);
      }
    }
  });
});
