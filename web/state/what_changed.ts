// SPDX-License-Identifier: MIT
import type { Intervention } from "backprop-playground/engine";
import { short } from "../format/number.ts";
import { layerName, parameterSymbol } from "../views/network/names.ts";
import type { PageSpec } from "./state.ts";

/** What a person did, in words, and what they did it to ("" for what is never one of a row of small changes). */
export interface Change {
  label: string;
  subject: string;
}

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

/** One weight or bias: "w[2→1] of layer 1: 0.4 → 0.5". */
export function parameterChange(done: Extract<Intervention, { value: number }>, before: number | undefined): Change {
  const { parameter: address, value } = done;
  const [row, column] = "bias" in address ? [null, address.bias] : [address.row, address.column];
  const symbol = parameterSymbol({ layer: address.layer, row, column });
  return {
    label: `${symbol} of layer ${address.layer + 1}: ${text(before)} → ${text(value)}`,
    subject: JSON.stringify(address),
  };
}

/** Two changes of the same subject as one: from where the first began to where the second led. */
export function joined(first: string, second: string): string {
  const [from] = first.split(" → ");
  return [from, ...second.split(" → ").slice(1)].join(" → ");
}

function summary(before: PageSpec, after: PageSpec, none: string): Change {
  const all = differences(before, after);
  // Another kind brings settings of its own: the kind says it all.
  const kinds = all.filter(({ path }) => path.endsWith(".kind")).map(({ path }) => path.slice(0, -4));
  const told = all.filter(({ path }) => path.endsWith(".kind") || !kinds.some((kind) => path.startsWith(kind)));
  const labels = [...new Set(told.map((difference) => labelOf(difference, after)))];
  const [label = none] = labels;
  const [only] = told;
  return {
    label: labels.length > 3 ? "another experiment" : labels.length > 1 ? `${label}, …` : label,
    subject:
      only && told.length === 1 && typeof only.to === "number" && !only.path.startsWith("layers") ? only.path : "",
  };
}

function labelOf({ path, from, to }: Difference, { layers, regularization }: PageSpec): string {
  const change = `${text(from)} → ${text(to)}`;
  const keys = path.replace(/\.kind$/, "").split(".");
  const name = words(keys.at(-1) ?? "");
  if (Array.isArray(to) || Array.isArray(from)) return `other ${name}`;
  if (keys[0] === "layers") {
    const what = name === "activation" ? change : name === "units" ? `${change} units` : `${name} ${change}`;
    return `${what} in ${layerName(Number(keys[1]), layers.length)}`;
  }
  if (name === "optimizer") return `${text(to)} instead of ${text(from)}`;
  if (name === "rate") return `${regularization.kind} penalty ${change}`;
  return `${path === "stop.loss" ? "goal" : name === "regularization" ? "penalty" : name} ${change}`;
}

/** learningRate → "learning rate" */
function words(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
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
