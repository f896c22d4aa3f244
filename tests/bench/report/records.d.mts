// SPDX-License-Identifier: MIT
export interface BenchRecord {
  section: string;
  task?: string;
  contender: string;
  host: "native" | "node" | "chromium" | "page";
  precision?: "single" | "double";
  unit: string;
  /** Null where runs is 0. */
  median: number | null;
  low: number | null;
  high: number | null;
  runs: number;
  [more: string]: unknown;
}
