// SPDX-License-Identifier: MIT
import type { BenchRecord } from "../../bench/report/records.d.mts";

/** A record of a contender at a task, its quartiles a tenth away. */
export function peer(
  contender: string,
  median: number,
  more: Partial<BenchRecord> & { host?: "node" | "chromium" } = {},
): BenchRecord {
  return {
    section: "peers",
    task: "T1",
    contender,
    host: "chromium",
    precision: "single",
    unit: "samples/s",
    median,
    low: median * 0.9,
    high: median * 1.1,
    runs: 7,
    ...more,
  };
}

/** A point of a growth curve. */
export const point = (task: string, x: number, least: number, operations: number): BenchRecord => ({
  ...peer("ours", least, { host: "node" }),
  section: "growth",
  task,
  x,
  least,
  operations,
  unit: "µs/step",
});
