// SPDX-License-Identifier: MIT
import { decimals, integer, percent, short, significant } from "../../format/number.ts";
import type { Quantity } from "../../lessons/quantity.ts";

/** Before the engine's first answer: not the sign for "there is none". */
export const WAITING = "…";
const DIGITS = 4;
/** Of what was typed and what the engine found: enough to tell them apart. */
const PRECISE = 6;

const counts: readonly string[] = [
  "step", "forward-passes", "backward-passes", "multiply-adds", "tried", "kept", "parameters", "train-misread", "test-misread",
]; // prettier-ignore
const shares: readonly string[] = ["accuracy", "train-accuracy", "test-accuracy"];

/**
 * A number of the step as the text shows it: `digits` after the point; without, four significant ones, so that its width
 * stays while it changes. Counts are whole; shares are percent.
 */
export function slotText(
  value: number | null | undefined,
  quantity: Quantity | undefined,
  digits: number | undefined,
): string {
  if (value === undefined) return WAITING;
  const of = quantity?.of ?? "";
  if (shares.includes(of)) return percent(value, digits ?? 1);
  if (digits !== undefined) return decimals(value, digits);
  if (counts.includes(of)) return integer(value);
  if (of === "learning-rate" || of === "epoch" || of === "input" || of === "target") return short(value, DIGITS);
  return significant(value, DIGITS);
}

/** A prediction, or what it is compared with: as few digits as say it. */
export function preciseText(value: number | null, quantity: Quantity | undefined): string {
  if (value !== null && counts.includes(quantity?.of ?? "")) return integer(value);
  return short(value, PRECISE);
}
