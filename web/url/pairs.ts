// SPDX-License-Identifier: MIT
import { suggestion } from "../schema/nearest.ts";
import { HashError, quoted } from "./hash_error.ts";

/** The pairs of an address part "#data=spiral&lr=0.3". @throws HashError for unknown keys, and for keys given twice */
export function splitPairs(hash: string, keys: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of hash.replace(/^#/, "").split("&")) {
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
