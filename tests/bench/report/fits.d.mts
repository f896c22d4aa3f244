// SPDX-License-Identifier: MIT
import type { BenchRecord } from "./records.d.mts";
export interface Fit {
  curve: string;
  from: number;
  points: number;
  time: number;
  operations: number;
  difference: number;
  factor: number;
}
export function fits(records: readonly BenchRecord[]): Fit[];
