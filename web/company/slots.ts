// SPDX-License-Identifier: MIT
import { suggestion } from "../schema/nearest.ts";

/**
 * What can stand in braces in a story's sentences, by the moment they are said at. Numbers are the engine's.
 * Of the connection that carries most: {listener} receives, {speaker} sends, {strength}
 * is how much, {tone} which way (terms.up or .down; of blame: .tooHigh or .tooLow).
 */
export const slotsOf = {
  /** No step is walked. */
  idle: ["sales", "loss"],
  /** A sale begins: what the first layer sends out. */
  sale: ["number", "reports", "expected"],
  /** Reports arrive at a layer before the last. */
  report: ["number", "answers", "listener", "speaker", "strength", "tone"],
  /** They arrive at the last layer, which answers. */
  answer: ["number", "answers", "forecast", "listener", "speaker", "strength", "tone"],
  /** The answer is held against what really happened. */
  compare: ["number", "answers", "forecast", "expected", "loss"],
  /** Small enough? */
  check: ["number", "loss"],
  /** The last layer takes its own share of the blame. */
  admit: ["number", "blames", "expected", "answers"],
  /** Blame arrives at a layer before. */
  blame: ["number", "blames", "listener", "speaker", "strength", "tone"],
  /** A learner without a backward pass tries something instead. */
  probe: ["number", "loss"],
  /** The weights have moved. */
  change: ["number", "listener", "speaker", "before", "after", "direction"],
} as const satisfies Record<string, readonly string[]>;

export type Told = keyof typeof slotsOf;
export type Slots<Name extends Told = Told> = Record<(typeof slotsOf)[Name][number], string>;

const BRACES = /\{([^{}]*)\}/g;

/** What is wrong with a sentence's slots; null: nothing. */
export function complaintAboutSlots(sentence: string, told: Told): string | null {
  const known: readonly string[] = slotsOf[told];
  for (const [, name = ""] of sentence.matchAll(BRACES))
    if (!known.includes(name))
      return `a slot that is filled here, not {${name.slice(0, 40)}}${suggestion(name, known)}`;
  return /[{}]/.test(sentence.replace(BRACES, "")) ? "every brace to be closed" : null;
}

/** The sentence with its slots filled. What is filled in is text like any other: braces in it mean nothing. */
export function filled<Name extends Told>(sentence: string, slots: Slots<Name>): string {
  return sentence.replace(BRACES, (whole, name: string) => (slots as Record<string, string>)[name] ?? whole);
}
