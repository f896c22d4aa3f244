// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { addLayer, changeLayer, fitToData, isPair, removeLayer } from "../../../web/state/design.ts";
import type { PageSpec } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

const onData = (data: Partial<PageSpec["data"]>): PageSpec => ({
  ...defaultSpec,
  data: { ...defaultSpec.data, ...data },
});

describe("fitting the network to the data", () => {
  test("a design that fits is left as it is and nothing is said", () => {
    expect(fitToData(defaultSpec)).toEqual({ spec: defaultSpec, said: [] });
  });

  test("five classes get five softmax outputs with cross-entropy, and the page says so", () => {
    const { spec, said } = fitToData(onData({ kind: "blobs", classes: 5 }));
    expect(spec.layers.at(-1)).toMatchObject({ units: 5, activation: "softmax" });
    expect(spec.loss).toBe("cross-entropy");
    expect(said.join()).toContain("5 output units (softmax)");
  });

  test("hidden layers keep their units and activations", () => {
    const { spec } = fitToData(onData({ kind: "pinwheel", classes: 3 }));
    expect(spec.layers.slice(0, -1)).toEqual(defaultSpec.layers.slice(0, -1));
  });

  test("going back from classes to numbers brings back a linear output and a squared error", () => {
    const { spec } = fitToData({
      ...fitToData(onData({ kind: "blobs" })).spec,
      data: { ...defaultSpec.data, kind: "sine" },
    });
    expect(spec.layers.at(-1)).toMatchObject({ units: 1, activation: "linear" });
    expect(spec.loss).toBe("half-squared-error");
    expect(spec.features).toEqual(["x1"]);
  });

  test("features of the second input return with the second input", () => {
    const curve = fitToData(onData({ kind: "sine" })).spec;
    expect(fitToData({ ...curve, data: defaultSpec.data }).spec.features).toEqual(["x1", "x2"]);
  });

  test("a table with four columns has no chosen features", () => {
    expect(fitToData(onData({ kind: "table", table: "penguins" })).spec.features).toEqual([]);
  });
});

describe("layers", () => {
  test("a new layer looks like the one before it", () => {
    const spec = addLayer(changeLayer(defaultSpec, 0, { units: 7, activation: "relu" }), 1);
    expect(spec.layers.map((layer) => layer.units)).toEqual([7, 7, 2, 1]);
    expect(spec.layers[1]?.activation).toBe("relu");
  });

  test("the first layer added to a network without any has four tanh units", () => {
    const bare = { ...defaultSpec, layers: defaultSpec.layers.slice(-1) };
    expect(addLayer(bare, 0).layers[0]).toMatchObject({ units: 4, activation: "tanh" });
  });

  test("the output layer can't be removed", () => {
    expect(removeLayer(defaultSpec, defaultSpec.layers.length - 1)).toBe(defaultSpec);
    expect(removeLayer(defaultSpec, 0).layers).toHaveLength(defaultSpec.layers.length - 1);
  });

  test("explicit weights of the old shape are dropped", () => {
    const spec = { ...defaultSpec, parameters: [] };
    expect(addLayer(spec, 0).parameters).toBeNull();
    expect(changeLayer(spec, 0, { units: 3 }).parameters).toBeNull();
  });
});

test("softmax and cross-entropy need each other, hinge an output that reaches both signs", () => {
  const output = { units: 2, activation: "softmax", bias: true, trainBias: true } as const;
  expect(isPair(output, "cross-entropy", 2)).toBe(true);
  expect(isPair(output, "half-squared-error", 2)).toBe(false);
  expect(isPair({ ...output, activation: "sigmoid" }, "cross-entropy", 2)).toBe(false);
  expect(isPair({ ...output, activation: "sigmoid" }, "hinge", 2)).toBe(false);
  expect(isPair({ ...output, activation: "linear" }, "hinge", 2)).toBe(true);
});
