// SPDX-License-Identifier: MIT
import { type Factor, shapeOf, type WayStep, type Ways } from "./chain_ways.ts";

/** Pixels of one unit's side. */
const LARGEST = 32;
const SMALLEST = 1;
/** A factor needs as much for its caption and the sign before it, whatever its size. */
const GAP = 21;
const CAPTION = 40;
const HIGHEST = 240;
/** Shapes of larger units than this need no second line. */
const READABLE = 8;
const MOST_LINES = 3;
/** Below this a cell's colour cannot be seen, and above so many cells nobody looks at one. */
const TINTED = 3;
const MOST_CELLS = 2048;

export interface Fit {
  /** The side of one unit, the same in all shapes of both ways and at every step, so that shapes can be compared. */
  size: number;
  /** Lines that the chain, or a product, takes at most. */
  chainLines: number;
  productLines: number;
}

/** The largest shapes on one line; where they would become tiny, on two or three. */
export function fit(ways: Ways, width: number): Fit {
  const steps = [...ways.forward, ...ways.reverse];
  const chains = steps.map(({ factors }) => factors.map(columnsOf));
  const products = steps.map(({ product, result }) =>
    (product ? [product.left, product.right, result] : [result]).map(columnsOf),
  );
  const lines = (all: readonly number[][], size: number): number =>
    Math.max(...all.map((columns) => linesOf(columns, size, width)));
  const highest = Math.max(Math.min(LARGEST, Math.floor(HIGHEST / rowsOf(steps))), SMALLEST);
  const sizeOn = (allowed: number): number => {
    let size = highest;
    while (size > SMALLEST && Math.max(lines(chains, size), lines(products, size)) > allowed) size -= 1;
    return size;
  };
  const sizes = Array.from({ length: MOST_LINES }, (_, index) => sizeOn(index + 1));
  const size = sizes.find((one) => one >= Math.min(READABLE, highest)) ?? sizes.at(-1)!;
  return { size, chainLines: lines(chains, size), productLines: lines(products, size) };
}

/** How many lines shapes take side by side; what is narrower than its caption takes the caption's room. */
function linesOf(columns: readonly number[], size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const count of columns) {
    const needed = Math.max(count * size, CAPTION) + GAP;
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    // Wider than a whole line: it would have to be scrolled.
    if (needed > width && size > SMALLEST) return Infinity;
    used += needed;
  }
  return lines;
}

function columnsOf({ rows }: Factor): number {
  return shapeOf(rows)[1];
}

/** Rows of the tallest shape. */
export function rowsOf(steps: readonly WayStep[]): number {
  return Math.max(...steps.flatMap(({ factors }) => factors.map(({ rows }) => rows.length)), 1);
}

/** Whether the cells are drawn one by one, each in its colour. */
export function isTinted([rows, columns]: readonly [number, number], size: number): boolean {
  return size >= TINTED && rows * columns <= MOST_CELLS;
}

/** The cell that a key leads to; null: not a key that moves. */
export function cellAfter(
  key: string,
  { row, column }: { row: number; column: number },
  [rows, columns]: readonly [number, number],
): { row: number; column: number } | null {
  const within = (value: number, count: number): number => Math.max(Math.min(value, count - 1), 0);
  const move: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -columns],
    End: [0, columns],
  };
  const by = move[key];
  return by ? { row: within(row + by[0], rows), column: within(column + by[1], columns) } : null;
}
