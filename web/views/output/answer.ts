// SPDX-License-Identifier: MIT
import type { Activation, DataView, ForwardPass } from "backprop-playground/engine";

/** One line of an answer: a name, its number, and how much of its bar is filled. */
export interface AnswerBar {
  label: string;
  value: number;
  /** 0 … 1 */
  share: number;
  /** The class it stands for; null for a predicted number. */
  classNumber: number | null;
}
export interface Answer {
  /** What the bars are: probabilities add up to 1, outputs and numbers need not. */
  kind: "probabilities" | "outputs" | "numbers";
  bars: AnswerBar[];
  /** Probabilities only. */
  sum: number | null;
  /** Classification only. */
  predictedClass: number | null;
}

/** What the outputs of a forward pass mean for the data. Null before there is one. */
export function answerOf(forward: ForwardPass | null, output: Activation, data: DataView): Answer | null {
  const values = forward?.layers.at(-1)?.a;
  if (!values || values.length !== data.outputCount || !values.every(Number.isFinite)) return null;
  return data.task === "classification" ? classesOf(values, output, data) : numbersOf(values, data);
}

function classesOf(values: number[], output: Activation, data: DataView): Answer {
  const { low, high } = data.encoding;
  const single = values[0] ?? 0;
  if (values.length === 1) {
    const predictedClass = single < (low + high) / 2 ? 0 : 1;
    if (output === "sigmoid") return probabilities([1 - single, single], data, predictedClass);
    const bar = { label: "Output", value: single, share: shareOf(single, low, high), classNumber: predictedClass };
    return { kind: "outputs", bars: [bar], sum: null, predictedClass };
  }
  const predictedClass = largest(values);
  if (output === "softmax") return probabilities(values, data, predictedClass);
  const bars = values.map((value, k) => ({
    label: nameOf(data, k),
    value,
    share: shareOf(value, low, high),
    classNumber: k,
  }));
  return { kind: "outputs", bars, sum: null, predictedClass };
}

function probabilities(values: number[], data: DataView, predictedClass: number): Answer {
  const bars = values.map((value, k) => ({ label: nameOf(data, k), value, share: value, classNumber: k }));
  return { kind: "probabilities", bars, sum: values.reduce((sum, value) => sum + value, 0), predictedClass };
}

function numbersOf(values: number[], data: DataView): Answer {
  const [low, high] = data.targetRange;
  const bars = values.map((value, k) => ({
    label: data.targetNames[k] ?? `output ${k + 1}`,
    value,
    share: shareOf(value, low, high),
    classNumber: null,
  }));
  return { kind: "numbers", bars, sum: null, predictedClass: null };
}

export function nameOf(data: Pick<DataView, "targetNames">, classNumber: number): string {
  return data.targetNames[classNumber] ?? `class ${classNumber}`;
}

/** The first of the largest. */
export function largest(values: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] ?? 0) > (values[best] ?? 0)) best = k;
  return best;
}

function shareOf(value: number, low: number, high: number): number {
  return high > low ? Math.min(Math.max((value - low) / (high - low), 0), 1) : 0;
}
