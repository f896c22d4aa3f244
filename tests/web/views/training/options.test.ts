// SPDX-License-Identifier: MIT
import type { Loss } from "backprop-playground/engine";
import { expect, test } from "vitest";
import type { OptimizerKind } from "backprop-playground/engine";
import { learners as kinds } from "../../../../web/schema/names.ts";
import { searchDefaults } from "../../../../web/url/kind_defaults.ts";
import { initializers } from "../../../../web/views/training/initializers.ts";
import { learners } from "../../../../web/views/training/learners.ts";
import { losses, penalties } from "../../../../web/views/training/losses.ts";
import { optimizers } from "../../../../web/views/training/optimizers.ts";
import { optionOf } from "../../../../web/views/training/parameters.ts";
import { schedules } from "../../../../web/views/training/schedules.ts";
import { stopInWords } from "../../../../web/views/training/stop.ts";

const keys = (options: readonly { kind: string; parameters: readonly { key: string }[] }[], kind: string): string[] =>
  optionOf(options, kind).parameters.map((parameter) => parameter.key);

test("every optimiser shows exactly the parameters that apply to it, and never the learning rate", () => {
  expect(keys(optimizers, "sgd")).toEqual(["momentum", "nesterov", "weightDecay"]);
  expect(keys(optimizers, "adagrad")).toEqual(["epsilon", "weightDecay"]);
  expect(keys(optimizers, "rmsprop")).toEqual(["alpha", "momentum", "epsilon", "weightDecay"]);
  expect(keys(optimizers, "adam")).toEqual(["beta1", "beta2", "epsilon", "weightDecay"]);
  expect(keys(optimizers, "adamw")).toEqual(["beta1", "beta2", "epsilon", "weightDecay"]);
});

test("the defaults shown are those of the engine", () => {
  const fallbacks = (kind: OptimizerKind): Record<string, number> => {
    const found: Record<string, number> = {};
    for (const parameter of optimizers.find((option) => option.kind === kind)?.parameters ?? [])
      if ("fallback" in parameter) found[parameter.key] = parameter.fallback;
    return found;
  };
  expect(fallbacks("adagrad")).toEqual({ epsilon: 1e-10, weightDecay: 0 });
  expect(fallbacks("adamw")).toEqual({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 });
  expect(fallbacks("rmsprop")).toEqual({ alpha: 0.99, momentum: 0, epsilon: 1e-8, weightDecay: 0 });
});

test("every schedule shows exactly the parameters that apply to it", () => {
  expect(keys(schedules, "constant")).toEqual([]);
  expect(keys(schedules, "step")).toEqual(["every", "factor"]);
  expect(keys(schedules, "exponential")).toEqual(["every", "factor"]);
  expect(keys(schedules, "cosine")).toEqual(["period", "floor"]);
  expect(keys(schedules, "warmup-cosine")).toEqual(["warmup", "period", "floor"]);
});

test("every learner shows exactly the settings that it has, with the engine's defaults", () => {
  expect(learners.map(({ kind }) => kind)).toEqual(kinds);
  for (const { kind, parameters } of learners) {
    const fallbacks = parameters.map((one) => [one.key, "fallback" in one ? one.fallback : null]);
    expect(Object.fromEntries(fallbacks)).toEqual(searchDefaults(kind) ?? {});
  }
});

test("initialisers with numbers show them", () => {
  expect(keys(initializers, "uniform")).toEqual(["low", "high"]);
  expect(keys(initializers, "normal")).toEqual(["mean", "deviation"]);
  expect(keys(initializers, "constant")).toEqual(["value"]);
  expect(keys(initializers, "he-normal")).toEqual([]);
});

test("every option is explained in one line", () => {
  for (const option of [...learners, ...optimizers, ...schedules, ...losses, ...penalties, ...initializers]) {
    expect(option.explain).toMatch(/\.$/);
    expect(option.explain.length).toBeLessThan(110);
  }
  for (const option of [...learners, ...optimizers, ...schedules, ...initializers])
    for (const parameter of option.parameters) expect(parameter.explain).toMatch(/\.$/);
});

test("kinds are never listed twice", () => {
  for (const options of [learners, optimizers, schedules, losses, penalties, initializers]) {
    expect(new Set(options.map((option) => option.kind)).size).toBe(options.length);
  }
  expect(losses).toHaveLength(8);
  expect(initializers).toHaveLength(9);
});

test("an unknown kind is an error and not the first of the list", () => {
  expect(() => optionOf(losses, "mse" as Loss)).toThrow("no such option: mse");
});

test("the stop is said in words", () => {
  expect(stopInWords({ loss: null, epochs: null })).toBe("Never");
  expect(stopInWords({ loss: 0.01, epochs: null })).toBe("loss ≤ 0.01");
  expect(stopInWords({ loss: 0.01, epochs: 1 })).toBe("loss ≤ 0.01 or 1 epoch");
});
