// SPDX-License-Identifier: MIT
export interface Summary {
  median: number;
  low: number;
  high: number;
  runs: number;
}
export interface Contender {
  name: string;
  run: (times: number) => void | Promise<void>;
  samplesPerRun: number;
}
export function quantile(sorted: readonly number[], share: number): number;
export function summary(values: readonly number[]): Summary;
export function interleaved(
  contenders: readonly Contender[],
  options?: { rounds?: number; milliseconds?: number; say?: (line: string) => void },
): Promise<Map<string, number[]>>;
export function fitExponent(xs: readonly number[], ys: readonly number[]): number;
export function fitPower(xs: readonly number[], ys: readonly number[]): { exponent: number; factor: number };
export function markdownTable(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string;
