// SPDX-License-Identifier: MIT
import { blockUntilReady, defaultDevice, grad, init, jit, nn, numpy as np, tree } from "@jax-js/jax";
import { lossOf, rateOf } from "../tasks.mjs";

/** z of the last layer; takes ownership of x, not of the parameters. */
function forward(task, parameters, x) {
  const activate = task.hidden === "relu" ? nn.relu : np.tanh;
  let a = x;
  parameters.forEach(({ w, b }, layer) => {
    const z = np.dot(a, w.ref).add(b.ref);
    a = layer < parameters.length - 1 ? activate(z) : z;
  });
  return a;
}

/** Mean loss of a batch; takes ownership of everything. */
function costOf(task) {
  return (parameters, x, y) => {
    const z = forward(task, parameters, x);
    tree.dispose(parameters);
    if (task.loss === "cross-entropy")
      return nn
        .logSoftmax(z)
        .mul(y)
        .sum()
        .mul(-1 / task.batch);
    return np
      .square(np.tanh(z).sub(y))
      .sum()
      .mul(0.5 / task.batch);
  };
}

/**
 * jax-js on its WebAssembly backend (float; one thread, for want of shared memory): one jit of the whole step, grad and
 * SGD (the loss itself is not asked for); batches lie on the device beforehand. It waits
 * for every step, as its documentation recommends in loops: steps that queue up were measured to be slower, up to 4 times.
 * @param {import("../tasks.mjs").Task} task
 * @param {ReturnType<import("../tasks.mjs").dataOf>} data
 */
export async function make(task, data) {
  await init("wasm");
  defaultDevice("wasm");
  const array = (rows) => np.array(new Float32Array(rows.flat())).reshape([rows.length, rows[0].length]);
  const batches = [];
  for (let first = 0; first < task.samples; first += task.batch) {
    const part = (rows) => array(rows.slice(first, first + task.batch));
    batches.push({ x: part(data.inputs), y: part(data.targets) });
  }
  const rate = rateOf(task);
  const gradient = grad(costOf(task));
  const step = jit((parameters, x, y) => {
    const slopes = gradient(tree.ref(parameters), x, y);
    return parameters.map(({ w, b }, layer) => ({
      w: w.sub(slopes[layer].w.mul(rate)),
      b: b.sub(slopes[layer].b.mul(rate)),
    }));
  });
  let parameters = data.parameters.map(({ weights, biases }) => ({
    w: array(weights),
    b: np.array(new Float32Array(biases)),
  }));
  let next = 0;
  return {
    name: "jax-js",
    note: "WebAssembly, jit of the whole step, one thread",
    async run(samples) {
      const steps = Math.ceil(samples / task.batch);
      for (let done = 0; done < steps; done++) {
        const { x, y } = batches[next];
        parameters = step(parameters, x.ref, y.ref);
        await blockUntilReady(parameters);
        if (++next === batches.length) next = 0;
      }
      return steps * task.batch;
    },
    async loss() {
      const z = forward(task, parameters, array(data.inputs));
      const a = task.output === "softmax" ? nn.softmax(z) : np.tanh(z);
      return lossOf(task, await a.jsAsync(), data.targets);
    },
    dispose() {
      tree.dispose([parameters, batches]);
    },
  };
}
