// SPDX-License-Identifier: MIT
import type { JacobianChain, Rows } from "backprop-playground/engine";
import { behind, layerJacobian, slopeSymbol } from "./chain_names.ts";

/** One matrix of the product: a layer's Jacobian, the loss's row, or what was multiplied so far. */
export interface Factor {
  /** "J₂", "∂C/∂a₃" */
  symbol: string;
  /** "how layer 2 answers to layer 1" */
  words: string;
  rows: Rows;
  /** It is the product so far. */
  made: boolean;
}
/** What stands there after one product; the first is where the way begins, without a product. */
export interface WayStep {
  /** From left to right, as they are multiplied: the loss first, x last. */
  factors: Factor[];
  product: { left: Factor; right: Factor } | null;
  result: Factor;
  /** Of this product, as the engine counted them. */
  multiplyAdds: number;
  /** Of all products so far. */
  total: number;
}
export interface Ways {
  forward: WayStep[];
  reverse: WayStep[];
}

/** Both ways to multiply the same chain: from x on (matrix by matrix), and from the loss back (row by matrix). */
export function waysOf(chain: JacobianChain): Ways {
  const { jacobians, forward, reverse, forwardMultiplyAdds, reverseMultiplyAdds } = chain;
  const layers = jacobians.length - 1;
  const factors = jacobians.map((rows, index) => ({ ...layerJacobian(index, layers), rows, made: false }));
  const fromX = forward.map((rows, index): Factor => {
    const over = index === layers ? "C" : `a${index + 1}`;
    return { symbol: slopeSymbol(over, "x"), words: behind(index + 1, 0, layers), rows, made: true };
  });
  const fromLoss = reverse.map((rows, index): Factor => {
    const by = layers - index;
    const symbol = slopeSymbol("C", by === 0 ? "x" : `a${by}`);
    return { symbol, words: behind(layers + 1, by, layers), rows, made: true };
  });
  return {
    forward: stepsOf(fromX, forwardMultiplyAdds, (at, made) => ({
      factors: [...factors.slice(at + 1).toReversed(), made],
      product: at === 0 ? null : { left: factors[at]!, right: fromX[at - 1]! },
    })),
    reverse: stepsOf(fromLoss, reverseMultiplyAdds, (at, made) => ({
      factors: [made, ...factors.slice(0, layers - at).toReversed()],
      product: at === 0 ? null : { left: fromLoss[at - 1]!, right: factors[layers - at]! },
    })),
  };
}

function stepsOf(
  results: readonly Factor[],
  multiplyAdds: readonly number[],
  placed: (at: number, result: Factor) => Pick<WayStep, "factors" | "product">,
): WayStep[] {
  let total = 0;
  return results.map((result, at) => {
    const now = multiplyAdds[at] ?? 0;
    total += now;
    return { ...placed(at, result), result, multiplyAdds: now, total };
  });
}

/** How many rows and columns. */
export function shapeOf(rows: Rows): readonly [rows: number, columns: number] {
  return [rows.length, rows[0]?.length ?? 0];
}

/** The largest difference between two rows of numbers. */
export function largestDifference(one: readonly number[], other: readonly number[]): number {
  return one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? NaN))), 0);
}

/** The largest |value|, for the colours' scale. */
export function largest(rows: Rows): number {
  return rows.reduce((most, row) => row.reduce((one, value) => Math.max(one, Math.abs(value)), most), 0);
}
