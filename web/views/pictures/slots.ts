// SPDX-License-Identifier: MIT

/**
 * Which row stands in which place, so that nothing jumps while it trains: a row keeps its place for as long as it is
 * misread; one that is now read right gives it up only to another that waits, and never while it is followed.
 * @param before rows by place
 * @param misread rows, ascending
 */
export function arranged(
  before: readonly number[],
  misread: readonly number[],
  most: number,
  followed: number | null,
): number[] {
  const wrong = new Set(misread);
  const placed = new Set(before);
  const waiting = misread.filter((row) => !placed.has(row));
  const after = before.map((row) => (wrong.has(row) || row === followed ? row : (waiting.shift() ?? row)));
  return [...after, ...waiting.slice(0, Math.max(most - after.length, 0))];
}
