// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { withChange } from "../../../web/state/spec_at.ts";
import { addLayer, changeLayer, removeLayer } from "../../../web/state/design.ts";
import type { PageSpec } from "../../../web/state/state.ts";
import {
  designChange,
  joined,
  parameterChange,
  parameterSet,
  settingsChange,
} from "../../../web/state/what_changed.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

const named = (after: PageSpec, before = defaultSpec): string => designChange(before, after).label;
const set = (change: Parameters<typeof withChange>[1], before = defaultSpec): string =>
  settingsChange(before, withChange(before, change)).label;

test("changes of the design have names", () => {
  expect(named(addLayer(defaultSpec, 0))).toBe("add a layer");
  expect(named(removeLayer(defaultSpec, 0))).toBe("remove a layer");
  expect(named(changeLayer(defaultSpec, 0, { units: 5 }))).toBe("4 → 5 units in layer 1");
  expect(named(changeLayer(defaultSpec, 1, { activation: "relu" }))).toBe("tanh → relu in layer 2");
  expect(named(changeLayer(defaultSpec, 2, { bias: false }))).toBe("bias on → off in the output layer");
  expect(named({ ...defaultSpec, data: { ...defaultSpec.data, kind: "spiral", noise: 0 } })).toBe("data set spiral");
  expect(named({ ...defaultSpec, data: { ...defaultSpec.data, kind: "table", table: "penguins" } })).toBe(
    "data set penguins",
  );
  expect(named({ ...defaultSpec, data: { ...defaultSpec.data, noise: 0.25 } })).toBe("noise 0.1 → 0.25");
  expect(named({ ...defaultSpec, data: { ...defaultSpec.data, trainShare: 0.8 } })).toBe("train share 0.5 → 0.8");
  expect(named({ ...defaultSpec, seed: 43, data: { ...defaultSpec.data, seed: 43 } })).toBe("seed 42 → 43");
  expect(named({ ...defaultSpec, features: ["x1"] })).toBe("other features");
  expect(named({ ...defaultSpec, initializer: { kind: "normal", mean: 0, deviation: 1 } })).toBe(
    "initialiser xavier-uniform → normal",
  );
  expect(named({ ...defaultSpec, precision: "single" })).toBe("precision double → single");
  expect(named({ ...defaultSpec, loss: "huber" })).toBe("loss half-squared-error → huber");
});

test("a design that is as it was is a reset, and one in which much differs is another experiment", () => {
  expect(named(structuredClone(defaultSpec))).toBe("reset");
  expect(named({ ...defaultSpec, seed: 1, precision: "single", loss: "huber", features: ["x1"] })).toBe(
    "another experiment",
  );
  expect(named({ ...addLayer(defaultSpec, 0), seed: 7 })).toBe("another experiment");
  expect(named({ ...changeLayer(defaultSpec, 0, { units: 5 }), loss: "huber" })).toBe("4 → 5 units in layer 1, …");
});

test("changes of the running network have names", () => {
  expect(set({ learner: { optimizer: { learningRate: 0.3 } } })).toBe("learning rate 0.1 → 0.3");
  expect(set({ learner: { batchSize: 1 } })).toBe("batch size 10 → 1");
  expect(set({ learner: { optimizer: { kind: "adam" } } })).toBe("adam instead of sgd");
  expect(set({ learner: { optimizer: { nesterov: true } } })).toBe("nesterov off → on");
  expect(set({ learner: { schedule: { kind: "cosine", period: 100 } } })).toBe("schedule constant → cosine");
  expect(set({ learner: { clipNorm: 2 } })).toBe("gradient clipping none → 2");
  expect(set({ stop: { loss: 0.05 } })).toBe("goal none → 0.05");
  expect(set({ stop: { epochs: 100 } })).toBe("epochs to stop at none → 100");
  expect(set({ regularization: { kind: "l2", rate: 0.01 } })).toBe("penalty none → l2");
  const penalised = withChange(defaultSpec, { regularization: { kind: "l2", rate: 0.01 } });
  expect(set({ regularization: { rate: 0.1 } }, penalised)).toBe("l2 penalty 0.01 → 0.1");
  expect(set({ regularization: { kind: "none" } }, penalised)).toBe("penalty l2 → none");
  expect(set({ learner: { batchSize: 1 }, stop: { loss: 0.1 } })).toBe("batch size 10 → 1, …");
  expect(set({})).toBe("no change");
});

test("a weight or bias that is typed is named by its symbol, layer and values", () => {
  const weight = { step: 12, parameter: { layer: 0, row: 1, column: 0 }, value: 0.5 };
  expect(parameterChange(weight, 0.4, 3).label).toBe("w[2→1] of layer 1: 0.4 → 0.5");
  const bias = { step: 12, parameter: { layer: 1, bias: 2 }, value: -1 };
  expect(parameterChange(bias, 0, 3).label).toBe("b[3] of layer 2: 0 → −1");
  expect(parameterChange(bias, 0, 2).label).toBe("b[3] of the output layer: 0 → −1");
  expect(parameterSet(weight, 3)).toBe("w[2→1] of layer 1 set to 0.5");
  expect(parameterChange(weight, 0, 3).subject).not.toBe(parameterChange(bias, 0, 3).subject);
});

test("only one number that moves can be one of a row of small changes", () => {
  const subject = (after: PageSpec): string => designChange(defaultSpec, after).subject;
  expect(subject({ ...defaultSpec, data: { ...defaultSpec.data, noise: 0.25 } })).toBe("data.noise");
  expect(subject(changeLayer(defaultSpec, 0, { units: 5 }))).toBe("");
  expect(subject({ ...defaultSpec, loss: "huber" })).toBe("");
  expect(subject({ ...defaultSpec, seed: 43, data: { ...defaultSpec.data, seed: 43 } })).toBe("");
});

test("two changes in a row are one from where the first began to where the second led", () => {
  expect(joined("learning rate 0.1 → 0.2", "learning rate 0.2 → 0.3")).toBe("learning rate 0.1 → 0.3");
  expect(joined("w[2→1] of layer 1: 0.1 → 0.2", "w[2→1] of layer 1: 0.2 → 0.3")).toBe("w[2→1] of layer 1: 0.1 → 0.3");
});
