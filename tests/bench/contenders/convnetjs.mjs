// SPDX-License-Identifier: MIT
import convnetjs from "convnetjs";
import { lossOf, rateOf } from "../tasks.mjs";

const vol = (values) => ({ sx: 1, sy: 1, depth: values.length, w: values });

/**
 * The network as convnetjs reads it. Not by makeLayers, which would put a layer without activation before the loss.
 * Its regression loss has the slope a − y of ours (its value, 2 (a − y)², is only told).
 */
function layersOf({ sizes, hidden, output }, parameters) {
  const shape = (units) => ({ out_sx: 1, out_sy: 1, out_depth: units });
  const layers = [{ layer_type: "input", ...shape(sizes[0]) }];
  parameters.forEach(({ weights, biases }, layer) => {
    const units = biases.length;
    layers.push({
      layer_type: "fc",
      ...shape(units),
      num_inputs: weights.length,
      filters: biases.map((_, unit) => vol(weights.map((row) => row[unit]))),
      biases: vol(biases),
    });
    const last = layer === parameters.length - 1;
    if (!last) layers.push({ layer_type: hidden, ...shape(units) });
    else if (output === "softmax") layers.push({ layer_type: "softmax", ...shape(units), num_inputs: units });
    else
      layers.push(
        { layer_type: output, ...shape(units) },
        { layer_type: "regression", ...shape(units), num_inputs: units },
      );
  });
  return layers;
}

/**
 * convnetjs' Trainer, one call a sample; it updates once a batch with the mean gradient. It computes in double.
 * @param {import("../tasks.mjs").Task} task
 * @param {ReturnType<import("../tasks.mjs").dataOf>} data
 */
export function make(task, data) {
  const net = new convnetjs.Net();
  net.fromJSON({ layers: layersOf(task, data.parameters) });
  const trainer = new convnetjs.Trainer(net, {
    method: "sgd",
    learning_rate: rateOf(task),
    momentum: 0,
    batch_size: task.batch,
    l1_decay: 0,
    l2_decay: 0,
  });
  const inputs = data.inputs.map((row) => new convnetjs.Vol(row));
  const targets = data.targets.map((row) => (task.output === "softmax" ? row.indexOf(1) : row));
  let next = 0;
  return {
    name: "convnetjs",
    note: "double; batches",
    run(samples) {
      const whole = Math.ceil(samples / task.batch) * task.batch;
      for (let done = 0; done < whole; done++) {
        trainer.train(inputs[next], targets[next]);
        if (++next === inputs.length) next = 0;
      }
      return whole;
    },
    loss: () =>
      lossOf(
        task,
        inputs.map((input) => net.forward(input).w),
        data.targets,
      ),
    dispose() {},
  };
}
