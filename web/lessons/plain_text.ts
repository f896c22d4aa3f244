// SPDX-License-Identifier: MIT
import type { Inline } from "./text.ts";

/** Running text without its form: formulas as LaTeX, live numbers as what they are called. */
export function plainText(parts: readonly Inline[]): string {
  return parts.map(textOf).join("");
}

function textOf(part: Inline): string {
  if (typeof part === "string") return part;
  if ("em" in part) return plainText(part.em);
  if ("strong" in part) return plainText(part.strong);
  if ("code" in part) return part.code;
  if ("link" in part) return plainText(part.text);
  return "math" in part ? part.latex : part.slot;
}
