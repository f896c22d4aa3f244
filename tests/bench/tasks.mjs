// SPDX-License-Identifier: MIT
// The five tasks that every bench measures, their data and first weights (own generator: the same numbers in Node and in
// a browser, all of them exact in float), and what our engine is asked to do with them.

/**
 * @typedef {object} Task
 * @property {string} name
 * @property {number[]} sizes inputs, hidden units layer by layer, outputs
 * @property {"tanh" | "relu"} hidden the activation of the hidden layers
 * @property {"tanh" | "softmax"} output the activation of the last layer
 * @property {"half-squared-error" | "cross-entropy"} loss half-squared-error: ½ Σ_k (a_k − y_k)², mean over the batch
 * @property {number} batch samples a step; divides samples
 * @property {number} samples rows of data
 * @property {number} [rate] of plain SGD, default 0.01
 * @property {number} [turn] how many times as long a turn of measuring is, default 1
 * @property {number} [check] steps after which the loss must have fallen, default 64
 */

const squares = { hidden: "tanh", output: "tanh", loss: "half-squared-error" };
const classes = { hidden: "relu", output: "softmax", loss: "cross-entropy" };

// A turn of T4 is long, because our engine tells the loss of all rows once a turn: no training, but in the time.
/** @type {Record<"T1" | "T2" | "T3" | "T4" | "T5", Task>} */
export const tasks = {
  T1: { name: "T1", sizes: [2, 4, 2, 1], ...squares, batch: 10, samples: 500, check: 200 },
  T2: { name: "T2", sizes: [2, 8, 8, 8, 8, 8, 8, 1], ...squares, batch: 10, samples: 500, check: 200 },
  T3: { name: "T3", sizes: [64, 32, 10], ...classes, batch: 32, samples: 1024, check: 64 },
  T4: { name: "T4", sizes: [784, 128, 10], ...classes, batch: 64, samples: 1024, check: 16, turn: 4 },
  T5: { name: "T5", sizes: [2, 64, 64, 1], ...squares, batch: 256, samples: 1024, check: 8 },
};

/** Numbers in [−1, 1), each exact in float (24 bits). The generator: mulberry32 (Ettinger 2017). */
function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 8) / 0x800000 - 1;
  };
}

/** The class whose share of the inputs, every outputs-th of them, has the largest sum: something that can be learnt. */
function classOf(row, outputs) {
  const sums = new Array(outputs).fill(0);
  row.forEach((value, index) => (sums[index % outputs] += value));
  return sums.indexOf(Math.max(...sums));
}

/**
 * The data of a task, and the weights all contenders start from: uniform in ±√(3 / fan-in), rounded to float; biases 0.
 * Targets: +1 where the first two inputs have the same sign, else −1; with a softmax one-hot rows of classOf.
 * @param {Task} task
 * @returns {{ inputs: number[][], targets: number[][], parameters: { weights: number[][], biases: number[] }[] }} weights:
 *   fan-in rows × units columns
 */
export function dataOf({ sizes, output, samples }) {
  const next = numbersFrom(12345);
  const outputs = sizes.at(-1);
  const inputs = Array.from({ length: samples }, () => Array.from({ length: sizes[0] }, next));
  const target =
    output === "softmax"
      ? (row) => Array.from({ length: outputs }, (_, unit) => (unit === classOf(row, outputs) ? 1 : 0))
      : (row) => new Array(outputs).fill(row[0] * row[1 % row.length] < 0 ? -1 : 1);
  const parameters = sizes.slice(1).map((units, layer) => {
    const bound = Math.sqrt(3 / sizes[layer]);
    const weight = () => Math.fround(bound * next());
    return {
      weights: Array.from({ length: sizes[layer] }, () => Array.from({ length: units }, weight)),
      biases: new Array(units).fill(0),
    };
  });
  return { inputs, targets: inputs.map(target), parameters };
}

/** The rate of a task's plain SGD. */
export const rateOf = (task) => task.rate ?? 0.01;

/**
 * What our engine is given: the rows as they are, in their order, plain SGD.
 * @param {Task} task
 * @param {"single" | "double"} precision
 * @param {ReturnType<typeof dataOf>} [data] the task's, made before
 */
export function specOf(task, precision, data = dataOf(task)) {
  const kind = task.loss === "cross-entropy" ? "classification" : "regression";
  return {
    precision,
    data: {
      kind: "table",
      inputs: data.inputs,
      targets: data.targets,
      task: kind,
      trainShare: 1,
      standardize: false,
    },
    layers: task.sizes.slice(1).map((units, layer) => ({
      units,
      activation: layer === task.sizes.length - 2 ? task.output : task.hidden,
    })),
    parameters: data.parameters,
    loss: task.loss,
    learner: {
      kind: "backpropagation",
      batchSize: task.batch,
      shuffle: false,
      optimizer: { kind: "sgd", learningRate: rateOf(task), momentum: 0, weightDecay: 0 },
      schedule: { kind: "constant" },
    },
  };
}

/**
 * The mean loss of what was predicted, as our engine defines it.
 * @param {Task} task
 * @param {readonly ArrayLike<number>[]} predictions activations of the last layer, a row for each sample
 * @param {readonly ArrayLike<number>[]} targets
 */
export function lossOf(task, predictions, targets) {
  const term =
    task.loss === "cross-entropy" ? (a, y) => (y === 0 ? 0 : -y * Math.log(a)) : (a, y) => ((a - y) * (a - y)) / 2;
  let sum = 0;
  for (const [row, target] of targets.entries())
    for (let unit = 0; unit < target.length; unit++) sum += term(predictions[row][unit], target[unit]);
  return sum / targets.length;
}
