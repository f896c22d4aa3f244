// SPDX-License-Identifier: MIT
import type { Activation, DataView } from "backprop-playground/engine";
import { fixedWidth, integer, percent } from "../../format/number.ts";
import type { Misread, Reading } from "../../worker/misread.ts";
import { nameOf } from "../output/answer.ts";

type Named = Pick<DataView, "targetNames">;

/** How sure an output is of its class: a probability in per cent, of other outputs their number. */
export function sureness({ outputs }: Reading, classNumber: number, output: Activation): string {
  const value = outputs[classNumber] ?? null;
  return output === "softmax" ? percent(value, 0) : fixedWidth(value, 2);
}

/** "Test letter 18: is E, read as F, 87 %". */
export function readingName(reading: Reading, part: Misread["part"], data: Named, output: Activation): string {
  const { row, truth, read } = reading;
  const what = `${part === "train" ? "Training" : "Test"} letter ${row + 1}`;
  if (truth === read) return `${what}: is ${nameOf(data, truth)}, read right`;
  return `${what}: is ${nameOf(data, truth)}, read as ${nameOf(data, read)}, ${sureness(reading, read, output).trim()}`;
}

/** "22 of 360 test letters are misread". */
export function countSentence({ count, total, part }: Misread): string {
  const set = part === "train" ? "training" : "test";
  if (total === 0) return `There are no ${set} letters.`;
  return `${integer(count)} of ${integer(total)} ${set} letters ${count === 1 ? "is" : "are"} misread`;
}
