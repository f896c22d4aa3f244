// SPDX-License-Identifier: MIT
import { specOf } from "../tasks.mjs";

/**
 * Our engine, as dist/engine is built: one call of step(n) a turn. Its report looks at the loss of the whole data once a call.
 * @param {import("../tasks.mjs").Task} task
 * @param {ReturnType<import("../tasks.mjs").dataOf>} data
 * @param {{ precision: "single" | "double", engine: string }} options engine: address of dist/engine/
 */
export async function make(task, data, { precision, engine: address }) {
  const { createEngine } = await import(new URL("index.js", address).href);
  const engine = await createEngine({ wasmUrl: new URL("backprop.wasm", address) });
  const session = engine.createSession(specOf(task, precision, data));
  return {
    name: "ours",
    note: engine.simd ? "SIMD" : "no SIMD",
    run(samples) {
      const steps = Math.ceil(samples / task.batch);
      const { status } = session.step(steps);
      if (status !== "running") throw new Error(`the run is ${status}`);
      return steps * task.batch;
    },
    loss: () => session.report().trainLoss,
    dispose: () => session.delete(),
  };
}
