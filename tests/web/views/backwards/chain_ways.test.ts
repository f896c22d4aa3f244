// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { largest, largestDifference, shapeOf, waysOf } from "../../../../web/views/backwards/chain_ways.ts";
import { chainOf } from "./chain_fixtures.ts";

const ways = waysOf(chainOf([2, 4, 2, 1]));
const symbols = (steps: typeof ways.forward): string[] =>
  steps.map(({ factors }) => factors.map(({ symbol, made }) => (made ? `[${symbol}]` : symbol)).join(" "));

describe("the chain from both ends", () => {
  test("from the front the product so far grows from the right", () => {
    expect(symbols(ways.forward)).toEqual([
      "∂C/∂a₃ J₃ J₂ [∂a₁/∂x]",
      "∂C/∂a₃ J₃ [∂a₂/∂x]",
      "∂C/∂a₃ [∂a₃/∂x]",
      "[∂C/∂x]",
    ]);
  });

  test("from the end it grows from the left", () => {
    expect(symbols(ways.reverse)).toEqual(["[∂C/∂a₃] J₃ J₂ J₁", "[∂C/∂a₂] J₂ J₁", "[∂C/∂a₁] J₁", "[∂C/∂x]"]);
  });

  test("every product's shapes fit, and its result has the outer ones", () => {
    for (const { product, result } of [...ways.forward, ...ways.reverse]) {
      if (!product) continue;
      expect(shapeOf(product.left.rows)[1]).toBe(shapeOf(product.right.rows)[0]);
      expect(shapeOf(result.rows)).toEqual([shapeOf(product.left.rows)[0], shapeOf(product.right.rows)[1]]);
    }
  });

  test("the running count adds up what the engine counted, the beginning being free", () => {
    expect(ways.forward.map(({ total }) => total)).toEqual([0, 16, 20, 22]);
    expect(ways.reverse.map(({ total }) => total)).toEqual([0, 2, 10, 18]);
  });

  test("a network of one layer has one product each way", () => {
    const { forward, reverse } = waysOf(chainOf([3, 2]));
    expect(symbols(forward)).toEqual(["∂C/∂a₁ [∂a₁/∂x]", "[∂C/∂x]"]);
    expect(symbols(reverse)).toEqual(["[∂C/∂a₁] J₁", "[∂C/∂x]"]);
    expect(forward.at(-1)!.result.rows).toEqual(reverse.at(-1)!.result.rows);
  });
});

test("the largest difference is over all numbers, and missing ones are not equal", () => {
  expect(largestDifference([1, 2, 3], [1, 2.5, 3])).toBe(0.5);
  expect(largestDifference([1, 2], [1])).toBeNaN();
});

test("colours are scaled by the largest size of a value", () => {
  expect(
    largest([
      [1, -3],
      [2, 0],
    ]),
  ).toBe(3);
});
