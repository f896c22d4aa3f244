// SPDX-License-Identifier: MIT
import type { Spec } from "backprop-playground/engine";
import { integer, short } from "../../format/number.ts";

/** When training ends by itself: "loss ≤ 0.01 or 200 epochs", "never". */
export function stopInWords({ loss, epochs }: Spec["stop"]): string {
  const parts: string[] = [];
  if (loss !== null) parts.push(`loss ≤ ${short(loss)}`);
  if (epochs !== null) parts.push(`${integer(epochs)} ${epochs === 1 ? "epoch" : "epochs"}`);
  return parts.join(" or ") || "Never";
}
