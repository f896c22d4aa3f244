// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { behind, composition, letters, slopeSymbol, subscript } from "../../../../web/views/backwards/chain_names.ts";
import { waysOf } from "../../../../web/views/backwards/chain_ways.ts";
import { costWords, equalWords, stepSentence, totalsSentence } from "../../../../web/views/backwards/chain_words.ts";
import { chainOf } from "./chain_fixtures.ts";

test("a network is written as functions of functions, h first", () => {
  expect([1, 2, 3, 4].map(composition)).toEqual(["C(f(x))", "C(f(g(x)))", "C(f(g(h(x))))", "C(f₄(f₃(…f₁(x))))"]);
  expect(letters(3)).toBe("h is layer 1, g layer 2, f the output layer");
  expect(letters(1)).toBe("f is the output layer");
  expect(letters(5)).toContain("f₁ is layer 1");
});

test("symbols have their numbers lowered", () => {
  expect(subscript(12)).toBe("₁₂");
  expect(slopeSymbol("a10", "x")).toBe("∂a₁₀/∂x");
});

test("places are named from the input to the cost", () => {
  expect(behind(1, 0, 3)).toBe("how layer 1 answers to the input x");
  expect(behind(3, 2, 3)).toBe("how the output answers to layer 2");
  expect(behind(4, 3, 3)).toBe("how the cost answers to the output");
});

describe("every step of both ways has a sentence", () => {
  const ways = waysOf(chainOf([2, 4, 2, 1]));
  test("that says what is carried on from the front", () => {
    const said = ways.forward.map((_, at) => stepSentence(ways.forward, at, "forward"));
    expect(said[0]).toContain("first layer's matrix: how each of its 4 units answers to each of the 2 inputs");
    expect(said[1]).toBe(
      "This tells how layer 2 answers to the input x. All 2 rows must be carried on, each with 2 columns, one for every input.",
    );
    expect(said[2]).toContain("one row with 2 columns");
    expect(said[3]).toBe("This tells how the cost answers to the input x: the gradient by x, done.");
  });
  test("that says from the end that it stays one row", () => {
    const said = ways.reverse.map((_, at) => stepSentence(ways.reverse, at, "reverse"));
    expect(said[0]).toContain("how the cost answers to the output");
    expect(said[1]).toContain("It is still one row, because there is one cost: 1\u00a0×\u00a02.");
    expect(said[3]).toContain("done");
  });
  test("and its product's bill in the engine's count", () => {
    expect(costWords(ways.forward[0]!)).toContain("0 multiply-adds");
    expect(costWords(ways.forward[1]!)).toBe("2 × 4 × 2: 16 multiply-adds");
  });
});

describe("the totals are said as they are", () => {
  test("when the end is cheaper", () => {
    expect(totalsSentence(22, 18, 2)).toBe(
      "From the front 22, from the end 18 multiply-adds: for the 2 numbers of x, the end is cheaper here, 1.22 times fewer.",
    );
  });
  test("when the front is cheaper, as with one input", () => {
    expect(totalsSentence(11, 14, 1)).toContain("for the one number of x, the front is cheaper here, 1.27 times fewer");
  });
  test("when there is no difference", () => {
    expect(totalsSentence(8, 8, 2)).toContain("no difference");
  });
});

test("equal to the last digit is said only of no difference at all", () => {
  expect(equalWords(0)).toContain("equal to the last digit");
  expect(equalWords(5e-17)).toContain("5.0·10⁻¹⁷");
});
