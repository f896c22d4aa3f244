// SPDX-License-Identifier: MIT
import type { Attempt } from "backprop-playground/engine";
import { integer, significant } from "../../format/number.ts";
import { parameterAt, parameterSymbol } from "../network/names.ts";
import { isKept } from "../../ways/tape.ts";

/** Combinations of more weights than this are not spelled out. */
const MOST_SPELLED = 4;
/** Digits of numbers that are held against each other: more where they would read the same. */
const DIGITS = [4, 5, 6, 7, 8, 9, 10];

/** "w[2→1] of layer 1: 0.4100 → 0.4800, error 0.3142 → 0.3139: kept". */
export function attemptText(attempt: Attempt): string {
  const { parameter, before, costBefore, trials, combination } = attempt;
  const kept = isKept(attempt);
  const shown = trials[attempt.kept] ?? trials.toSorted((one, other) => one.cost - other.cost)[0];
  if (!shown) return "";
  if (!parameter) {
    const name = `combination ${integer(attempt.number)}${spelled(combination)}`;
    if (costBefore === null) return `${name}: error ${significant(shown.cost, 4)}, the first one: kept`;
    const [cost, best] = apart([shown.cost, costBefore]);
    return `${name}: error ${cost}, best so far ${best}: ${kept ? "kept" : "put back"}`;
  }
  const name = `${parameterSymbol(parameterAt(parameter))} of layer ${parameter.layer + 1}`;
  const [from, ...tried] = apart([before, ...(kept ? [shown] : trials).map(({ value }) => value)]);
  const [errorBefore, error] = apart([costBefore ?? shown.cost, shown.cost]);
  const nearest = !kept && trials.length > 1 ? " at best" : "";
  return `${name}: ${from} → ${tried.join(" or ")}, error ${errorBefore} → ${error}${nearest}: ${kept ? "kept" : "put back"}`;
}

function spelled(values: readonly number[]): string {
  if (values.length === 0 || values.length > MOST_SPELLED) return "";
  return ` (${values.map((value) => significant(value, 3)).join(", ")})`;
}

/** With as many digits as tell them from each other, where they differ. */
function apart(values: readonly number[]): string[] {
  const differ = new Set(values).size;
  const told = (digits: number): string[] => values.map((value) => significant(value, digits));
  return told(DIGITS.find((count) => new Set(told(count)).size === differ) ?? 4);
}
