// SPDX-License-Identifier: MIT
import * as v from "valibot";

/** The plain values that lesson files are made of, each with the words of its complaint. */
const LONGEST_LINE = 300;
export const line = v.pipe(
  v.string("text"),
  v.trim(),
  v.minLength(1, "some text"),
  v.maxLength(LONGEST_LINE, `at most ${LONGEST_LINE} characters`),
);
export const markdown = v.pipe(
  v.string("text"),
  v.minLength(1, "some text"),
  v.maxLength(2_000, "at most 2000 characters"),
);
export const number = v.pipe(v.number("a number"), v.finite("a finite number"));
export const count = v.pipe(
  number,
  v.safeInteger("a whole number"),
  v.minValue(1, "1 or more"),
  v.maxValue(1_000_000, "at most 1000000"),
);
export const place = v.pipe(
  number,
  v.safeInteger("a whole number"),
  v.minValue(0, "0 or more"),
  v.maxValue(100_000, "at most 100000"),
);
export const some = <Schema extends v.GenericSchema>(item: Schema, most = 24) =>
  v.pipe(v.array(item, "a list"), v.minLength(1, "at least one"), v.maxLength(most, `at most ${most}`));
