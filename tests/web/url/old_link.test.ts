// SPDX-License-Identifier: MIT
import { beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "backprop-playground/engine";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { HashError } from "../../../web/url/hash_error.ts";
import { isOldLink, readOldLink, seedOf } from "../../../web/url/old_link.ts";

/** As TensorFlow Playground writes it when it is opened. */
const whole =
  "#activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0&noise=0" +
  "&networkShape=4,2&seed=0.44865&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false" +
  "&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false" +
  "&problem=classification&initZero=false&hideText=false";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

describe("a link of TensorFlow Playground", () => {
  test.each([
    whole,
    "#networkShape=8",
    "#dataset=spiral",
    "#seed=0.1&percTrainData=30",
    "#playButton_hide=true",
    "#x=true",
  ])("%s is known by keys that ours never have", (hash) => {
    expect(isOldLink(hash)).toBe(true);
  });
  test.each([
    "",
    "#",
    "#data=spiral",
    "#activation=relu&noise=0.1&seed=3",
    "#lr=0.3&learningRate=0.3",
    "#colour=red",
    "#=",
    "#&",
  ])("%s is none", (hash) => {
    expect(isOldLink(hash)).toBe(false);
  });

  test("means its own defaults where it says nothing", () => {
    expect(readOldLink("#networkShape=4,2&seed=0.44865")).toEqual(readOldLink(whole));
  });

  test("is the same experiment", () => {
    const { spec, bias, view } = readOldLink(whole);
    expect(spec).toEqual({
      ...defaultSpec,
      seed: 44865,
      data: { kind: "circle", samples: 500, noise: 0, classes: 5, trainShare: 0.5, seed: 44865 },
      features: ["x1", "x2"],
      layers: [4, 2, 1].map((units) => ({ units, activation: "tanh", bias: true, trainBias: true })),
      initializer: { kind: "uniform", low: -0.5, high: 0.5 },
      loss: "half-squared-error",
      learner: {
        ...defaultSpec.learner,
        batchSize: 10,
        shuffle: false,
        optimizer: { ...defaultSpec.learner.optimizer, learningRate: 0.03 },
      },
      regularization: { kind: "none", rate: 0 },
    });
    expect(bias).toBe(0.1);
    expect(view).toEqual({ showTest: false, discretize: false });
  });

  test("of a regression has more samples and a linear output", () => {
    const { spec } = readOldLink(
      "#problem=regression&regDataset=reg-gauss&dataset=spiral&networkShape=3&activation=relu",
    );
    expect([spec.data.kind, spec.data.samples]).toEqual(["regression-gauss", 1200]);
    expect(spec.layers.map(({ units, activation }) => [units, activation])).toEqual([
      [3, "relu"],
      [1, "linear"],
    ]);
  });

  test("carries features, penalty, noise, split, rate and view", () => {
    const { spec, view } = readOldLink(
      "#dataset=xor&x=false&y=false&xTimesY=true&xSquared=true&ySquared=true&sinX=true&sinY=true&regularization=L2" +
        "&regularizationRate=0.003&noise=35&percTrainData=70&learningRate=0.3&batchSize=7&showTestData=true&discretize=true",
    );
    expect(spec.features).toEqual(["x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"]);
    expect(spec.regularization).toEqual({ kind: "l2", rate: 0.003 });
    expect([spec.data.noise, spec.data.trainShare]).toEqual([0.35, 0.7]);
    expect([spec.learner.optimizer.learningRate, spec.learner.batchSize]).toEqual([0.3, 7]);
    expect(view).toEqual({ showTest: true, discretize: true });
  });

  test("without hidden layers has none", () => {
    expect(readOldLink("#networkShape=&dataset=gauss").spec.layers).toHaveLength(1);
  });

  test("with initZero begins with zeros, biases too", () => {
    const { spec, bias } = readOldLink("#initZero=true&dataset=xor");
    expect([spec.initializer, bias]).toEqual([{ kind: "zeros" }, 0]);
  });

  test.each(["circle", "xor", "gauss", "spiral"])("with the data set %s is taken by the engine", (dataset) => {
    const session = engine.createSession(readOldLink(`#dataset=${dataset}&noise=50`).spec);
    expect(session.step(50).step).toBe(50);
    session.delete();
  });
});

describe("what cannot be the same", () => {
  const told = (hash: string): string => readOldLink(hash).differences.join(" ");
  test("is told, and nothing else is", () => {
    expect(readOldLink(whole).differences).toHaveLength(1);
    expect(told(whole)).toContain("Random numbers are our own: the points and the first weights are others");
    expect(told("#initZero=true&seed=0.1")).toBe("Random numbers are our own: the points are others of the same kind.");
  });
  test.each([
    ["#dataset=xor", "names no seed"],
    ["#cosX=true&cosY=true", "cosX and cosY: there is no such feature"],
    ["#batchSize=7", "The last batch of an epoch is shorter here"],
    ["#regularization=L1", "L1"],
    ["#tutorial=classify", "tutorial"],
    ["#playButton_hide=true", "Controls that the link hides are shown."],
  ])("%s: %s", (hash, words) => {
    expect(told(hash)).toContain(words);
  });
  test("hidden controls are no news where none is hidden", () => {
    expect(told("#playButton_hide=false")).not.toContain("hides");
  });
});

describe("a seed", () => {
  test("is the digits that were drawn there; any other text gives some number, always the same", () => {
    expect(seedOf("0.44865")).toBe(44865);
    expect(seedOf("0.00000")).toBe(0);
    expect(seedOf(null)).toBe(defaultSpec.seed);
    expect(seedOf("abc")).toBe(seedOf("abc"));
    expect(seedOf("abc")).not.toBe(seedOf("abd"));
    for (const text of ["abc", "1e9", "-3", "0.1234567890123", "ü"]) {
      expect(Number.isInteger(seedOf(text))).toBe(true);
      expect(seedOf(text)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("a bad value gives its exact problem", () => {
  test.each([
    ["#activation=swish&x=true", "activation", 'expected a known name: relu, tanh, sigmoid, linear, found "swish"'],
    ["#dataset=moon", "dataset", "expected a known name"],
    ["#regDataset=plane", "regDataset", "expected a known name"],
    ["#problem=clustering", "problem", "expected a known name"],
    ["#regularization=L3", "regularization", "expected a known name"],
    ["#batchSize=0", "batchSize", 'expected a whole number from 1 on, found "0"'],
    ["#batchSize=1.5", "batchSize", "expected a whole number"],
    ["#learningRate=fast", "learningRate", 'expected a number, found "fast"'],
    ["#learningRate=-1", "learningRate", "expected a number from 0"],
    ["#learningRate=1e999", "learningRate", "expected a number below"],
    ["#noise=101", "noise", 'expected a number from 0 to 100, found "101"'],
    ["#percTrainData=0", "percTrainData", "expected a number from 1 to 100"],
    ["#networkShape=4,0", "networkShape", 'found "0"'],
    ["#networkShape=4,,2", "networkShape", 'found ""'],
    ["#networkShape=9999999", "networkShape", "1 to 1024 units"],
    [`#networkShape=${Array(80).fill(1).join(",")}`, "networkShape", "at most"],
    ["#x=yes", "x", 'expected "true" or "false", found "yes"'],
    ["#x=false&y=false", "x", "expected at least one feature"],
    ["#playButton_hide=maybe", "playButton_hide", "true"],
    ["#networkShape=4&networkShape=4", "networkShape", "expected once, found twice"],
    ["#networkShape=4&netwrkShape=4", "netwrkShape", 'did you mean "networkShape"?'],
    ["#networkShape=4&seed=%", "seed", "percent signs"],
    [`#tutorial=${"x".repeat(1001)}`, "tutorial", "at most 1000 characters"],
  ])("%s", (hash, key, message) => {
    const attempt = (): unknown => readOldLink(hash);
    expect(attempt).toThrow(HashError);
    expect(attempt).toThrow(message);
    try {
      attempt();
    } catch (error) {
      expect((error as HashError).key).toBe(key);
    }
  });
});
