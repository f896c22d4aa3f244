// SPDX-License-Identifier: MIT
// A worker's side: one contender, which it makes and runs when it is asked to. What its calls give is answered in order.
import { dataOf, tasks } from "../tasks.mjs";

/**
 * @param {(task: object, data: object, options: object) => object | Promise<object>} make the contender's
 * @param {(answer: { id: number, value?: unknown, error?: string }) => void} post
 * @returns {(question: { id: number, call: string, argument: unknown }) => Promise<void>} what to do with a message
 */
export function answering(make, post) {
  let contender = null;
  const calls = {
    async make({ task: name, changes, options }) {
      const task = { ...tasks[name], ...changes };
      contender = await make(task, dataOf(task), options);
      return { name: contender.name, note: contender.note ?? null };
    },
    run: (samples) => contender.run(samples),
    loss: () => contender.loss(),
    dispose: () => contender.dispose(),
  };
  return async ({ id, call, argument }) => {
    try {
      post({ id, value: await calls[call](argument) });
    } catch (error) {
      post({ id, error: String(error?.stack ?? error?.message ?? error) });
    }
  };
}
