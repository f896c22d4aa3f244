// SPDX-License-Identifier: MIT
// Who contends, in which task, and why not in the others. One more: a file beside this one and a row here.

/** @typedef {import("../tasks.mjs").Task} Task */

const oneActivation = (task) => task.output === task.hidden;
const tanhOnly = (task) => task.hidden === "tanh" && task.output === "tanh";

/**
 * key: unique; contender, precision: as in the records; module: the file that has `make(task, data, options)`; options: its
 * own, beside the host's; updates: after every batch or every sample; agrees: from the same weights it must reach our loss
 * (false: its gradient is another one); unfit: why it has no such task, or null.
 */
export const contenders = [
  {
    key: "ours single",
    contender: "ours",
    precision: "single",
    module: "ours",
    options: { precision: "single" },
    updates: "batch",
    agrees: true,
    unfit: () => null,
  },
  {
    key: "ours double",
    contender: "ours",
    precision: "double",
    module: "ours",
    options: { precision: "double" },
    updates: "batch",
    agrees: true,
    unfit: () => null,
  },
  {
    key: "tfjs-cpu",
    contender: "tfjs-cpu",
    precision: "single",
    module: "tfjs",
    options: { backend: "cpu" },
    updates: "batch",
    agrees: true,
    unfit: () => null,
  },
  {
    key: "tfjs-wasm",
    contender: "tfjs-wasm",
    precision: "single",
    module: "tfjs",
    options: { backend: "wasm" },
    updates: "batch",
    agrees: true,
    unfit: () => null,
  },
  {
    key: "jax-js",
    contender: "jax-js",
    precision: "single",
    module: "jax",
    options: {},
    updates: "batch",
    agrees: true,
    unfit: () => null,
  },
  {
    key: "convnetjs",
    contender: "convnetjs",
    precision: "double",
    module: "convnetjs",
    options: {},
    updates: "batch",
    agrees: true,
    unfit: () => null,
  },
  {
    key: "brain.js",
    contender: "brain.js",
    precision: "single",
    module: "brain",
    options: {},
    updates: "sample",
    agrees: true,
    unfit: (/** @type {Task} */ task) =>
      oneActivation(task) ? null : "one activation in all layers: no softmax, no cross-entropy",
  },
  {
    key: "synaptic",
    contender: "synaptic",
    precision: "double",
    module: "synaptic",
    options: {},
    updates: "sample",
    agrees: false,
    unfit: (/** @type {Task} */ task) => (tanhOnly(task) ? null : "no softmax across units, no cross-entropy over it"),
  },
];
