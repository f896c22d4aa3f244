// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { pageSpecSchema } from "../schema/page_spec.ts";
import { LONGEST_NAME } from "../schema/rows.ts";
import { SchemaError, toSchemaError } from "../schema/schema_error.ts";
import type { PageSpec } from "../state/state.ts";
import { complaintAboutSlots, slotsOf, type Told } from "./slots.ts";

/** More people than this do not fit on a drawing that is read. */
export const MOST_LAYERS = 5;
export const MOST_PEOPLE = 6;
const LONGEST_TEXT = 600;

const text = v.pipe(
  v.string("text"),
  v.minLength(1, "some text"),
  v.maxLength(LONGEST_TEXT, `at most ${LONGEST_TEXT} characters`),
);
const label = v.pipe(
  v.string("text"),
  v.trim(),
  v.minLength(1, "a name"),
  v.maxLength(LONGEST_NAME, `at most ${LONGEST_NAME} characters`),
);
/** A sentence with slots in braces; a slot that is not of this moment is refused, with the nearest one that is. */
const sentence = (told: Told) =>
  v.pipe(
    text,
    v.check(
      (input) => complaintAboutSlots(input, told) === null,
      ({ input }) => complaintAboutSlots(input, told) ?? "",
    ),
  );

const person = v.strictObject({ name: label, role: label });
const layer = v.pipe(
  v.array(person, "a list of people"),
  v.minLength(1, "at least one person"),
  v.maxLength(MOST_PEOPLE, `at most ${MOST_PEOPLE} people`),
);

const told = Object.keys(slotsOf) as Told[];
const words = v.strictObject(
  Object.fromEntries(told.map((name) => [name, sentence(name)])) as Record<Told, ReturnType<typeof sentence>>,
);

/** What is filled into sentences besides names and numbers. */
const terms = v.strictObject({
  /** Between the last two of a list. */
  and: label,
  /** Where a report pushes whoever hears it. */
  up: label,
  down: label,
  /** What somebody's answer was, as the blame has it. */
  tooHigh: label,
  tooLow: label,
  /** How trust changes. */
  more: label,
  less: label,
  /** In place of a name where nothing is carried. */
  nobody: label,
});

const storySchema = v.strictObject({
  version: v.literal(1, "version 1"),
  title: label,
  /** What the story is about, in two or three sentences. */
  about: text,
  /** The features first, the outputs last. */
  layers: v.pipe(
    v.array(layer, "a list of layers of people"),
    v.minLength(2, "at least two layers"),
    v.maxLength(MOST_LAYERS, `at most ${MOST_LAYERS} layers`),
  ),
  words,
  terms,
  /** The experiment that founds the company; what it leaves out is as usual. */
  spec: pageSpecSchema,
});

/** Who is who in a network, and what is said of them at each stage of a step. */
export type Story = Omit<v.InferOutput<typeof storySchema>, "spec"> & { spec: Partial<PageSpec> };
export type Person = Story["layers"][number][number];

/**
 * Checks what a file or a host page gives as a story.
 * @throws SchemaError with the path, what was expected, and what was found
 */
export function readStory(input: unknown): Story {
  if (Array.isArray(input)) throw new SchemaError("/", "expected an object, found Array");
  const result = v.safeParse(storySchema, input, { abortEarly: true });
  if (!result.success) throw toSchemaError(result.issues[0], storySchema, input);
  const story = result.output as Story;
  const wrong = contradictionIn(story);
  if (wrong) throw new SchemaError(wrong.path, wrong.reason);
  return story;
}

/** Where the story's own experiment has other people than the story. */
function contradictionIn({ layers, spec }: Story): { path: string; reason: string } | null {
  const units = layers.slice(1).map(({ length }) => length);
  const built = spec.layers?.map((one) => one.units) ?? [];
  if (built.length !== units.length)
    return {
      path: "/spec/layers",
      reason: `expected ${units.length} layers, one for each but the first of /layers, found ${built.length}`,
    };
  const at = built.findIndex((count, index) => count !== units[index]);
  if (at >= 0)
    return {
      path: `/spec/layers/${at}/units`,
      reason: `expected ${units[at]}, the people of /layers/${at + 1}, found ${built[at]}`,
    };
  const columns = spec.data?.inputs?.[0]?.length;
  const features = layers[0]?.length ?? 0;
  if (columns !== undefined && columns !== features)
    return {
      path: "/spec/data/inputs/0",
      reason: `expected ${features} numbers, one for each of /layers/0, found ${columns}`,
    };
  return null;
}
