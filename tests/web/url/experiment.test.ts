// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { OpenedExperiment } from "../../../web/state/actions.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { readExperiment, writeExperiment } from "../../../web/url/experiment.ts";
import { foldLeading } from "../../../web/url/fold.ts";
import { HashError, readHash, writeHash } from "../../../web/url/hash.ts";
import { pack } from "../../../web/url/packed.ts";
import { isSpecOnly, untouched } from "../../../web/url/spec_only.ts";
import { generateExperiment } from "./generate_experiment.ts";
import { randomOf } from "./generate.ts";

const rate = (step: number, learningRate: number) => ({ step, change: { learner: { optimizer: { learningRate } } } });
const run = (fields: Partial<OpenedExperiment["run"]>) => ({ name: "first run", interventions: [], end: 0, ...fields });

async function errorOf(hash: string): Promise<HashError> {
  const error: unknown = await readExperiment(hash).catch((thrown: unknown) => thrown);
  if (error instanceof HashError) return error;
  throw new Error(`${hash} gave ${String(error)} instead of a HashError`);
}

describe("what is written", () => {
  test("an experiment that was not run is its spec alone", async () => {
    const spec = await readHash("#data=spiral&layers=8,8&lr=0.3");
    expect(await writeExperiment({ ...untouched(spec), fingerprint: "0123456789abcdef" })).toBe(
      "#data=spiral&layers=8,8&lr=0.3",
    );
    expect(await writeExperiment(untouched(defaultSpec))).toBe("");
  });

  test("a run that nobody touched is its spec and where it stands, all of it readable", async () => {
    const experiment = {
      ...untouched(defaultSpec),
      run: run({ end: 340 }),
      step: 340,
      fingerprint: "3f2a91c05d1108be",
    };
    expect(await writeExperiment({ ...experiment, stage: 5 })).toBe("#step=340&stage=5&hash=3f2a91c05d1108be");
    expect(await readExperiment("#hash=3f2a91c05d1108be&step=340")).toEqual(experiment);
  });

  test("settings changed before the first step are part of the readable spec", async () => {
    const experiment = { ...untouched(defaultSpec), run: run({ interventions: [rate(0, 0.3)], end: 40 }), step: 40 };
    expect(await writeExperiment(experiment)).toBe("#lr=0.3&step=40");
    expect(await writeExperiment({ ...experiment, run: run({ interventions: [rate(0, 0.3)] }), step: 0 })).toBe(
      "#lr=0.3",
    );
  });

  test("interventions, the course's name and end, and the other courses are packed", async () => {
    const experiment: OpenedExperiment = {
      ...untouched(defaultSpec),
      run: { name: "learning rate 0.1 → 0.3 at step 120", interventions: [rate(120, 0.3)], end: 500 },
      branches: [run({ end: 340 })],
      step: 200,
    };
    const hash = await writeExperiment(experiment);
    expect(hash).toMatch(/^#step=200&state=[\w-]+$/);
    expect(await readExperiment(hash)).toEqual(experiment);
  });

  test("every generated experiment reads back bit for bit, and the second writing is the same", async () => {
    for (let seed = 0; seed < 500; seed++) {
      const experiment = generateExperiment(seed);
      const hash = await writeExperiment(experiment);
      const back = await readExperiment(hash);
      const folded = foldLeading(experiment);
      const expected = isSpecOnly(folded) ? untouched(folded.spec) : folded;
      expect(back, `seed ${seed}: ${hash.slice(0, 300)}`).toStrictEqual(expected);
      expect(await writeExperiment(back)).toBe(hash);
      expect(await readHash(hash)).toEqual(folded.spec);
    }
  });

  test("an end before the last intervention, and a name too long, are mended while writing", async () => {
    const experiment: OpenedExperiment = {
      ...untouched(defaultSpec),
      run: { name: "x".repeat(300), interventions: [rate(7, 0.3)], end: 3 },
      step: 5,
    };
    const back = await readExperiment(await writeExperiment(experiment));
    expect(back.run).toEqual({ name: "x".repeat(200), interventions: [rate(7, 0.3)], end: 7 });
  });

  test("a step that no link may have is refused when it is written", async () => {
    await expect(writeExperiment({ ...untouched(defaultSpec), step: 2e9, run: run({ end: 2e9 }) })).rejects.toThrow(
      "expected at most 1000000000, found 2000000000",
    );
  });

  test("a spec's own writer says the same as before", async () => {
    expect(await writeHash(defaultSpec)).toBe("");
    expect((await readExperiment("")).spec).toEqual(defaultSpec);
  });
});

describe("a bad address", () => {
  test.each([
    ["#step=-1", "step", 'expected a whole number from 0 on, found "-1"'],
    ["#step=1.5", "step", 'expected a whole number, found "1.5"'],
    ["#step=1e12", "step", 'expected a step of at most 1000000000, found "1e12"'],
    ["#step=soon", "step", 'expected a number, found "soon"'],
    ["#step=", "step", 'expected a number, found ""'],
    ["#step=1&step=2", "step", "expected once, found twice"],
    ["#stage=99", "stage", "expected at most 9, the last stage of this network, found 99"],
    ["#stage=9", "stage", "expected less than 9, the update, because no step has been made, found 9"],
    ["#stage=-1", "stage", "expected a whole number from 0 on"],
    ["#hash=3f2a", "hash", 'expected 16 hexadecimal digits (0–9, a–f), found "3f2a"'],
    ["#hash=3F2A91C05D1108BE", "hash", "expected 16 hexadecimal digits"],
    ["#steps=3", "steps", 'did you mean "step"?'],
  ])("%s names the key %s and what was expected", async (hash, key, message) => {
    const error = await errorOf(hash);
    expect(error.key).toBe(key);
    expect(error.message).toContain(message);
  });

  const at = (step: unknown, rest: object) => ({ run: { interventions: [{ step, ...rest }] } });
  const edit = (parameter: unknown, value: unknown = 1) => at(0, { parameter, value });
  test.each<[object, string]>([
    [at(-1, { change: {} }), "expected a whole number from 0 on, found -1 at /run/interventions/0/step"],
    [at("0", { change: {} }), 'expected a number, found "0" at /run/interventions/0/step'],
    [at(0, {}), "expected a value, found none at /run/interventions/0/parameter"],
    [at(0, { change: 3 }), "expected settings: objects, at most 4 deep"],
    [at(0, { change: [1] }), "expected settings"],
    [at(0, { change: { learner: [1] } }), "found Object at /run/interventions/0/change"],
    [at(0, { change: { a: { b: { c: { d: { e: 1 } } } } } }), "at most 4 deep"],
    [at(0, { change: { loss: "x".repeat(1000) } }), "expected settings"],
    [at(0, { change: { "a b": 1 } }), "expected settings"],
    [at(0, { change: {}, value: 1 }), "there is no such key; known are step, change at /run/interventions/0/value"],
    [edit({ layer: 0, row: 1 }), "expected a value, found none at /run/interventions/0/parameter/column"],
    [
      edit({ layer: 0, bias: -1 }),
      "expected a whole number from 0 on, found -1 at /run/interventions/0/parameter/bias",
    ],
    [edit({ layer: 0, row: 0, column: 0, bias: 1 }), "there is no such key"],
    [edit({ layer: 0, bias: 1 }, "1"), 'expected a number, found "1" at /run/interventions/0/value'],
    [edit({ layer: 0, bias: 1 }, null), "expected a number, found null at /run/interventions/0/value"],
    [
      { run: { interventions: [rate(5, 1), rate(4, 1)] } },
      "expected a step from 5 on, that of the intervention before, found 4 at /run/interventions/1/step",
    ],
    [
      { run: { interventions: [rate(5, 1)], end: 3 } },
      "expected a step up to the course's end, 3, found 5 at /interventions/0/step",
    ],
    [
      { branches: [{ name: "a", interventions: [rate(5, 1)], end: 3 }] },
      "expected a step up to the course's end, 3, found 5 at /branches/0/interventions/0/step",
    ],
    [{ run: { end: 2e9 } }, "expected at most 1000000000, found 2000000000 at /run/end"],
    [{ run: { name: "x".repeat(201) } }, "expected at most 200 characters"],
    [{ run: { nam: "x" } }, 'there is no such key, did you mean "name"? at /run/nam'],
    [{ branches: Array.from({ length: 8 }, () => ({})) }, "expected at most 7 courses, found 8 at /branches"],
    [{ branches: {} }, "expected a list of courses, found Object at /branches"],
  ])("packed courses %j are refused with the place", async (part, message) => {
    const error = await errorOf(`#state=${await pack(JSON.stringify(part))}`);
    expect(error.key).toBe("state");
    expect(error.message).toContain(message);
  });

  test("a course that ends before the step shown contradicts itself", async () => {
    const error = await errorOf(`#step=9&state=${await pack('{"run":{"end":4}}')}`);
    expect(error.message).toBe("expected at least the present step, 9, found 4 at /end");
  });

  test("a key that JSON can smuggle in is refused", async () => {
    for (const json of [
      '{"__proto__":{}}',
      '{"run":{"__proto__":{"end":3}}}',
      '{"run":{"interventions":[{"step":0,"change":{"__proto__":{"x":1}}}]}}',
    ])
      expect((await errorOf(`#state=${await pack(json)}`)).key).toBe("state");
  });

  test("no packed text whatever gives anything but an experiment or a HashError", async () => {
    const random = randomOf(11);
    const parts = [
      '{"run":',
      '{"interventions":',
      "[",
      "]",
      "{",
      "}",
      '"step":',
      "1",
      ",",
      "-0",
      "null",
      '"change":',
      "1e999",
    ];
    for (let k = 0; k < 500; k++) {
      const text = Array.from(
        { length: Math.floor(random() * 12) },
        () => parts[Math.floor(random() * parts.length)],
      ).join("");
      const outcome: unknown = await readExperiment(`#step=3&state=${await pack(text)}`).catch(
        (error: unknown) => error,
      );
      if (outcome instanceof Error) expect(outcome, text).toBeInstanceOf(HashError);
    }
  });
});
