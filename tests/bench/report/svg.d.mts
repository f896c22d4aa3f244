// SPDX-License-Identifier: MIT
export const palettes: Record<"light" | "dark", Record<string, string>>;
export function logScale(low: number, high: number, start: number, end: number): (value: number) => number;
export function decades(values: readonly number[]): number[];
