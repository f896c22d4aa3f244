// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { step as stepNumber } from "../schema/courses.ts";
import { oneOf } from "../schema/one_of.ts";
import { pageSpecSchema } from "../schema/page_spec.ts";
import { rows } from "../schema/rows.ts";

/** What can be called, and with what. What each answers is in answers.ts, under the same name. */

const MOST_AT_ONCE = 1_000_000;
const LONGEST_ATTRIBUTE = 2_000;
const MOST_STEPS_OF_A_LESSON = 24;

const none = v.strictObject({});
const whole = v.pipe(v.number("a number"), v.safeInteger("a whole number"), v.minValue(0, "a whole number from 0 on"));
const flag = v.boolean("true or false");
/** As in HTML; null takes the attribute away. */
const attribute = v.exactOptional(
  v.nullable(
    v.pipe(v.string("text, or null"), v.maxLength(LONGEST_ATTRIBUTE, `at most ${LONGEST_ATTRIBUTE} characters`)),
  ),
);
const object = v.custom<object>(
  (input) => typeof input === "object" && input !== null && !Array.isArray(input),
  "an object",
);
const moved = v.strictObject({
  /** How many; 1 when left out. */
  count: v.exactOptional(v.pipe(whole, v.maxValue(MOST_AT_ONCE, `at most ${MOST_AT_ONCE}`))),
  /** "batch", one step, when left out. */
  unit: v.exactOptional(oneOf(["stage", "batch", "epoch"])),
});

/** Where a reader of a lesson is, as the event "lesson" told it. */
export const progressSchema = v.strictObject({
  lesson: v.pipe(v.string("text"), v.maxLength(LONGEST_ATTRIBUTE, `at most ${LONGEST_ATTRIBUTE} characters`)),
  /** From 0; as many as there are steps: the page after the last one. */
  at: v.pipe(whole, v.maxValue(MOST_STEPS_OF_A_LESSON, `at most ${MOST_STEPS_OF_A_LESSON}`)),
  steps: v.pipe(whole, v.maxValue(MOST_STEPS_OF_A_LESSON, `at most ${MOST_STEPS_OF_A_LESSON}`)),
  done: v.pipe(v.array(flag, "a list"), v.maxLength(MOST_STEPS_OF_A_LESSON, `at most ${MOST_STEPS_OF_A_LESSON} items`)),
  finished: flag,
});

export const calls = {
  /** Begins: the frame answers to whoever said it (its origin) from then on. */
  hello: none,
  /** Begins another design at step 0. What the spec leaves out is as in the engine. */
  load: v.strictObject({ spec: v.lazy((input) => (Array.isArray(input) ? object : pageSpecSchema)) }),
  /** Opens a whole experiment at the moment where it was left: what "get" or "export" gave, as an object or as text. */
  open: v.strictObject({ experiment: v.union([v.string(), object], "an object, or its text") }),
  play: none,
  pause: none,
  step: moved,
  back: moved,
  /** To the moment after so many steps, back or forth. */
  seek: v.strictObject({ step: stepNumber }),
  undo: none,
  redo: none,
  /** Back to step 0, as a run that begins anew. */
  reset: none,
  /** What the network answers to these inputs, as they are in the data (raw). */
  predict: v.strictObject({ rows }),
  export: v.strictObject({ format: v.exactOptional(v.literal("json", '"json"')) }),
  /** 16 hex digits over all parameters: equal hashes mean equal bits. */
  hash: none,
  get: v.strictObject({ what: oneOf(["spec", "experiment", "metrics", "progress"]) }),
  /** How the playground looks: only what is named changes. */
  set: v.strictObject({
    views: attribute,
    controls: attribute,
    theme: attribute,
    lang: attribute,
    readonly: v.exactOptional(flag),
    /** A lesson of ours by its name, the address of a compiled file beside the playground, such a lesson itself; null: none. */
    lesson: v.exactOptional(
      v.nullable(
        v.union(
          [
            v.pipe(
              v.string(),
              v.minLength(1, "some text"),
              v.maxLength(LONGEST_ATTRIBUTE, `at most ${LONGEST_ATTRIBUTE} characters`),
            ),
            object,
          ],
          "a name, an address, or a lesson",
        ),
      ),
    ),
    /** Where its reader goes on. */
    progress: v.exactOptional(v.nullable(progressSchema)),
  }),
} as const satisfies Record<string, v.GenericSchema>;

export type CallName = keyof typeof calls;
export type Params<Name extends CallName> = v.InferOutput<(typeof calls)[Name]>;
export const callNames = Object.keys(calls) as readonly CallName[];
