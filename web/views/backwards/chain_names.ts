// SPDX-License-Identifier: MIT

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
const LETTERS = ["f", "g", "h"];

/** 12 → "₁₂" */
export function subscript(index: number): string {
  return Array.from(String(index), (digit) => SUBSCRIPTS[Number(digit)] ?? "").join("");
}

/** "∂a₂/∂x"; a's are numbered from 1. */
export function slopeSymbol(over: string, by: string): string {
  const written = (name: string): string => name.replace(/\d+$/, (digits) => subscript(Number(digits)));
  return `∂${written(over)}/∂${written(by)}`;
}

/** What stands at a place of the chain: 0 is x, then the layers, after the last one the cost. */
export function placeName(place: number, layers: number): string {
  if (place === 0) return "the input x";
  if (place > layers) return "the cost";
  return place === layers ? "the output" : `layer ${place}`;
}

/** "how the output answers to layer 1": the one that changes because the other one does. */
export function behind(place: number, by: number, layers: number): string {
  return `how ${placeName(place, layers)} answers to ${placeName(by, layers)}`;
}

/** The matrix of one function of the chain alone; the last is the loss's row. Index from 0. */
export function layerJacobian(index: number, layers: number): { symbol: string; words: string } {
  const symbol = index === layers ? slopeSymbol("C", `a${layers}`) : `J${subscript(index + 1)}`;
  return { symbol, words: behind(index + 1, index, layers) };
}

/** The network as functions of functions: "C(f(g(h(x))))", h the first layer; from four layers on with numbers. */
export function composition(layers: number): string {
  if (layers > LETTERS.length) return `C(f${subscript(layers)}(f${subscript(layers - 1)}(…f₁(x))))`;
  return `C(${LETTERS.slice(0, layers).join("(")}(x)${")".repeat(layers)}`;
}

/** Which letter is which layer: "h is layer 1, g layer 2, f the output layer". */
export function letters(layers: number): string {
  if (layers > LETTERS.length) return "f₁ is layer 1, and so on up to the output layer";
  const names = LETTERS.slice(0, layers).toReversed();
  return names
    .map(
      (letter, at) => `${letter}${at === 0 ? " is" : ""} ${at === layers - 1 ? "the output layer" : `layer ${at + 1}`}`,
    )
    .join(", ");
}
