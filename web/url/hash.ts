// SPDX-License-Identifier: MIT
import { suggestion } from "../schema/nearest.ts";
import type { PageSpec } from "../state/state.ts";
import { defaultSpec } from "./defaults.ts";
import { designFields } from "./design_fields.ts";
import type { Field } from "./field.ts";
import { HashError, quoted } from "./hash_error.ts";
import { learningFields } from "./learning_fields.ts";
import { KEY as STATE, packState, startFrom, statePartOf, unpackState } from "./state_part.ts";

export { HashError };

export const fields: readonly Field[] = [...designFields, ...learningFields];
const keys = [...fields.map(({ key }) => key), STATE];

/**
 * The spec as a readable address part, "#data=spiral&layers=8,8&lr=0.3": what differs from the default experiment;
 * "" when nothing does. Tables of one's own and explicit parameters are deflated into `state`.
 * @throws HashError when it is too much for a link
 */
export async function writeHash(spec: PageSpec): Promise<string> {
  const part = statePartOf(spec);
  const pairs: string[] = [];
  let base = startFrom(defaultSpec, part);
  for (const field of fields) {
    const text = field.write(spec, base);
    if (text === null) continue;
    pairs.push(`${field.key}=${text}`);
    base = field.read(text, base);
  }
  if (part) pairs.push(`${STATE}=${await packState(part)}`);
  return pairs.length > 0 ? `#${pairs.join("&")}` : "";
}

/**
 * The spec that an address part stands for: the default experiment with what it names.
 * @throws HashError alone, with the key, what was expected and what was found
 */
export async function readHash(hash: string): Promise<PageSpec> {
  const pairs = split(hash.replace(/^#/, ""));
  const packed = pairs.get(STATE);
  const part = packed === undefined ? null : await unpackState(packed);
  const data = pairs.get("data");
  if (part?.data && data !== undefined)
    throw new HashError("data", `expected none, because ${STATE} brings a table, found ${quoted(data)}`);
  const spec = readFields(startFrom(defaultSpec, part), pairs);
  return part?.parameters ? { ...spec, parameters: part.parameters } : spec;
}

/** Each field on top of the ones before it, in the order of the table, whatever the order of the pairs. */
export function readFields(base: PageSpec, pairs: ReadonlyMap<string, string>): PageSpec {
  return fields.reduce((spec, field) => {
    const text = pairs.get(field.key);
    return text === undefined ? spec : field.read(text, spec);
  }, base);
}

function split(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const [key, value] = keyAndValue(pair);
    if (!keys.includes(key)) throw new HashError(key, `there is no such key${suggestion(key, keys)}`);
    if (pairs.has(key)) throw new HashError(key, "expected once, found twice");
    pairs.set(key, value);
  }
  return pairs;
}

function keyAndValue(pair: string): [string, string] {
  const at = pair.indexOf("=");
  const key = decode(at < 0 ? pair : pair.slice(0, at), pair).slice(0, 80);
  if (at < 0) throw new HashError(key, `expected key=value, such as data=spiral, found ${quoted(pair)}`);
  return [key, decode(pair.slice(at + 1), key)];
}

function decode(text: string, key: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new HashError(key.slice(0, 80), `expected percent signs only as in %20, found ${quoted(text)}`);
  }
}
