// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { attributeNames } from "../../../web/element/attribute_names.ts";
import { AttributeError, attributesRead, readAttributes } from "../../../web/element/attributes.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

function element(attributes: Record<string, string>): Pick<Element, "getAttribute"> {
  return { getAttribute: (name) => attributes[name] ?? null };
}

function errorOf(attributes: Record<string, string>): AttributeError {
  try {
    readAttributes(element(attributes));
  } catch (error) {
    if (error instanceof AttributeError) return error;
    throw error;
  }
  throw new Error("no error");
}

test("every attribute of the public face is observed", () => {
  const documented =
    "src dataset layers activation loss learner optimizer learning-rate batch-size seed noise split views controls readonly autoplay max-epochs goal theme lang worker wasm-url story lesson";
  expect([...attributeNames].sort()).toEqual(documented.split(" ").sort());
  expect([...attributesRead].sort()).toEqual([...attributeNames].sort());
});

test("without attributes there is no spec and no option", () => {
  expect(readAttributes(element({}))).toEqual({ spec: null, options: {} });
});

test("attributes name what differs from the default experiment", () => {
  const { spec } = readAttributes(
    element({
      dataset: "spiral",
      layers: "8, 8",
      activation: "relu",
      loss: "cross-entropy",
      optimizer: "adam",
      "learning-rate": "1e-3",
      "batch-size": "20",
      seed: "7",
      noise: "0.2",
      split: "0.8",
      "max-epochs": "100",
      goal: "0.01",
    }),
  );
  expect(spec?.data).toEqual({ ...defaultSpec.data, kind: "spiral", noise: 0.2, trainShare: 0.8 });
  expect(spec?.layers.map(({ units, activation }) => [units, activation])).toEqual([
    [8, "relu"],
    [8, "relu"],
    [2, "softmax"],
  ]);
  expect(spec?.learner).toMatchObject({ batchSize: 20, optimizer: { kind: "adam", learningRate: 0.001, beta1: 0.9 } });
  expect(spec).toMatchObject({ seed: 7, loss: "cross-entropy", stop: { epochs: 100, loss: 0.01 } });
});

test("the way to learn is named as in a link", () => {
  const { spec } = readAttributes(element({ learner: "random-nudge" }));
  expect(spec?.learner).toMatchObject({ kind: "random-nudge", search: { scale: 0.1 } });
  expect(errorOf({ learner: "nudges" }).message).toContain("attribute learner: expected a known name");
});

test("lists may have spaces", () => {
  expect(readAttributes(element({ layers: " 8 4  2 " })).spec?.layers.map(({ units }) => units)).toEqual([8, 4, 2, 1]);
});

test("options are read by their kinds", () => {
  const { spec, options } = readAttributes(
    element({
      src: "x.json",
      views: "network, output network",
      controls: "none",
      readonly: "",
      autoplay: "false",
      theme: "dark",
      lang: "pt-BR",
      worker: "blob",
      "wasm-url": "/engine/backprop.wasm",
    }),
  );
  expect(spec).toBe(null);
  expect(options).toEqual({
    src: "x.json",
    views: ["network", "output"],
    controls: [],
    readonly: true,
    autoplay: false,
    theme: "dark",
    lang: "pt-BR",
    worker: "blob",
    wasmUrl: "/engine/backprop.wasm",
  });
});

describe("a bad attribute", () => {
  test.each([
    [
      { dataset: "spirals" },
      "dataset",
      'attribute dataset: expected a known name, did you mean "spiral"?, found "spirals"',
    ],
    [{ "learning-rate": "fast" }, "learning-rate", 'attribute learning-rate: expected a number, found "fast"'],
    [{ "max-epochs": "1.5" }, "max-epochs", 'attribute max-epochs: expected a whole number, found "1.5"'],
    [{ layers: "4,x" }, "layers", 'attribute layers: expected a number, found "x"'],
    [
      { theme: "darkk" },
      "theme",
      'attribute theme: expected one of auto, light, dark, found "darkk", did you mean "dark"?',
    ],
    [{ readonly: "yes" }, "readonly", 'attribute readonly: expected no value, "true" or "false", found "yes"'],
    [
      { views: "network,map" },
      "views",
      "attribute views: expected one of run, data, training, network, microscope, output",
    ],
    [{ lang: "english please" }, "lang", "attribute lang: expected a language tag"],
    [{ src: "" }, "src", "attribute src: expected an address"],
  ])("%o names itself, what was expected and what was found", (attributes, name, message) => {
    const error = errorOf(attributes);
    expect(error.attribute).toBe(name);
    expect(error.message).toContain(message);
  });
});
