// SPDX-License-Identifier: MIT
import type { BenchRecord } from "./records.d.mts";
export function taskPlot(records: readonly BenchRecord[], task: string, what: string): string;
