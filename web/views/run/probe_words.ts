// SPDX-License-Identifier: MIT
import type { Attempt } from "backprop-playground/engine";
import { integer, short, significant } from "../../format/number.ts";
import type { State } from "../../state/state.ts";
import { parameterAt, parameterSymbol } from "../network/names.ts";

type Told = Pick<State, "walk" | "spec" | "loaded" | "frame">;

/** Digits of two numbers that are held against each other: more where they would read the same. */
const DIGITS = [4, 5, 6, 7, 8, 9, 10];
/** Counts are written out up to here. */
const MANY = 1e9;

/** What a learner without a backward pass does to find out how the weights should move, with the engine's numbers. */
export function probeWords(state: Told): string {
  const { walk, spec, frame } = state;
  const attempt = walk?.scene.attempt;
  if (attempt) return attemptWords(attempt, frame?.attempts?.total ?? null);
  const count = integer(trainedCount(state));
  const each = `for each of the ${integer(walk?.scene.batch.length ?? 0)} samples`;
  return spec.learner.kind === "forward-mode"
    ? `${count} passes on dual numbers ${each}, one for every weight: each brings that weight’s slope along.`
    : `Every weight is nudged up and down: 2 × ${count} passes ${each}. The difference is its slope.`;
}

function attemptWords(attempt: Attempt, total: number | null): string {
  const { parameter, before, costBefore, trials, kept, number } = attempt;
  const [first, second] = trials;
  if (!first) return "";
  if (!parameter) {
    const name = `Combination ${integer(number)}${total === null ? "" : ` of ${many(total)}`}`;
    if (costBefore === null) return `${name}: error ${significant(first.cost, 4)}. It is the first one: keep it.`;
    const [cost, best] = apart([first.cost, costBefore]);
    return `${name}: error ${cost}, the best so far ${best}: ${kept >= 0 ? "keep it" : "put it back"}.`;
  }
  const [cost = "", ...others] = apart(trials.map((trial) => trial.cost).concat(costBefore ?? []));
  const [value = "", ...values] = apart([before, ...trials.map((trial) => trial.value)]);
  const name = nameOf(attempt);
  if (second) {
    const [otherCost, costNow] = others;
    const choice = kept >= 0 ? `keep ${values[kept]}` : "put it back";
    return `${name} is ${value}: error ${costNow}. At ${values[0]} it is ${cost}, at ${values[1]} ${otherCost}: ${choice}.`;
  }
  const would = change(costBefore ?? first.cost, first.cost);
  const told = would === "stay at" ? `stay at ${cost}` : `${would} from ${others[0]} to ${cost}`;
  return `Nudge ${name} from ${value} to ${values[0]}: the error would ${told}: ${kept >= 0 ? "keep it" : "put it back"}.`;
}

function change(from: number, to: number): string {
  return to < from ? "fall" : to > from ? "rise" : "stay at";
}

/** What came of an attempt. */
export function keptWords(attempt: Attempt): string {
  const { kept, parameter, trials } = attempt;
  if (kept < 0) return "Put back: every weight is as it was, and the next try comes.";
  if (!parameter) return "Kept: this combination is the best so far, and the network has its weights.";
  return `Kept: ${nameOf(attempt)} is ${short(trials[kept]?.value)} now; every other weight is as it was.`;
}

function nameOf({ parameter }: Attempt): string {
  return parameter ? `${parameterSymbol(parameterAt(parameter))} of layer ${parameter.layer + 1}` : "";
}

/** With as many digits as tell them from each other, where they differ. */
function apart(values: readonly number[]): string[] {
  const differ = new Set(values).size;
  const told = (digits: number): string[] => values.map((value) => significant(value, digits));
  const digits = DIGITS.find((count) => new Set(told(count)).size === differ);
  return told(digits ?? DIGITS[0] ?? 4);
}

function many(count: number): string {
  if (count === Infinity) return "more than 10³⁰⁸";
  return count < MANY ? integer(count) : short(count, 3);
}

/** Weights and biases that a step may move. */
export function trainedCount({ loaded, spec }: Pick<Told, "loaded" | "spec">): number {
  return (loaded?.layout ?? []).reduce((sum, { fanIn, units, bias }, layer) => {
    const biases = bias && (spec.layers[layer]?.trainBias ?? true) ? units : 0;
    return sum + fanIn * units + biases;
  }, 0);
}
