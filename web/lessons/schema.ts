// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { pageSpecSchema } from "../schema/page_spec.ts";
import { oneOf } from "../schema/one_of.ts";
import { explored } from "../state/explored.ts";
import { conditions } from "./condition.ts";
import { quantitySchema } from "./quantity.ts";
import { blocks, inlines, slotName } from "./text.ts";
import { count, line, markdown, number, place, some } from "./values.ts";

/** What a lesson file may hold. Written: lesson.json beside its Markdown; compiled: with the text in it (compile/). */
export const MOST_STEPS = 24;
const MOST_NUMBERS = 24;

export const lessonViews = ["run", "data", "training", "network", "microscope", "output", "try", ...explored] as const;
export const lessonControls = [
  "undo", "reset", "back", "stage", "step", "epoch", "play", "speed", "learning-rate", "loop", "timeline",
] as const; // prettier-ignore

/** What is done when a prediction was given, before its answer is shown. */
const then = v.union(
  [
    v.strictObject({ stage: count }),
    v.strictObject({ step: count }),
    v.strictObject({ epoch: count }),
    v.strictObject({ play: v.pipe(count, v.maxValue(60, "at most 60 seconds")) }),
  ],
  "stage, step, epoch or play",
);

const focus = v.union(
  [
    v.strictObject({ kind: v.literal("parameter"), layer: place, row: v.nullable(place), column: place }),
    v.strictObject({ kind: v.literal("unit"), layer: place, unit: place }),
    v.strictObject({ kind: v.literal("layer"), layer: place }),
  ],
  "a weight, a unit or a layer",
);
/** How the views stand on entering a step. */
const look = v.strictObject({
  edges: v.exactOptional(oneOf(["weight", "gradient", "update"])),
  focus: v.exactOptional(v.nullable(focus)),
  tab: v.exactOptional(oneOf(["weight", "unit", "layer", "slope", "all"])),
  explored: v.exactOptional(v.nullable(oneOf(explored))),
  discretize: v.exactOptional(v.boolean("true or false")),
  showTest: v.exactOptional(v.boolean("true or false")),
  logLoss: v.exactOptional(v.boolean("true or false")),
  /** How far the curve of C(w) reaches to either side of the weight. */
  halfWidth: v.exactOptional(v.pipe(number, v.minValue(0.0625), v.maxValue(32))),
  /** Steps a second; "most": as fast as it goes. */
  speed: v.exactOptional(
    v.union([v.pipe(number, v.minValue(0.25), v.maxValue(100_000)), v.literal("most")], "steps a second"),
  ),
  /** The raw input that is tried. */
  input: v.exactOptional(v.nullable(v.pipe(v.array(number, "a list of numbers"), v.maxLength(4096)))),
});
/** "view:network", "control:step", "edge:0/0/0" (layer/row/column, row "bias" for a bias), "unit:1/0" (column, index; column 0 is the features). */
const highlight = v.pipe(
  v.string("what to highlight"),
  v.regex(
    new RegExp(
      `^(view:(${lessonViews.join("|")})|control:(${lessonControls.join("|")})|edge:\\d{1,2}/(\\d{1,4}|bias)/\\d{1,4}|unit:\\d{1,2}/\\d{1,4})$`,
    ),
    'a place such as "view:network", "control:step", "edge:0/1/0" or "unit:1/0"',
  ),
);

/** A schema of one step; `text`: how a line of running text is checked. */
const stepWith = <Text extends v.GenericSchema>(text: Text) => ({
  /** Loaded on entering; absent: what runs goes on. */
  spec: v.exactOptional(pageSpecSchema),
  /** Parts that show; absent: as in the step before, the first one: run, network, output. */
  views: v.exactOptional(some(oneOf(lessonViews))),
  controls: v.exactOptional(some(oneOf(lessonControls))),
  /** Whether layers, units, activations and features can be changed in the network: only where the step is about that. */
  design: v.exactOptional(v.boolean("true or false")),
  look: v.exactOptional(look),
  highlight: v.exactOptional(some(highlight, 8)),
  /** Names for numbers of the run, for {{name}} in the text, in conditions, predictions and tables. */
  numbers: v.exactOptional(
    v.pipe(
      v.record(slotName, quantitySchema, "names with quantities"),
      v.check((all) => Object.keys(all).length <= MOST_NUMBERS, `at most ${MOST_NUMBERS} numbers`),
    ),
  ),
  /** Fills itself while the run goes on: one row a step. */
  table: v.exactOptional(
    v.strictObject({
      columns: some(
        v.strictObject({ label: text, number: slotName, digits: v.exactOptional(v.pipe(place, v.maxValue(16))) }),
        6,
      ),
      rows: v.pipe(count, v.maxValue(60, "at most 60")),
    }),
  ),
  /** A question that is answered before the engine shows. `number`: typed, and right within `within`; else `choices`. */
  predict: v.exactOptional(
    v.union(
      [
        v.strictObject({ ask: text, number: slotName, within: number, then: v.exactOptional(then), working: text }),
        v.strictObject({
          ask: text,
          choices: some(v.strictObject({ text, when: conditions }), 6),
          then: v.exactOptional(then),
          working: text,
        }),
      ],
      "a question with a number or with choices",
    ),
  ),
  /** Done as soon as all of `when` holds at once. */
  task: v.exactOptional(v.strictObject({ ask: text, when: conditions, hint: v.exactOptional(text), praise: text })),
});

const lessonWith = <Step extends v.GenericSchema>(step: Step) =>
  v.strictObject({
    $schema: v.exactOptional(line),
    version: v.literal(1, "version 1"),
    title: line,
    /** One sentence, for lists. */
    summary: line,
    minutes: v.pipe(count, v.maxValue(60, "at most 60")),
    lang: v.exactOptional(
      v.pipe(v.string("a language tag"), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "a language tag")),
    ),
    steps: some(step, MOST_STEPS),
  });

/** lesson.json: the text of its steps is in lesson.md, one section (## Title) a step. */
export const writtenSchema = lessonWith(v.strictObject(stepWith(markdown)));
/** What the element reads. */
export const lessonSchema = lessonWith(v.strictObject({ title: inlines, text: blocks, ...stepWith(inlines) }));

export type WrittenLesson = v.InferOutput<typeof writtenSchema>;
export type Lesson = v.InferOutput<typeof lessonSchema>;
export type LessonStep = Lesson["steps"][number];
