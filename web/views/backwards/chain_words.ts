// SPDX-License-Identifier: MIT
import { integer, significant } from "../../format/number.ts";
import { type Factor, shapeOf, type WayStep } from "./chain_ways.ts";

export type Direction = "forward" | "reverse";

/** "3 × 4": rows by columns. */
export function shapeWords({ rows }: Factor): string {
  return shapeOf(rows).join("\u00a0×\u00a0");
}

/** One sentence for every step of a way. */
export function stepSentence(steps: readonly WayStep[], at: number, direction: Direction): string {
  const { product, result } = steps[at]!;
  if (!product) return beginning(result, direction);
  const found = `This tells ${result.words}`;
  if (at === steps.length - 1) return `${found}: the gradient by x, done.`;
  const [rows, columns] = shapeOf(result.rows);
  if (direction === "reverse")
    return `${found}. It is still one row, because there is one cost: ${shapeWords(result)}.`;
  const inputs = `${columns} ${columns === 1 ? "column" : "columns"}`;
  return rows === 1
    ? `${found}: one row with ${inputs}, one for every input.`
    : `${found}. All ${rows} rows must be carried on, each with ${inputs}, one for every input.`;
}

function beginning(result: Factor, direction: Direction): string {
  const [rows, columns] = shapeOf(result.rows);
  if (direction === "reverse")
    return `Begin at the end with the loss's row: how the cost answers to ${columns === 1 ? "the output" : `each of the ${columns} outputs`}. Nothing to multiply yet.`;
  return `Begin at the front with the first layer's matrix: how each of its ${rows === 1 ? "units (here 1)" : `${rows} units`} answers to each of the ${columns} input${columns === 1 ? "" : "s"}. Nothing to multiply yet.`;
}

/** "4 × 2 · 3 = 24 multiply-adds": what a product costs, with the number that the engine counted. */
export function costWords({ product, multiplyAdds }: WayStep): string {
  if (!product) return "nothing multiplied yet: 0 multiply-adds";
  const [rows, inner] = shapeOf(product.left.rows);
  const columns = shapeOf(product.right.rows)[1];
  return `${rows} × ${inner} × ${columns}: ${integer(multiplyAdds)} multiply-adds`;
}

/** What both totals say about this network, whichever is the smaller. */
export function totalsSentence(forward: number, reverse: number, inputs: number): string {
  const both = `From the front ${integer(forward)}, from the end ${integer(reverse)} multiply-adds`;
  if (forward === reverse) return `${both}: for the ${asInputs(inputs)} of x no difference.`;
  const [more, less] = [Math.max(forward, reverse), Math.min(forward, reverse)];
  const way = forward > reverse ? "the end" : "the front";
  const times = less === 0 ? "" : `, ${significant(more / less, 3)} times fewer`;
  return `${both}: for the ${asInputs(inputs)} of x, ${way} is cheaper here${times}.`;
}

function asInputs(count: number): string {
  return count === 1 ? "one number" : `${count} numbers`;
}

/** "numbers equal to the last digit", or by how much they differ. */
export function equalWords(difference: number): string {
  if (difference === 0) return "The two are equal to the last digit.";
  return `The two are equal but for rounding: they differ by at most ${significant(difference, 2)}.`;
}
