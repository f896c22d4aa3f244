// SPDX-License-Identifier: MIT
import type { Intervention, LearnerKind } from "backprop-playground/engine";
import { short } from "../format/number.ts";
import { learnerNames } from "./learner_names.ts";
import { layerName, parameterAt, parameterSymbol } from "../views/network/names.ts";
import type { PageSpec } from "./state.ts";

/** What a person did, in words, and what they did it to ("" for what is never one of a row of small changes). */
export interface Change {
  label: string;
  subject: string;
}

type SetParameter = Extract<Intervention, { value: number }>;

/** Settings whose names in the spec are not those that the page gives them, by their paths. */
const NAMES: Record<string, string> = {
  initializer: "initialiser",
  regularization: "penalty",
  "learner.clipNorm": "gradient clipping",
  "stop.loss": "goal",
  "stop.epochs": "epochs to stop at",
  "learner.search.scale": "size of a nudge",
  "learner.search.step": "step up and down",
  "learner.search.low": "lowest weight to try",
  "learner.search.high": "highest weight to try",
  "learner.search.values": "values of each weight",
};

interface Difference {
  path: string;
  from: unknown;
  to: unknown;
}

/** What differs between two designs. */
export function designChange(before: PageSpec, after: PageSpec): Change {
  const { data, layers } = after;
  const grown = layers.length - before.layers.length;
  const isOtherData = data.kind !== before.data.kind || data.table !== before.data.table;
  if (!isOtherData && grown === 0) return summary(before, after, "reset");
  // The network's ends follow another data set; a layer alone brings nothing with it.
  const following = isOtherData ? ["data", "features", "layers", "loss", "parameters"] : ["layers", "parameters"];
  const isMore = differences(before, after).some(({ path }) => !following.includes(path.split(".")[0] ?? ""));
  const label = isOtherData ? `data set ${data.table ?? data.kind}` : grown > 0 ? "add a layer" : "remove a layer";
  return { label: isMore ? "another experiment" : label, subject: "" };
}

/** What differs between two specs of one course. */
export function settingsChange(before: PageSpec, after: PageSpec): Change {
  return summary(before, after, "no change");
}

/** Every difference between two specs of one course, each by itself: "learning rate 0.03 → 0.3". */
export function settingsChanges(before: PageSpec, after: PageSpec): string[] {
  return labelsOf(toldOf(differences(before, after)), after);
}

/** One weight or bias: "w[2→1] of layer 1: 0.4 → 0.5". */
export function parameterChange(
  { parameter, value }: SetParameter,
  before: number | undefined,
  layers: number,
): Change {
  return {
    label: `${parameterWords(parameter, layers)}: ${text(before)} → ${text(value)}`,
    subject: JSON.stringify(parameter),
  };
}

/** As it is known without the network of that moment: "w[2→1] of layer 1 set to 0.5". */
export function parameterSet({ parameter, value }: SetParameter, layers: number): string {
  return `${parameterWords(parameter, layers)} set to ${text(value)}`;
}

function parameterWords(address: SetParameter["parameter"], layers: number): string {
  return `${parameterSymbol(parameterAt(address))} of ${layerName(address.layer, layers)}`;
}

/** Two changes of the same subject as one: from where the first began to where the second led. */
export function joined(first: string, second: string): string {
  const [from] = first.split(" → ");
  return [from, ...second.split(" → ").slice(1)].join(" → ");
}

function summary(before: PageSpec, after: PageSpec, none: string): Change {
  const told = toldOf(differences(before, after));
  const labels = labelsOf(told, after);
  const [label = none] = labels;
  const [only] = told;
  return {
    label: labels.length > 3 ? "another experiment" : labels.length > 1 ? `${label}, …` : label,
    subject:
      only && told.length === 1 && typeof only.to === "number" && !only.path.startsWith("layers") ? only.path : "",
  };
}

/** Another kind brings settings of its own: the kind says it all. */
function toldOf(all: readonly Difference[]): Difference[] {
  const kinds = all.filter(({ path }) => path.endsWith(".kind")).map(({ path }) => path.slice(0, -4));
  return all.filter(({ path }) => path.endsWith(".kind") || !kinds.some((kind) => path.startsWith(kind)));
}

function labelsOf(told: readonly Difference[], after: PageSpec): string[] {
  return [...new Set(told.map((difference) => labelOf(difference, after)))];
}

function labelOf({ path, from, to }: Difference, { layers, regularization }: PageSpec): string {
  const owner = path.replace(/\.kind$/, "");
  const told = owner === "learner" ? learnerText : text;
  const change = `${told(from)} → ${told(to)}`;
  const keys = owner.split(".");
  const name = NAMES[owner] ?? words(keys.at(-1) ?? "");
  if (Array.isArray(to) || Array.isArray(from)) return `other ${name}`;
  if (keys[0] === "layers") {
    const what = name === "activation" ? change : name === "units" ? `${change} units` : `${name} ${change}`;
    return `${what} in ${layerName(Number(keys[1]), layers.length)}`;
  }
  if (name === "optimizer") return `${text(to)} instead of ${text(from)}`;
  if (name === "rate") return `${regularization.kind} penalty ${change}`;
  return `${name} ${change}`;
}

/** learningRate → "learning rate" */
function words(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function learnerText(kind: unknown): string {
  return learnerNames[kind as LearnerKind];
}

function text(value: unknown): string {
  if (typeof value === "number") return short(value);
  if (typeof value === "boolean") return value ? "on" : "off";
  return typeof value === "string" ? value : "none";
}

function differences(from: unknown, to: unknown, path = ""): Difference[] {
  if (Object.is(from, to)) return [];
  // Of long lists (tables, weights) a look at their beginning is enough to name them.
  if (Array.isArray(from) && Array.isArray(to) && path !== "layers")
    return from.length === to.length && JSON.stringify(from.slice(0, 2)) === JSON.stringify(to.slice(0, 2))
      ? []
      : [{ path, from, to }];
  if (!isObject(from) || !isObject(to)) return [{ path, from, to }];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.flatMap((key) => differences(from[key], to[key], path === "" ? key : `${path}.${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
