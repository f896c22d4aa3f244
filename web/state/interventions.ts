// SPDX-License-Identifier: MIT
import type { Intervention } from "backprop-playground/engine";

/**
 * The list after the engine has recorded one more.
 * @param count how many the engine has now: it drops those of the future, and replaces the last when it is repeated
 */
export function recordedAs(list: readonly Intervention[], count: number, intervention: Intervention): Intervention[] {
  return [...list.slice(0, count - 1), intervention];
}
