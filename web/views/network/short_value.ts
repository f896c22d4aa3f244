// SPDX-License-Identifier: MIT
import { significant } from "../../format/number.ts";

/** A unit's value in at most six characters. */
export function shortValue(value: number): string {
  const size = Math.abs(value);
  if (size >= 9999.5) return significant(value, 1);
  const text = size >= 99.95 ? value.toFixed(0) : value.toFixed(size >= 9.995 ? 1 : 2);
  return /[1-9]/.test(text) ? text.replace("-", "\u2212") : text.replace("-", "");
}
