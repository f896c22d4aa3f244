// SPDX-License-Identifier: MIT
import type { Line } from "./ask.d.mts";

export interface Raced {
  key: string;
  contender: string;
  precision: string;
  note: string | null;
  rates: number[];
  loss: { before: number; after: number } | null;
  refused: boolean;
}
export function race(
  wanted: {
    task: string;
    rounds: number;
    milliseconds: number;
    options: object;
    only?: string[];
    quick?: boolean;
  },
  open: (module: string) => Line,
  say: (line: string) => void,
): Promise<Raced[]>;
