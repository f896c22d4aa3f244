// SPDX-License-Identifier: MIT
import synaptic from "synaptic";
import { lossOf, rateOf } from "../tasks.mjs";
import { fastestOf } from "./faster.mjs";

/** A perceptron with tanh in every hidden and output unit, and the task's first weights. */
function perceptronOf({ sizes }, parameters, compiled) {
  const net = new synaptic.Architect.Perceptron(...sizes);
  [...net.layers.hidden, net.layers.output].forEach((layer, index) => {
    const { weights, biases } = parameters[index];
    layer.set({ squash: synaptic.Neuron.squash.TANH });
    layer.list.forEach((neuron, unit) => {
      neuron.bias = biases[unit];
      const fanIn = Object.values(neuron.connections.inputs);
      fanIn.forEach((connection, row) => (connection.weight = weights[row][unit]));
    });
  });
  net.setOptimize(compiled);
  return net;
}

/**
 * synaptic: activate and propagate, one sample at a time, in double; as the code it writes for a network (its default) or
 * unit by unit, whichever is faster: engines do not compile very long functions. What it propagates from the last layer is
 * y − a, without the slope of tanh.
 * @param {import("../tasks.mjs").Task} task with tanh in all layers
 * @param {ReturnType<import("../tasks.mjs").dataOf>} data
 * @param {{ quick?: boolean }} options
 */
export function make(task, data, options) {
  const { inputs, targets, parameters } = data;
  const rate = rateOf(task);
  const way = (compiled) => () => {
    const net = perceptronOf(task, parameters, compiled);
    let next = 0;
    return {
      name: "synaptic",
      note: `updates after every sample: it has no batches; ${compiled ? "its own compiled network" : "unit by unit (its compiled network is slower here)"}; δ of the last layer without the slope of tanh`,
      run(samples) {
        for (let done = 0; done < samples; done++) {
          net.activate(inputs[next]);
          net.propagate(rate, targets[next]);
          if (++next === inputs.length) next = 0;
        }
        return samples;
      },
      loss: () =>
        lossOf(
          task,
          inputs.map((input) => net.activate(input)),
          targets,
        ),
      dispose() {},
    };
  };
  return fastestOf([way(true), way(false)], options);
}
