// SPDX-License-Identifier: MIT
import { createEngine, type Session } from "backprop-playground/engine";
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { smallSpec } from "./support/engines.ts";

const engine = await createEngine();
const sessions: Session[] = [];

function open(spec: Parameters<typeof engine.createSession>[0] = smallSpec): Session {
  const session = engine.createSession(spec);
  sessions.push(session);
  return session;
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.delete();
});

function expectClose(found: number[][], expected: number[][], tolerance = 1e-12): void {
  expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  const differences = found.flatMap((row, i) => row.map((value, j) => Math.abs(value - (expected[i]?.[j] ?? NaN))));
  expect(Math.max(...differences)).toBeLessThanOrEqual(tolerance);
}

const transposed = (rows: number[][]): number[][] => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? NaN));

interface Worked {
  id: string;
  network: { weights_dest_by_src: number[][][]; biases: number[][] };
  input: number[];
  target: number[];
  learning_rate: number;
  expected: {
    z: number[][];
    a: number[][];
    loss: number;
    delta_dL_dz: number[][];
    grad_W: number[][][];
    W_after: number[][][];
    loss_after: number;
  };
}

/** Matt Mazur, "A Step by Step Backpropagation Example", 2015; its biases stay as they are. */
const mazur = (
  JSON.parse(readFileSync(new URL("../fixtures/worked_examples.json", import.meta.url), "utf8")) as {
    examples: Worked[];
  }
).examples.find(({ id }) => id === "mazur-2015") as Worked;

const mazurSpec = {
  data: { kind: "table" as const, inputs: [mazur.input], targets: [mazur.target], task: "regression" as const },
  layers: mazur.network.biases.map((biases) => ({
    units: biases.length,
    activation: "sigmoid" as const,
    trainBias: false,
  })),
  parameters: mazur.network.weights_dest_by_src.map((weights, layer) => ({
    weights: transposed(weights),
    biases: mazur.network.biases[layer] ?? [],
  })),
  loss: "half-squared-error" as const,
  learner: { batchSize: 1, optimizer: { kind: "sgd" as const, learningRate: mazur.learning_rate } },
};

test("a trace shows every number of Mazur's example", () => {
  const { layers, loss } = open(mazurSpec).trace();
  expect(Math.abs(loss - mazur.expected.loss)).toBeLessThan(1e-12);
  layers.forEach((layer, index) => {
    expectClose(layer.z, [mazur.expected.z[index] ?? []]);
    expectClose(layer.a, [mazur.expected.a[index] ?? []]);
    expectClose(layer.delta, [mazur.expected.delta_dL_dz[index] ?? []]);
    expectClose(layer.gradient.weights, transposed(mazur.expected.grad_W[index] ?? []));
    expect(layer.update.biases).toEqual([0, 0]);
  });
});

test("one step updates Mazur's weights as printed", () => {
  const session = open(mazurSpec);
  const { trainLoss } = session.step();
  expect(Math.abs(trainLoss - mazur.expected.loss_after)).toBeLessThan(1e-12);
  session.parameters().forEach(({ weights, biases }, index) => {
    expectClose(weights, transposed(mazur.expected.W_after[index] ?? []));
    expect(biases).toEqual(mazur.network.biases[index]);
  });
});

test("one weight walks 0.8, 0.59, 0.4745 … towards one third", () => {
  const session = open({
    data: { kind: "pair" },
    features: ["x1"],
    layers: [{ units: 1, activation: "linear", bias: false }],
    parameters: [{ weights: [[0.8]], biases: [] }],
    loss: "squared-error",
    learner: { batchSize: 1, optimizer: { learningRate: 0.1 } },
  });
  for (const published of [0.59, 0.4745, 0.410975, 0.37603625, 0.3568199375]) {
    session.step();
    expect(Math.abs((session.parameterBlock()[0] ?? NaN) - published)).toBeLessThan(1e-15);
  }
});

test("the flat block holds the parameters at the places that the layout names", () => {
  const session = open();
  const block = session.parameterBlock();
  session.parameters().forEach(({ weights, biases }, index) => {
    const layout = session.layout[index];
    if (!layout) throw new Error("a layer without a layout");
    weights.forEach((row, i) =>
      row.forEach((weight, j) => expect(block[layout.weights + j * layout.fanIn + i]).toBe(weight)),
    );
    biases.forEach((bias, j) => expect(block[layout.biases + j]).toBe(bias));
  });
});

test("a block that was handed out does not change with the run", () => {
  const session = open();
  const before = session.parameterBlock();
  const copy = before.slice();
  session.step(20);
  expect(before).toEqual(copy);
});

test("a weight and a bias are set one at a time, exactly", () => {
  const session = open();
  const before = session.parameters();
  session.setParameter({ layer: 0, row: 1, column: 2 }, 0.1);
  session.setParameter({ layer: 1, bias: 0 }, -7);
  const after = session.parameters();
  expect(after[0]?.weights[1]?.[2]).toBe(0.1);
  expect(after[1]?.biases).toEqual([-7]);
  expect(after[0]?.weights[0]).toEqual(before[0]?.weights[0]);
  expect(after[1]?.weights).toEqual(before[1]?.weights);
});

test("the spec in force has the intervention, the experiment's spec has not", () => {
  const session = open();
  session.step(3);
  session.intervene({ learner: { optimizer: { learningRate: 0.3 } } });
  expect(session.spec.learner.optimizer.learningRate).toBe(0.3);
  expect(session.report().learningRate).toBe(0.3);
  const experiment = session.experiment();
  expect(experiment.spec.learner.optimizer.learningRate).toBe(0.03);
  expect(experiment.interventions).toEqual([{ step: 3, change: { learner: { optimizer: { learningRate: 0.3 } } } }]);
  expect(experiment.step).toBe(3);
});

test("an experiment that went through JSON ends with the same bits", () => {
  const session = open();
  session.step(10);
  session.intervene({ learner: { batchSize: 5, optimizer: { learningRate: 0.1 } } });
  session.step(10);
  session.setParameter({ layer: 0, row: 0, column: 0 }, 0.25);
  session.setParameter({ layer: 0, bias: 1 }, -0.5);
  session.step(10);
  const experiment = JSON.parse(JSON.stringify(session.experiment())) as ReturnType<Session["experiment"]>;
  const again = engine.openExperiment(experiment);
  sessions.push(again);
  expect(again.hash()).toBe(session.hash());
  expect(again.experiment()).toEqual(session.experiment());
});

test("an experiment without a step is opened at its last intervention", () => {
  const again = engine.openExperiment({
    spec: smallSpec,
    interventions: [{ step: 4, parameter: { layer: 1, bias: 0 }, value: 2 }],
  });
  sessions.push(again);
  expect(again.report().step).toBe(4);
  expect(again.parameters()[1]?.biases).toEqual([2]);
});

test("going back and forth again ends with the same bits", () => {
  const session = open();
  session.step(25);
  const hash = session.hash();
  expect(session.seek(7).step).toBe(7);
  expect(session.hash()).not.toBe(hash);
  session.seek(25);
  expect(session.hash()).toBe(hash);
});

test("an epoch is every batch once", () => {
  const session = open();
  const report = session.stepEpoch();
  expect([report.step, report.epoch, report.epochProgress]).toEqual([3, 1, 0]);
  expect(report.effort.forwardPasses).toBe(30);
});

test("grid, prediction and forward pass agree on a point", () => {
  const session = open();
  session.step(50);
  const point = [6, 6]; // the top right corner of the picture
  const [[predicted] = []] = session.predict([point]);
  const { features, layers } = session.feedForward(point);
  expect(features).toEqual(point);
  expect(layers.at(-1)?.a).toEqual([predicted]);
  const grid = session.grid({ width: 5, height: 4, x: [-6, 6], y: [-6, 6], units: "outputs" });
  expect([grid.width, grid.height, grid.units, grid.values.length]).toEqual([5, 4, 1, 20]);
  expect(session.grid({ width: 2, height: 2 }).units).toBe(2 + 4 + 1);
});

test("the data is given row by row with a class for each row", () => {
  const { train, test: held, inputCount, classCount, featureNames } = open().data();
  expect([inputCount, classCount, featureNames]).toEqual([2, 2, ["x1", "x2"]]);
  expect([train.count, held.count]).toEqual([30, 30]);
  expect(train.inputs).toHaveLength(60);
  expect([...train.classes].every((number) => number === 0 || number === 1)).toBe(true);
});

test("a table comes back as it was given", () => {
  const inputs = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]; // prettier-ignore
  const session = open({
    data: { kind: "table", inputs, targets: [[1], [2], [4]], task: "regression", standardize: true },
    layers: [{ units: 1, activation: "linear" }],
  });
  const { train, standardization } = session.data();
  expect([...train.inputs]).toEqual(inputs.flat());
  expect(standardization?.mean).toEqual([4, 5, 19 / 3]);
  expect(session.experiment().spec.data.inputs).toEqual(inputs);
});

test("the confusion matrix counts every sample once", () => {
  const session = open();
  session.step(100);
  const { train } = session.confusion();
  expect(train.flat().reduce((sum, count) => sum + count, 0)).toBe(30);
  const { classes } = session.data().train;
  const predicted = session.predictedClasses().train;
  expect(train[0]?.[1]).toBe([...classes].filter((truth, row) => truth === 0 && predicted[row] === 1).length);
});

test("the next batch names the rows of the next step", () => {
  const session = open({ ...smallSpec, learner: { shuffle: false, batchSize: 4 } });
  expect([...session.nextBatch()]).toEqual([0, 1, 2, 3]);
  session.step();
  expect([...session.nextBatch()]).toEqual([4, 5, 6, 7]);
});

test("a preview of the data has class numbers as targets", () => {
  const view = engine.preview({ kind: "blobs", classes: 4, samples: 40, trainShare: 1 });
  expect(view.train.targets).toEqual(Float64Array.from(view.train.classes));
  expect(Math.max(...view.train.targets)).toBe(3);
});

test("a normalised spec is its own normal form", () => {
  const spec = engine.normalize({ data: { kind: "spiral" } });
  expect(spec.version).toBe(1);
  expect(spec.learner.batchSize).toBeGreaterThan(0);
  expect(engine.normalize(spec)).toEqual(spec);
});
