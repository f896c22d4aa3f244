// SPDX-License-Identifier: MIT
import type { Activation, Feature } from "backprop-playground/engine";
import type { PageSpec, View } from "../state/state.ts";
import { defaultSpec } from "./defaults.ts";
import { keys as ownKeys } from "./experiment.ts";
import { parse } from "./field.ts";
import { HashError } from "./hash_error.ts";
import { HIDE, oldKeys, valueOf, type OldState } from "./old_link_keys.ts";
import { splitPairs } from "./pairs.ts";

/** What a link of TensorFlow Playground asks for. */
export interface OldLink {
  spec: PageSpec;
  /** Of every unit, at the start; our initialisers begin with 0. */
  bias: number;
  view: Pick<View, "showTest" | "discretize">;
  /** What cannot be as it was there, one sentence each. */
  differences: string[];
}

const names = Object.keys(oldKeys) as (keyof OldState)[];
const isOld = (key: string): boolean => (names as string[]).includes(key) || key.endsWith(HIDE);

/** Whether an address part is a link of TensorFlow Playground: it has keys that only those have, and none that only ours have. */
export function isOldLink(hash: string): boolean {
  const keys = hash.replace(/^#/, "").split("&").map((pair) => pair.split("=", 1)[0] ?? ""); // prettier-ignore
  const isOurs = (key: string): boolean => ownKeys.includes(key);
  return keys.some((key) => isOld(key) && !isOurs(key)) && !keys.some((key) => isOurs(key) && !isOld(key));
}

/**
 * The same experiment as ours: the same kind of data, network, loss and steps. Seeds are texts there; ours is made of it.
 * @throws HashError with the key, what was expected and what was found
 */
export function readOldLink(hash: string): OldLink {
  const hidden = [...hash.matchAll(/[#&]([\w.]{1,40}_hide)=/g)].map(([, key]) => key!);
  const pairs = splitPairs(hash, [...names, ...hidden]);
  const old = Object.fromEntries(names.map((name) => [name, valueOf(name, pairs, parse)])) as OldState;
  const spec = specOf(old);
  const isHiding = hidden.some((key) => parse(key, flagFormat, pairs.get(key) ?? "") === true);
  return {
    spec,
    bias: old.initZero ? 0 : INITIAL_BIAS,
    view: { showTest: old.showTestData, discretize: old.discretize },
    differences: differencesOf(old, spec, isHiding),
  };
}

const flagFormat = oldKeys.discretize.format;
/** Source: tensorflow/playground, nn.ts: class Node, class Link; playground.ts: NUM_SAMPLES_CLASSIFY, NUM_SAMPLES_REGRESS. */
const INITIAL_BIAS = 0.1;
const INITIAL_RANGE = 0.5;
const SAMPLES = { classification: 500, regression: 1200 };
const regressions = { "reg-plane": "regression-plane", "reg-gauss": "regression-gauss" } as const;
const penalties = { none: "none", L1: "l1", L2: "l2" } as const;
const features = {
  x: "x1",
  y: "x2",
  xSquared: "x1^2",
  ySquared: "x2^2",
  xTimesY: "x1*x2",
  sinX: "sin(x1)",
  sinY: "sin(x2)",
} as const satisfies Partial<Record<keyof OldState, Feature>>;

function specOf(old: OldState): PageSpec {
  const isRegression = old.problem === "regression";
  const chosen = (Object.keys(features) as (keyof typeof features)[]).filter((name) => old[name]);
  if (chosen.length === 0) throw new HashError("x", "expected at least one feature that is true, found none");
  const seed = seedOf(old.seed);
  const layer = (units: number, activation: Activation) => ({ units, activation, bias: true, trainBias: true });
  return {
    ...defaultSpec,
    seed,
    data: {
      ...defaultSpec.data,
      kind: isRegression ? regressions[old.regDataset] : old.dataset,
      samples: SAMPLES[old.problem],
      noise: old.noise / 100,
      trainShare: old.percTrainData / 100,
      seed,
    },
    features: chosen.map((name) => features[name]),
    layers: [
      ...old.networkShape.map((units) => layer(units, old.activation)),
      layer(1, isRegression ? "linear" : "tanh"),
    ],
    initializer: old.initZero ? { kind: "zeros" } : { kind: "uniform", low: -INITIAL_RANGE, high: INITIAL_RANGE },
    loss: "half-squared-error",
    learner: {
      ...defaultSpec.learner,
      batchSize: old.batchSize,
      shuffle: false,
      optimizer: { ...defaultSpec.learner.optimizer, learningRate: old.learningRate },
    },
    regularization: { kind: penalties[old.regularization], rate: old.regularizationRate },
  };
}

/** "0.44865", as they are written there, gives 44865; any other text a number made of all of it (FNV-1a, 32 bits). */
export function seedOf(text: string | null): number {
  if (text === null) return defaultSpec.seed;
  const digits = /^0\.(\d{1,9})$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function differencesOf(old: OldState, { data, learner }: PageSpec, isHiding: boolean): string[] {
  const left = Math.round(data.samples * data.trainShare) % learner.batchSize;
  const cosines = [...(old.cosX ? ["cosX"] : []), ...(old.cosY ? ["cosY"] : [])];
  return [
    `Random numbers are our own: the points${old.initZero ? "" : " and the first weights"} are others of the same kind.`,
    ...(old.seed === null ? ["The link names no seed."] : []),
    ...(cosines.length > 0 ? [`${cosines.join(" and ")}: there is no such feature, there neither.`] : []),
    ...(left > 0 ? ["The last batch of an epoch is shorter here; there it ran on into the next epoch."] : []),
    ...(old.regularization === "L1" ? ["A weight that L1 takes across 0 may come back here; there it stayed 0."] : []),
    ...(old.tutorial !== null ? ["The tutorial that the link names is not part of this page."] : []),
    ...(isHiding ? ["Controls that the link hides are shown."] : []),
  ];
}
