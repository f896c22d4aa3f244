// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Quantity } from "backprop-playground/engine";
import { optimizerLines, optimizerSentence } from "../../../../web/views/microscope/weight_optimizer.ts";
import { learnerOf, mazurStudy } from "./microscope_fixtures.ts";

const quantity = (name: Quantity["name"], value: number, before: number | null = null): Quantity => ({
  name,
  before,
  value,
});
const g = quantity("g", 0.25);

test("plain gradient descent is one line: minus the rate times the gradient", () => {
  const study = mazurStudy({ gradient: 0.25, quantities: [g], update: -0.125 });
  expect(optimizerLines(learnerOf({ kind: "sgd" }), study)).toEqual([
    { formula: "sgd", parts: [-0.5, "·", 0.25], value: -0.125 },
  ]);
});

test("momentum shows what it remembers", () => {
  const study = mazurStudy({ quantities: [g, quantity("b", 1.15, 1)], update: -0.575 });
  expect(optimizerLines(learnerOf({ kind: "sgd", momentum: 0.9 }), study)).toEqual([
    { formula: "momentumBuffer", parts: [0.9, "·", 1, "+", 0.25], value: 1.15 },
    { formula: "momentum", parts: [-0.5, "·", 1.15], value: -0.575 },
  ]);
});

test("Nesterov's momentum adds the look ahead", () => {
  const quantities = [g, quantity("b", 1.15, 1), quantity("direction", 1.285)];
  const lines = optimizerLines(learnerOf({ kind: "sgd", momentum: 0.9, nesterov: true }), mazurStudy({ quantities }));
  expect(lines.map(({ formula }) => formula)).toEqual(["momentumBuffer", "nesterovDirection", "nesterov"]);
});

test("Adam's bias correction is written with the number of the update", () => {
  const quantities = [
    g,
    quantity("m", 0.1, 0.08),
    quantity("v", 0.01, 0.009),
    quantity("mHat", 0.4),
    quantity("vHat", 3),
  ];
  const learner = learnerOf({ kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });
  const lines = optimizerLines(learner, mazurStudy({ quantities, updateNumber: 3, update: -0.2 }));
  expect(lines.map(({ formula }) => formula)).toEqual([
    "adamFirst",
    "adamSecond",
    "adamFirstCorrected",
    "adamSecondCorrected",
    "adam",
  ]);
  expect(lines[2]?.parts).toEqual([0.1, "/ (1 −", { base: 0.9, power: 3 }, ")"]);
  expect(optimizerSentence(learner, 3)).toContain("update 3");
});

test("AdamW takes its decay off apart, and not from the gradient", () => {
  const quantities = [g, quantity("decay", 0.002), quantity("m", 0.1), quantity("v", 0.01), quantity("mHat", 0.4)];
  const lines = optimizerLines(learnerOf({ kind: "adamw", weightDecay: 0.01 }), mazurStudy({ quantities }));
  expect(lines.map(({ formula }) => formula)).not.toContain("decayed");
  expect(lines.at(-2)).toMatchObject({ formula: "adamwDecay", value: 0.002 });
  expect(lines.at(-1)?.parts.slice(-2)).toEqual(["−", 0.002]);
});

test("weight decay that is part of the gradient is the first line", () => {
  const lines = optimizerLines(learnerOf({ kind: "adagrad", weightDecay: 0.1 }), mazurStudy({ quantities: [g] }));
  expect(lines[0]?.formula).toBe("decayed");
  expect(lines[0]?.parts.slice(1)).toEqual(["+", 0.1, "·", 0.4]);
});

test("a clipped gradient is shown being clipped", () => {
  const study = mazurStudy({ gradient: 0.5, clipFactor: 0.5, quantities: [g] });
  expect(optimizerLines(learnerOf({ kind: "sgd" }), study)[0]).toEqual({
    formula: "clip",
    parts: [0.5, "·", 0.5],
    value: 0.25,
  });
});

test("RMSprop shows its momentum only where there is some", () => {
  const quantities = [g, quantity("v", 0.01, 0), quantity("b", 2, 1)];
  const formulas = (momentum: number): string[] =>
    optimizerLines(learnerOf({ kind: "rmsprop", alpha: 0.99, momentum }), mazurStudy({ quantities })).map(
      ({ formula }) => formula,
    );
  expect(formulas(0)).toEqual(["rmspropMean", "rmsprop"]);
  expect(formulas(0.9)).toEqual(["rmspropMean", "rmspropBuffer", "rmspropMomentum"]);
});
