// SPDX-License-Identifier: MIT

/** counts[true class][predicted class], with what stands beside it. */
export interface ConfusionRow {
  counts: number[];
  total: number;
  /** Share of this class that was recognised; null for a class without samples. */
  recall: number | null;
}

export function confusionRows(counts: readonly number[][]): ConfusionRow[] {
  return counts.map((row, number) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return { counts: row, total, recall: total > 0 ? (row[number] ?? 0) / total : null };
  });
}
