// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { answering } from "../../bench/hosts/answer.mjs";
import type { Answer, Line } from "../../bench/hosts/ask.d.mts";
import { race } from "../../bench/hosts/race.mjs";
import { dataOf, lossOf, specOf, tasks } from "../../bench/tasks.mjs";

describe("the tasks", () => {
  test.each(Object.values(tasks))("$name has whole batches, and numbers that are exact in float", (task) => {
    const { inputs, targets, parameters } = dataOf(task);
    expect(task.samples % task.batch).toBe(0);
    expect([inputs.length, inputs[0]?.length]).toEqual([task.samples, task.sizes[0]]);
    expect([targets.length, targets[0]?.length]).toEqual([task.samples, task.sizes.at(-1)]);
    expect(parameters.map(({ weights }) => weights.length)).toEqual(task.sizes.slice(0, -1));
    const numbers = [...inputs.flat(), ...parameters.flatMap(({ weights }) => weights.flat())];
    expect(numbers.every((value) => Math.fround(value) === value && Math.abs(value) < 2)).toBe(true);
  });

  test("have the same data whenever they are asked, of every class", () => {
    expect(dataOf(tasks.T3)).toEqual(dataOf(tasks.T3));
    expect(new Set(dataOf(tasks.T3).targets.map((row) => row.indexOf(1))).size).toBe(10);
    expect(new Set(dataOf(tasks.T1).targets.flat())).toEqual(new Set([1, -1]));
  });

  test("are given to the engine as they are: no shuffle, no test set, nothing standardised", () => {
    const { data, learner } = specOf(tasks.T1, "single");
    expect(data).toMatchObject({ trainShare: 1, standardize: false });
    expect(learner).toMatchObject({ shuffle: false, batchSize: 10 });
  });

  test("have the loss of our engine", () => {
    expect(lossOf(tasks.T1, [[0.5], [-1]], [[1], [1]])).toBe((0.125 + 2) / 2);
    expect(lossOf({ ...tasks.T3, sizes: [1, 2] }, [[0.25, 0.75]], [[0, 1]])).toBeCloseTo(-Math.log(0.75), 15);
  });
});

/** Workers of a kind: contenders that only count, in this thread. What they lose with a sample is a function of the module. */
function pretending(lost: (module: string) => number) {
  let running = 0;
  const open = (module: string): Line => {
    running += 1;
    let receive: (answer: Answer) => void;
    let loss = 1;
    const answer = answering(
      () => ({
        name: module,
        note: `a note of ${module}`,
        run(samples) {
          loss *= Math.exp(-samples * lost(module));
          return samples;
        },
        loss: () => loss,
        dispose: () => undefined,
      }),
      (message) => {
        receive(message);
      },
    );
    return {
      post: (question) => void answer(question),
      listen: (to) => (receive = to),
      end: () => (running -= 1),
    };
  };
  return { open, running: () => running };
}

const wanted = { rounds: 2, milliseconds: 1, options: {}, only: ["ours single", "jax-js", "convnetjs", "brain.js"] };

describe("a race", () => {
  test("measures whoever does the task, and gives the reason of the others", async () => {
    const { open, running } = pretending(() => 1e-5);
    const found = await race({ ...wanted, task: "T3" }, open, () => undefined);
    expect(found.map(({ key, rates }) => [key, rates.length])).toEqual([
      ["ours single", 2],
      ["jax-js", 2],
      ["convnetjs", 2],
      ["brain.js", 0],
    ]);
    expect(found[1]?.note).toBe("a note of jax");
    expect(found[3]?.note).toContain("no softmax");
    expect(running()).toBe(0);
  });

  test("refuses a contender that does not learn", async () => {
    const { open } = pretending((module) => (module === "jax" ? 0 : 1e-5));
    const found = await race({ ...wanted, task: "T1" }, open, () => undefined);
    expect(found.map(({ refused }) => refused)).toEqual([false, true, false, false]);
    expect(found[1]).toMatchObject({ rates: [], note: expect.stringContaining("does not learn:") as string });
  });

  test("refuses a contender that learns something else than we do", async () => {
    const { open } = pretending((module) => (module === "convnetjs" ? 1.2e-5 : 1e-5));
    const found = await race({ ...wanted, task: "T1" }, open, () => undefined);
    expect(found.map(({ refused }) => refused)).toEqual([false, false, true, false]);
    expect(found[2]?.note).toContain("as we do");
  });

  test("ends its workers and tells the error when one fails", async () => {
    const { open, running } = pretending((module) => {
      if (module === "brain") throw new Error("out of order");
      return 1e-5;
    });
    await expect(race({ ...wanted, task: "T1" }, open, () => undefined)).rejects.toThrow("out of order");
    expect(running()).toBe(0);
  });
});
