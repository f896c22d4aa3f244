// SPDX-License-Identifier: MIT
import type { Choice } from "../form/choice_field.ts";
import type { NumberRange } from "../form/typed_number.ts";

/** One number (or yes/no) that belongs to a kind of optimiser, schedule or initialiser. */
export type Parameter<Key extends string> =
  | { key: Key; label: string; explain: string; range: NumberRange; fallback: number }
  | { key: Key; label: string; explain: string; flag: true };

/** One of a kind, with what it is in one sentence and the parameters that apply to it. */
export interface Option<Kind extends string, Key extends string> {
  kind: Kind;
  label: string;
  explain: string;
  parameters: readonly Parameter<Key>[];
}

export function choicesOf(options: readonly { kind: string; label: string }[]): Choice[] {
  return options.map(({ kind, label }) => ({ value: kind, label }));
}

export function optionOf<Kind extends string, Item extends { kind: Kind }>(options: readonly Item[], kind: Kind): Item {
  const found = options.find((option) => option.kind === kind);
  if (!found) throw new Error(`no such option: ${kind}`);
  return found;
}
