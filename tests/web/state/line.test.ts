// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { asOne, Line, type Job } from "../../../web/state/line.ts";

const seek = (step: number): Job => ({ type: "seek", step });
const rate = (learningRate: number): Job => ({
  type: "intervene",
  change: { learner: { optimizer: { learningRate } } },
});
const weight = (column: number, value: number): Job => ({
  type: "set-parameter",
  address: { layer: 0, row: 0, column },
  value,
});
const step: Job = { type: "step", count: 1, unit: "batch", sought: null };

function line(): { line: Line; done: Job[]; drained: () => number } {
  const done: Job[] = [];
  let drained = 0;
  const made = new Line(
    async (job) => {
      await Promise.resolve();
      done.push(job);
    },
    () => (drained += 1),
  );
  return { line: made, done, drained: () => drained };
}

test("jobs are done one after another in their order, and then it is told once", async () => {
  const { line: one, done, drained } = line();
  for (const job of [seek(1), step, rate(0.1), step]) one.add(job);
  await one.idle();
  expect(done).toEqual([seek(1), step, rate(0.1), step]);
  expect(drained()).toBe(1);
  expect(one.current).toBeNull();
});

test("of the places that wait to be gone to only the newest counts", async () => {
  const { line: one, done } = line();
  for (let to = 0; to < 100; to += 1) one.add(seek(to));
  one.add({ type: "walk", step: 7, stage: 2 });
  await one.idle();
  expect(done).toEqual([seek(0), { type: "walk", step: 7, stage: 2 }]);
});

test("what would be done twice is done once, but never what counts each time", () => {
  expect(asOne(step, step)).toBeNull();
  expect(asOne(seek(1), step)).toBeNull();
  expect(asOne(weight(0, 1), weight(0, 2))).toEqual(weight(0, 2));
  expect(asOne(weight(0, 1), weight(1, 2))).toBeNull();
  expect(asOne({ type: "play", speed: 1 }, { type: "play", speed: 2 })).toEqual({ type: "play", speed: 2 });
});

test("changes of the settings add up, each part of them", () => {
  const first: Job = {
    type: "intervene",
    change: { learner: { batchSize: 1, optimizer: { learningRate: 1, momentum: 0.5 } }, stop: { loss: 1 } },
  };
  const second: Job = {
    type: "intervene",
    change: { learner: { optimizer: { learningRate: 2 } }, stop: { epochs: 3 } },
  };
  expect(asOne(first, second)).toEqual({
    type: "intervene",
    change: { learner: { batchSize: 1, optimizer: { learningRate: 2, momentum: 0.5 } }, stop: { loss: 1, epochs: 3 } },
  });
});

test("a line that is closed forgets what waits", async () => {
  const { line: one, done } = line();
  one.add(step);
  one.add(seek(3));
  one.close();
  await one.idle();
  expect(done).toEqual([step]);
});
