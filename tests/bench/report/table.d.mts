// SPDX-License-Identifier: MIT
import type { BenchRecord } from "./records.d.mts";
export function peersTable(records: readonly BenchRecord[], task: string): string;
export function notes(records: readonly BenchRecord[]): string;
export function plainTable(records: readonly BenchRecord[]): string;
export function growthTable(records: readonly BenchRecord[], curve: string): string;
export function fitsTable(records: readonly BenchRecord[]): string;
