// SPDX-License-Identifier: MIT
import type { BenchRecord } from "./records.d.mts";
export interface Mark {
  group: string;
  text: string;
  mark: number;
  is: "least" | "most";
  write: (value: number) => string;
  measured: (records: readonly BenchRecord[]) => number | undefined;
}
export const marks: readonly Mark[];
export function verdicts(
  records: readonly BenchRecord[],
): (Mark & { value: number | undefined; held: boolean | undefined })[];
export function verdictTable(records: readonly BenchRecord[]): string;
