// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { startOfEpoch } from "../../../web/state/epochs.ts";

/** Step by step, as the engine counts: a batch has what its epoch has left, at most the size of that step. */
function counted(epoch: number, rows: number, sizes: readonly { step: number; size: number }[]): number {
  let [step, begun, used] = [0, 0, 0];
  while (begun < epoch) {
    const size = sizes.findLast((entry) => entry.step <= step)?.size ?? rows;
    used += Math.min(size, rows - used);
    step += 1;
    if (used < rows) continue;
    used = 0;
    begun += 1;
  }
  return step;
}

const end = { step: Infinity, size: 0 };

test("an epoch begins after so many batches, the last of which may be short", () => {
  const sizes = [{ step: 0, size: 10 }, end];
  expect(startOfEpoch(0, 150, sizes)).toBe(0);
  expect(startOfEpoch(-2, 150, sizes)).toBe(0);
  expect(startOfEpoch(3, 150, sizes)).toBe(45);
  expect(startOfEpoch(3, 151, sizes)).toBe(48);
  expect(startOfEpoch(1_000_000, 150, sizes)).toBe(15_000_000);
});

test("batch sizes that changed on the way are counted as they were", () => {
  const changes = [
    [0, 10],
    [7, 3],
    [8, 40],
    [20, 1],
    [500, 150],
    [503, 7],
  ] as const;
  const sizes = [...changes.map(([step, size]) => ({ step, size })), end];
  for (const rows of [1, 9, 100, 150, 151])
    for (let epoch = 0; epoch <= 40; epoch += 1)
      expect(startOfEpoch(epoch, rows, sizes), `epoch ${epoch} of ${rows} rows`).toBe(counted(epoch, rows, sizes));
});
