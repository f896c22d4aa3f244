// SPDX-License-Identifier: MIT
import type { PageSpec } from "../state/state.ts";
import { designFields } from "./design_fields.ts";
import type { Field } from "./field.ts";
import { learningFields } from "./learning_fields.ts";

export const fields: readonly Field[] = [...designFields, ...learningFields];

/** Each field on top of the ones before it, in the order of the table, whatever the order of the pairs. */
export function readFields(base: PageSpec, pairs: ReadonlyMap<string, string>): PageSpec {
  return fields.reduce((spec, field) => {
    const text = pairs.get(field.key);
    return text === undefined ? spec : field.read(text, spec);
  }, base);
}

/** What differs from the spec that reading starts from, as "key=value". */
export function writeFields(spec: PageSpec, start: PageSpec): string[] {
  const pairs: string[] = [];
  let base = start;
  for (const field of fields) {
    const text = field.write(spec, base);
    if (text === null) continue;
    pairs.push(`${field.key}=${text}`);
    base = field.read(text, base);
  }
  return pairs;
}
