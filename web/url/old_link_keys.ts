// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { flag, list, name, number, whole, type Format } from "./text.ts";

/**
 * The keys of a link of TensorFlow Playground, each with what it may hold and what it means when it is absent.
 * Source: tensorflow/playground, state.ts, class State.
 */

const between = (least: number, most: number): Format<number> => {
  const words = `a number from ${least} to ${most}`;
  return { ...number, schema: v.pipe(number.schema, v.minValue(least, words), v.maxValue(most, words)) };
};
const text: Format<string> = { schema: v.string(), write: String };
/** As many hidden layers and units as our engine takes; theirs has up to 6 and 8. */
const MOST_LAYERS = 63;
const MOST_UNITS = 1024;
const unitWords = `1 to ${MOST_UNITS} units in each hidden layer`;
const counted: Format<number> = {
  ...whole,
  schema: v.pipe(whole.schema, v.minValue(1, unitWords), v.maxValue(MOST_UNITS, unitWords)),
};

const entry = <T>(format: Format<T>, absent: NoInfer<T>) => ({ format, absent });

export const oldKeys = {
  activation: entry(name(["relu", "tanh", "sigmoid", "linear"]), "tanh"),
  regularization: entry(name(["none", "L1", "L2"]), "none"),
  batchSize: entry({ ...whole, schema: v.pipe(whole.schema, v.minValue(1, "a whole number from 1 on")) }, 10),
  dataset: entry(name(["circle", "xor", "gauss", "spiral"]), "circle"),
  regDataset: entry(name(["reg-plane", "reg-gauss"]), "reg-plane"),
  learningRate: entry(between(0, Number.MAX_VALUE), 0.03),
  regularizationRate: entry(between(0, Number.MAX_VALUE), 0),
  noise: entry(between(0, 100), 0),
  networkShape: entry(list(counted, MOST_LAYERS), [4, 2]),
  seed: entry<string | null>(text as Format<string | null>, null),
  showTestData: entry(flag, false),
  discretize: entry(flag, false),
  percTrainData: entry(between(1, 100), 50),
  x: entry(flag, true),
  y: entry(flag, true),
  xTimesY: entry(flag, false),
  xSquared: entry(flag, false),
  ySquared: entry(flag, false),
  cosX: entry(flag, false),
  sinX: entry(flag, false),
  cosY: entry(flag, false),
  sinY: entry(flag, false),
  collectStats: entry(flag, false),
  tutorial: entry<string | null>(text as Format<string | null>, null),
  problem: entry(name(["classification", "regression"]), "classification"),
  initZero: entry(flag, false),
  hideText: entry(flag, false),
};

type Entries = typeof oldKeys;
export type OldState = { [Key in keyof Entries]: Entries[Key]["absent"] };

/** Hides one of its controls: "playButton_hide=true". */
export const HIDE = "_hide";

/** Empty values count as absent there, except that an empty shape is a network without hidden layers. */
export function valueOf<Key extends keyof Entries>(
  key: Key,
  pairs: ReadonlyMap<string, string>,
  parse: <T>(key: string, format: Format<T>, text: string) => T,
): OldState[Key] {
  const { format, absent } = oldKeys[key] as unknown as { format: Format<OldState[Key]>; absent: OldState[Key] };
  const given = pairs.get(key)?.trim();
  if (given === undefined) return absent;
  if (given !== "") return parse(key, format, given);
  return key === "networkShape" ? ([] as number[] as OldState[Key]) : absent;
}
