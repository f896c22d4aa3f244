// SPDX-License-Identifier: MIT
import brain from "brain.js";
import { lossOf, rateOf } from "../tasks.mjs";

/**
 * brain.js, with its lowest call that passes forward and backward and updates: trainPattern, one sample at a time. Weights
 * are float, sums double. Its error is that of half the squared error, through the activation of the last layer.
 * @param {import("../tasks.mjs").Task} task one activation in all layers: it has no softmax
 * @param {ReturnType<import("../tasks.mjs").dataOf>} data
 */
export function make(task, data) {
  const net = new brain.NeuralNetwork({ activation: task.hidden, learningRate: rateOf(task) });
  net.sizes = task.sizes;
  net.initialize();
  // Its own check of options refuses 0.
  net.trainOpts.momentum = 0;
  data.parameters.forEach(({ weights, biases }, layer) => {
    net.biases[layer + 1].set(biases);
    biases.forEach((_, unit) => net.weights[layer + 1][unit].set(weights.map((row) => row[unit])));
  });
  const patterns = net.formatData(data.inputs.map((input, row) => ({ input, output: data.targets[row] })));
  let next = 0;
  return {
    name: "brain.js",
    note: "updates after every sample: it has no batches",
    run(samples) {
      for (let done = 0; done < samples; done++) {
        net.trainPattern(patterns[next]);
        if (++next === patterns.length) next = 0;
      }
      return samples;
    },
    loss: () =>
      lossOf(
        task,
        patterns.map(({ input }) => net.runInput(input).slice()),
        data.targets,
      ),
    dispose() {},
  };
}
