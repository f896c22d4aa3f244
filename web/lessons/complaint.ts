// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { suggestion } from "../schema/nearest.ts";
import { reasonOf, SchemaError } from "../schema/schema_error.ts";

/** What is known of a schema from outside; pipes have the properties of their first schema. */
interface Known {
  type: string;
  entries?: Record<string, Known>;
  item?: Known;
  items?: Known[];
  /** Of a record: the schema of its values. */
  value?: Known;
  /** Of a variant: what tells its options apart. */
  key?: string;
  options?: readonly unknown[];
  wrapped?: Known;
  getter?: (input: unknown) => Known;
}

type Output<Schema extends v.GenericSchema> = v.InferOutput<Schema>;
/** Of what was found, in a complaint. */
const LONGEST_FOUND = 80;

/** @throws SchemaError with the path, what was expected, and what was found */
export function parsedBy<Schema extends v.GenericSchema>(schema: Schema, input: unknown): Output<Schema> {
  const complaint = complaintAbout(schema, input);
  if (complaint) throw complaint;
  return v.parse(schema, input);
}

/**
 * What is wrong with the input, or null. Where one of several forms is possible (a condition, a quantity), the complaint is
 * about the one that was probably meant: a list of all forms helps nobody.
 */
export function complaintAbout(schema: v.GenericSchema, input: unknown): SchemaError | null {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return complaintAboutLists(schema, input, "");
  const [issue] = result.issues;
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const path = `/${keys.join("/")}`;
  const found = (text: string): string => (text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text);
  if (issue.type === "union") {
    const inner = chosen(schemaAt(schema, input, keys), issue.input);
    const complaint = inner && complaintAbout(inner as unknown as v.GenericSchema, issue.input);
    if (complaint) return prefixed(keys, complaint);
  }
  if (issue.type === "strict_object" && issue.expected === "never") {
    const parent = parentOf(schema, input, keys);
    const known = suggestion(String(keys.at(-1)).slice(0, LONGEST_FOUND), Object.keys(parent.entries ?? {}));
    return new SchemaError(path, `there is no such key${known}`);
  }
  if (issue.type === "variant" && typeof issue.input === "string") {
    const names = namesOf(schemaAt(schema, input, keys.slice(0, -1)), keys.at(-1) ?? "");
    return new SchemaError(path, `expected ${issue.message}${suggestion(issue.input.slice(0, LONGEST_FOUND), names)}`);
  }
  return new SchemaError(path, reasonOf({ ...issue, received: found(issue.received) }, schema, input));
}

/** A list has no keys that are unknown: where all keys may be left out, it would do for an object. */
function complaintAboutLists(schema: Known, value: unknown, path: string): SchemaError | null {
  if (typeof value !== "object" || value === null) return null;
  const known = unwrapped(schema, value);
  if (known.type === "union" || known.type === "variant") {
    const option = chosen(known, value);
    return option && complaintAboutLists(option, value, path);
  }
  if (Array.isArray(value) && (known.entries ?? known.type === "record"))
    return new SchemaError(path || "/", "expected an object, found Array");
  for (const [key, inner] of Object.entries(value)) {
    const within = insideOf(known, value, key);
    const complaint = within && complaintAboutLists(within, inner, `${path}/${key}`);
    if (complaint) return complaint;
  }
  return null;
}

function prefixed(keys: readonly string[], { path, message }: SchemaError): SchemaError {
  const reason = message.slice(path.length + 2);
  const inner = path === "/" ? [] : [path.slice(1)];
  return new SchemaError(`/${[...keys, ...inner].join("/")}`, reason);
}

function parentOf(schema: Known, input: unknown, keys: readonly string[]): Known {
  const found = schemaAt(schema, input, keys.slice(0, -1));
  return found.type === "strict_object" ? found : (chosen(found, valueAt(input, keys.slice(0, -1))) ?? found);
}

function valueAt(input: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], input);
}

/** The schema that checks the value at these keys. */
function schemaAt(schema: Known, input: unknown, keys: readonly string[]): Known {
  const here = unwrapped(schema, input);
  const [key, ...others] = keys;
  if (key === undefined) return here;
  const inner = insideOf(here, input, key);
  return inner ? schemaAt(inner, valueAt(input, [key]), others) : here;
}

function insideOf(schema: Known, value: unknown, key: string): Known | undefined {
  if (schema.options && schema.type !== "picklist") {
    const option = chosen(schema, value);
    return option ? insideOf(unwrapped(option, value), value, key) : undefined;
  }
  return schema.entries?.[key] ?? schema.items?.[Number(key)] ?? schema.item ?? schema.value;
}

/** Without "optional" and "nullable" around it, and what a lazy one stands for. */
function unwrapped(schema: Known, value: unknown): Known {
  if (schema.wrapped) return unwrapped(schema.wrapped, value);
  return schema.getter ? unwrapped(schema.getter(value), value) : schema;
}

/** Which form was probably meant; null: none of them. */
function chosen(schema: Known, value: unknown): Known | null {
  if (schema.type !== "union" && schema.type !== "variant") return null;
  const ranked = (schema.options as Known[])
    .map((option) => ({ option, fit: fitOf(option, value) }))
    .sort((a, b) => b.fit - a.fit);
  return ranked[0] && ranked[0].fit > 0 ? ranked[0].option : null;
}

/** How much a value resembles what a schema wants; 0: not at all. */
function fitOf(schema: Known, value: unknown): number {
  const { type, entries, options } = unwrapped(schema, value);
  if (type === "union" || type === "variant")
    return Math.max(...(options as Known[]).map((option) => fitOf(option, value)));
  if (Array.isArray(value)) return type === "array" || type === "strict_tuple" ? 1 : 0;
  if (typeof value !== "object" || value === null)
    return type === typeof value || (type === "picklist" && typeof value === "string") ? 1 : 0;
  if (!entries) return type === "record" ? 1 : 0;
  const known = Object.keys(value).filter((key) => Object.hasOwn(entries, key));
  const missing = Object.keys(entries).filter((key) => !/optional/.test(entries[key]!.type) && !(key in value));
  return known.length - missing.length / 100;
}

function namesOf({ options = [] }: Known, key: string): string[] {
  return (options as Known[]).flatMap(({ entries }) => {
    const { options: names, literal } = (entries?.[key] ?? {}) as { options?: string[]; literal?: string };
    return names ?? (literal === undefined ? [] : [literal]);
  });
}
