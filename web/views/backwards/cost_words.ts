// SPDX-License-Identifier: MIT
import { integer, short, significant } from "../../format/number.ts";
import { type Costed, slopeBetween, widthsName } from "./cost_family.ts";

/** "24.3": how many times. From a thousand on in whole numbers. */
export function times(ratio: number): string {
  if (!Number.isFinite(ratio)) return "—";
  return ratio >= 1000 && ratio < 1e6 ? integer(ratio) : significant(ratio, 3);
}

/** Counts: whole numbers as long as they can be read, then powers of ten. */
export function count(value: number): string {
  return value < 1e9 ? integer(value) : short(value, 3);
}

/** "3.12 µs", "1.20 ms", "2.31 s", "4.2 minutes" */
export function duration(ms: number): string {
  if (ms < 1) return `${significant(ms * 1000, 3)} µs`;
  if (ms < 1000) return `${significant(ms, 3)} ms`;
  if (ms < 120_000) return `${significant(ms / 1000, 3)} s`;
  if (ms < 7_200_000) return `${short(ms / 60_000, 2)} minutes`;
  if (ms < 172_800_000) return `${short(ms / 3_600_000, 2)} hours`;
  return `${short(ms / 86_400_000, 2)} days`;
}

/** What the picture says: the counts of this network and of the widest, and how fast the two lines climb. */
export function slopeSentence(own: Costed, widest: Costed): string {
  const now = `This network (${widthsName(own.widths)}) has ${integer(own.costs.parameters)} parameters: one sample's gradient takes ${count(own.costs.backpropagation)} multiply-adds backwards and ${count(own.costs.forwardMode)} forwards, ${times(own.costs.forwardMode / own.costs.backpropagation)} times as many.`;
  const [backward, forward] = [slopeBetween(own, widest, "backpropagation"), slopeBetween(own, widest, "forwardMode")];
  if (backward === null || forward === null) return now;
  return `${now} On these scales a slope of 1 means ten times the parameters, ten times the work; a slope of 2 means a hundred times. From this network to the widest one here (${widthsName(widest.widths)}) the backward line has a slope of ${significant(backward, 3)}, the forward line of ${significant(forward, 3)}: there it is ${times(widest.costs.forwardMode / widest.costs.backpropagation)} times as many.`;
}
