// SPDX-License-Identifier: MIT
import { short } from "../../format/number.ts";

/** Steps on an axis: 500, 2k, 1.5M. */
export function compactCount(count: number): string {
  if (count >= 1e6) return `${short(count / 1e6, 3)}M`;
  if (count >= 1e3) return `${short(count / 1e3, 3)}k`;
  return short(count, 3);
}
