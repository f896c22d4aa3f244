// SPDX-License-Identifier: MIT
import { createEngine } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { chooseSet } from "../../../web/state/choose_data.ts";
import { needsOf } from "../../../web/state/data_kinds.ts";
import { fitToData } from "../../../web/state/design.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { readHash, writeHash } from "../../../web/url/hash.ts";

const letters = fitToData(chooseSet(defaultSpec, { kind: "letters" })).spec;

test("letters bring enough examples and a network that can read them", () => {
  expect(letters.data).toMatchObject({ kind: "letters", samples: 1200, noise: 0.35, trainShare: 0.7, seed: 42 });
  expect(letters.layers.map(({ units, activation }) => `${units} ${activation}`)).toEqual(["24 tanh", "12 softmax"]);
  expect(letters.loss).toBe("cross-entropy");
  expect(letters.features).toEqual([]);
});

test("what they bring is what the engine takes, and it learns to read nine of ten within a thousand steps", async () => {
  const engine = await createEngine();
  const session = engine.createSession(letters);
  const data = session.data();
  expect([data.inputCount, data.classCount]).toEqual([needsOf(letters.data).inputs, needsOf(letters.data).classes]);
  expect(data.picture).toEqual({ width: 10, height: 10 });
  expect(session.step(1000).testAccuracy).toBeGreaterThan(0.9);
  session.delete();
});

test("other data take it away again", () => {
  const back = fitToData(chooseSet(letters, { kind: "spiral" })).spec;
  const { samples, noise, trainShare } = defaultSpec.data;
  expect(back.data).toMatchObject({ kind: "spiral", samples, noise, trainShare });
  expect(back.layers.slice(0, -1)).toEqual(defaultSpec.layers.slice(0, -1));
  const gate = chooseSet(letters, { kind: "gate-xor" });
  expect(gate.data.trainShare).toBe(1);
});

test("chosen again they keep what was made of them", () => {
  const changed = { ...letters, data: { ...letters.data, samples: 300, noise: 0.1, trainShare: 0.5 } };
  expect(chooseSet(changed, { kind: "letters" })).toEqual(changed);
});

test("their address is short, and a changed part of them is all that is added", async () => {
  const address = await writeHash(letters);
  expect(address).toBe("#data=letters");
  expect(await readHash(address)).toEqual(letters);
});
