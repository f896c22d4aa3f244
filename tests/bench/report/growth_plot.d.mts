// SPDX-License-Identifier: MIT
import type { BenchRecord } from "./records.d.mts";
export function growthPlot(records: readonly BenchRecord[]): string;
