// SPDX-License-Identifier: MIT
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { lossOf, rateOf } from "../tasks.mjs";
import { fastestOf } from "./faster.mjs";

// The mean of (a − y)² over batch and outputs instead of half its sum over the outputs: the rate makes up for it, which
// spares an operation.
const sgdOf = (task) => tf.train.sgd(rateOf(task) * (task.loss === "cross-entropy" ? 1 : task.sizes.at(-1) / 2));

/** A training step of our own: optimizer.minimize over variables. */
function customStep(task, parameters) {
  const activate = task.hidden === "relu" ? tf.relu : tf.tanh;
  const layers = parameters.map(({ weights, biases }) => ({
    w: tf.variable(tf.tensor2d(weights)),
    b: tf.variable(tf.tensor1d(biases)),
  }));
  const variables = layers.flatMap(({ w, b }) => [w, b]);
  const forward = (x) =>
    layers.reduce((a, { w, b }, layer) => {
      const z = a.matMul(w).add(b);
      return layer < layers.length - 1 ? activate(z) : z;
    }, x);
  const cost =
    task.loss === "cross-entropy"
      ? (x, y) => tf.losses.softmaxCrossEntropy(y, forward(x))
      : (x, y) => tf.squaredDifference(forward(x).tanh(), y).mean();
  const sgd = sgdOf(task);
  return {
    way: "optimizer.minimize",
    train: (x, y, last) => sgd.minimize(() => cost(x, y), last, variables),
    predict: (x) => (task.output === "softmax" ? forward(x).softmax() : forward(x).tanh()),
    dispose: () => tf.dispose(variables),
  };
}

/** The layers API: trainOnBatch, which always fetches the loss. */
function layersModel(task, parameters) {
  const model = tf.sequential();
  parameters.forEach(({ weights, biases }, layer) =>
    model.add(
      tf.layers.dense({
        units: biases.length,
        inputShape: [weights.length],
        activation: layer === parameters.length - 1 ? task.output : task.hidden,
      }),
    ),
  );
  model.setWeights(parameters.flatMap(({ weights, biases }) => [tf.tensor2d(weights), tf.tensor1d(biases)]));
  model.compile({
    optimizer: sgdOf(task),
    loss: task.loss === "cross-entropy" ? "categoricalCrossentropy" : "meanSquaredError",
  });
  return {
    way: "trainOnBatch",
    train: (x, y) => model.trainOnBatch(x, y),
    predict: (x) => model.predict(x),
    dispose: () => model.dispose(),
  };
}

/**
 * TensorFlow.js on one of its backends, the faster of two ways of training; batches are tensors beforehand, and only a
 * turn's last loss is fetched. The WebAssembly backend has SIMD and no threads (a page without cross-origin isolation, as
 * ours; in Node it has none).
 * @param {import("../tasks.mjs").Task} task
 * @param {ReturnType<import("../tasks.mjs").dataOf>} data
 * @param {{ backend: "cpu" | "wasm", tfjsWasm: string, quick?: boolean }} options tfjsWasm: folder of the backend's .wasm files
 */
export async function make(task, data, { backend, tfjsWasm, quick }) {
  tf.enableProdMode();
  setWasmPaths(tfjsWasm);
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no ${backend} here`);
  await tf.ready();
  const batches = [];
  for (let first = 0; first < task.samples; first += task.batch) {
    const part = (rows) => tf.tensor2d(rows.slice(first, first + task.batch));
    batches.push({ x: part(data.inputs), y: part(data.targets) });
  }
  const simd =
    backend === "wasm" ? `, ${(await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT")) ? "SIMD" : "no SIMD"}, ` : ", ";
  const threads = backend === "wasm" && (await tf.env().getAsync("WASM_HAS_MULTITHREAD_SUPPORT"));
  const way = (kind) => () => {
    const model = kind(task, data.parameters);
    let next = 0;
    return {
      name: `tfjs-${backend}`,
      note: `${model.way}${simd}${threads ? "threads" : "one thread"}`,
      async run(samples) {
        const steps = Math.ceil(samples / task.batch);
        for (let done = 1; done <= steps; done++) {
          const { x, y } = batches[next];
          const made = model.train(x, y, done === steps);
          if (made instanceof Promise) await made;
          else if (done === steps) await fetched(made);
          if (++next === batches.length) next = 0;
        }
        return steps * task.batch;
      },
      async loss() {
        const predictions = tf.tidy(() => model.predict(tf.tensor2d(data.inputs)));
        const rows = await predictions.array();
        predictions.dispose();
        return lossOf(task, rows, data.targets);
      },
      dispose: () => model.dispose(),
    };
  };
  return fastestOf([way(customStep), way(layersModel)], { quick });
}

async function fetched(loss) {
  await loss.data();
  loss.dispose();
}
