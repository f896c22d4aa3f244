// SPDX-License-Identifier: MIT
import type { DataView, PointSet } from "backprop-playground/engine";
import { short } from "../../format/number.ts";
import { nameOf } from "./answer.ts";

export type Part = "train" | "test";
/** One row of the data: which part, and its number there (from 0). */
export interface SampleAddress {
  part: Part;
  row: number;
}

/** Tables this short are offered row by row. */
const FEW_ROWS = 8;

export function inputOf(data: DataView, { part, row }: SampleAddress): number[] {
  return Array.from(data[part].inputs.subarray(row * data.inputCount, (row + 1) * data.inputCount));
}

/** Whether an input is exactly this row's. */
export function isSample(data: DataView, address: SampleAddress, input: readonly number[]): boolean {
  if (address.row < 0 || address.row >= data[address.part].count) return false;
  return inputOf(data, address).every((value, column) => value === input[column]);
}

/** The row that an input is exactly, training rows first; null: it is none. */
export function sampleOf(data: DataView, input: readonly number[]): SampleAddress | null {
  for (const part of ["train", "test"] as const)
    for (let row = 0; row < data[part].count; row++)
      if (data[part].inputs[row * data.inputCount] === input[0] && isSample(data, { part, row }, input))
        return { part, row };
  return null;
}

/** What the row should give: its class by name, or its numbers. */
export function truthOf(data: DataView, { part, row }: SampleAddress): string {
  const points: PointSet = data[part];
  if (data.task === "classification") return nameOf(data, points.classes[row] ?? 0);
  const targets = Array.from(points.targets.subarray(row * data.outputCount, (row + 1) * data.outputCount));
  return targets.map((target) => short(target)).join(", ");
}

/** The rows of a short table, each with its input in words; empty for longer ones. */
export function fewRows(data: DataView): { address: SampleAddress; text: string }[] {
  if (data.train.count + data.test.count > FEW_ROWS || data.inputCount > 2) return [];
  const rows = (part: Part): { address: SampleAddress; text: string }[] =>
    Array.from({ length: data[part].count }, (_, row) => {
      const address: SampleAddress = { part, row };
      return {
        address,
        text: inputOf(data, address)
          .map((value) => short(value))
          .join(", "),
      };
    });
  return [...rows("train"), ...rows("test")];
}
