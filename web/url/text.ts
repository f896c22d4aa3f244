// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { suggestion } from "../schema/nearest.ts";

/** How a value stands in an address: its schema reads the text, `write` makes it. A schema's messages say what was expected. */
export interface Format<T> {
  schema: v.GenericSchema<string, T>;
  write: (value: T) => string;
}

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i;

/** An exponent has to save this much to be worth its harder reading: 1e-4, but 0.001. */
const WORTH = 2;

/** The shortest text that reads back as the same number, −0 too. */
export function writeNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  const plain = String(value).replace("e+", "e");
  const exponential = value.toExponential().replace("e+", "e");
  return exponential.length + WORTH <= plain.length ? exponential : plain;
}

const numberSchema = v.pipe(
  v.string(),
  v.regex(numberPattern, "a number"),
  v.transform(Number),
  v.finite("a number below 1.8e308"),
);

export const number: Format<number> = { schema: numberSchema, write: writeNumber };
export const whole: Format<number> = {
  schema: v.pipe(numberSchema, v.safeInteger("a whole number"), v.minValue(0, "a whole number from 0 on")),
  write: writeNumber,
};
export const flag: Format<boolean> = {
  schema: v.pipe(
    v.picklist(["true", "false"], '"true" or "false"'),
    v.transform((text) => text === "true"),
  ),
  write: String,
};

export function name<const Name extends string>(names: readonly Name[]): Format<Name> {
  const known: readonly string[] = names;
  return {
    schema: v.pipe(
      v.string(),
      v.check(
        (text) => known.includes(text),
        ({ input }) => `a known name${suggestion(input, names).replace("; known are", ":")}`,
      ),
      v.transform((text) => text as Name),
    ),
    write: (value) => value,
  };
}

/** "none" stands for null. */
export function orNone<T>(format: Format<T>): Format<T | null> {
  const none = v.pipe(
    v.literal("none"),
    v.transform(() => null),
  );
  return {
    schema: v.lazy((input) => (input === "none" ? none : format.schema)),
    write: (value) => (value === null ? "none" : format.write(value)),
  };
}

/** Comma-separated; "none" stands for the empty list. */
export function list<T>(item: Format<T>, most: number): Format<T[]> {
  return {
    schema: v.pipe(
      v.string(),
      v.transform((text) => (text === "none" ? [] : text.split(","))),
      v.maxLength(most, `at most ${most} items`),
      v.array(item.schema),
    ),
    write: (values) => (values.length === 0 ? "none" : values.map(item.write).join(",")),
  };
}

/** A list whose items are all the same is written as one. */
export function listOrOne<T>(item: Format<T>, most: number): Format<T[]> {
  const format = list(item, most);
  return {
    schema: format.schema,
    write: (values) => {
      const texts = values.map(item.write);
      return texts.length > 0 && texts.every((text) => text === texts[0]) ? texts[0]! : format.write(values);
    },
  };
}
