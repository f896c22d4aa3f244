// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { MOST_LANES } from "../../../web/race/lane_state.ts";
import { type PresetName, presets } from "../../../web/race/presets.ts";
import { setupsOf, settingsFor } from "../../../web/race/settings.ts";
import type { PageSpec } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

const lanesOf = (name: PresetName): PageSpec[] =>
  setupsOf(settingsFor(name, defaultSpec, null), defaultSpec, 150).map(({ spec }) => spec);
const rate = ({ learner }: PageSpec): number => learner.optimizer.learningRate;

/** A spec without what lanes may differ in. */
function shared({ learner: _, initializer: __, parameters: ___, layers, ...spec }: PageSpec): unknown {
  return { ...spec, layers: layers.map(({ activation: ____, ...layer }) => layer) };
}

describe("the presets", () => {
  test("are those of the issue, with at most six lanes each, all with names of their own", () => {
    expect(presets.map(({ label }) => label)).toEqual([
      "Backpropagation against nudges",
      "Learning rates 0.001 … 3",
      "SGD, momentum, Adam",
      "Batch 1, 10, all",
      "Sigmoid, tanh, ReLU",
      "Initialisers",
    ]);
    for (const { name } of presets) {
      const names = setupsOf(settingsFor(name, defaultSpec, null), defaultSpec, 150).map((lane) => lane.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeLessThanOrEqual(MOST_LANES);
    }
  });

  test("keep data, seed, network and loss the same in all lanes", () => {
    for (const { name } of presets) {
      const [first, ...others] = lanesOf(name).map(shared);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test("run nudges against backpropagation on five categories, to a loss of 0.3, both on all samples", () => {
    const lanes = lanesOf("nudges");
    expect(lanes.map(({ learner }) => learner.kind)).toEqual(["backpropagation", "random-nudge"]);
    for (const { data, layers, learner } of lanes)
      expect([data.classes, layers.at(-1)?.units, learner.batchSize]).toEqual([5, 5, 100]);
    expect(settingsFor("nudges", defaultSpec, null).goal).toBe(0.3);
  });

  test("go through learning rates from 0.001 to 3 with everything else as it is", () => {
    const lanes = lanesOf("rates");
    expect(lanes.map(rate)).toEqual([0.001, 0.01, 0.03, 0.3, 1, 3]);
    const alike = lanes.map(({ learner }) => ({ ...learner, optimizer: { ...learner.optimizer, learningRate: 0 } }));
    for (const learner of alike) expect(learner).toEqual(alike[0]);
  });

  test("give SGD, momentum and Adam the same learning rate", () => {
    const lanes = lanesOf("optimizers");
    expect(lanes.map(({ learner: { optimizer } }) => [optimizer.kind, optimizer.momentum])).toEqual([
      ["sgd", 0],
      ["sgd", 0.9],
      ["adam", undefined],
    ]);
    expect(new Set(lanes.map(rate)).size).toBe(1);
  });

  test("batch all of the samples there are to train on", () => {
    expect(lanesOf("batches").map(({ learner }) => learner.batchSize)).toEqual([1, 10, 100]);
    const settings = { ...settingsFor("batches", defaultSpec, null), network: "own" as const };
    expect(setupsOf(settings, defaultSpec, 150).map(({ spec }) => spec.learner.batchSize)).toEqual([1, 10, 150]);
  });

  test("change the activation of hidden layers alone", () => {
    for (const { layers } of lanesOf("activations")) {
      expect(new Set(layers.slice(0, -1).map(({ activation }) => activation)).size).toBe(1);
      expect(layers.at(-1)?.activation).toBe("softmax");
    }
  });

  test("have their network's hidden units as many as is asked for", () => {
    const settings = { ...settingsFor("nudges", defaultSpec, null), hidden: 33 };
    for (const { spec } of setupsOf(settings, defaultSpec, 150)) expect(spec.layers[0]?.units).toBe(33);
  });

  test("draw first weights on a network whose weights were given", () => {
    const given = { ...defaultSpec, parameters: [{ weights: [[1]], biases: [0] }] };
    const settings = { ...settingsFor("initializers", given, null), network: "own" as const };
    for (const { spec } of setupsOf(settings, given, 150)) expect(spec.parameters).toBeNull();
  });
});
