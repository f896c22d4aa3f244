// SPDX-License-Identifier: MIT
import * as v from "valibot";
import type { Intervention, InterventionInput, LearnerKind, ParameterAddress } from "backprop-playground/engine";
import { lastStage } from "../state/stages.ts";
import type { OpenedExperiment } from "../state/actions.ts";
import { LONGEST_NAME } from "./rows.ts";

/** A replay of so many steps takes hours on the smallest network: no moment that anyone waits for lies further. */
export const MOST_STEPS = 1_000_000_000;
/** Of one course: a weight dragged for an hour at 10 values a second, each at a step of its own, is 36,000. */
export const MOST_INTERVENTIONS = 100_000;
/** Besides the followed one: as many as the page keeps. */
export const MOST_BRANCHES = 7;
/** Of a change: as many keys and levels as the whole learner, penalty, stop and loss have, with room to grow. */
const MOST_KEYS = 64;
const MOST_LEVELS = 4;

const number = v.pipe(v.number("a number"), v.finite("a finite number"));
const whole = v.pipe(number, v.safeInteger("a whole number"), v.minValue(0, "a whole number from 0 on"));
export const step = v.pipe(whole, v.maxValue(MOST_STEPS, `at most ${MOST_STEPS}`));
export const stage = whole;
export const courseName = v.pipe(v.string("text"), v.maxLength(LONGEST_NAME, `at most ${LONGEST_NAME} characters`));
export const fingerprint = v.pipe(
  v.string("16 hexadecimal digits"),
  v.regex(/^[0-9a-f]{16}$/, "16 hexadecimal digits (0–9, a–f)"),
);

const has = (input: unknown, key: string): boolean => typeof input === "object" && input !== null && key in input;

const weight = v.strictObject({ layer: whole, row: whole, column: whole });
const bias = v.strictObject({ layer: whole, bias: whole });
const address = v.lazy((input): v.GenericSchema<unknown, ParameterAddress> => (has(input, "bias") ? bias : weight));

/** What it means is the engine's to judge; here it only must be plain, small JSON. */
const change = v.custom<InterventionInput>(
  (input) => typeof input === "object" && !Array.isArray(input) && keysOf(input, MOST_LEVELS) <= MOST_KEYS,
  `settings: objects, at most ${MOST_LEVELS} deep and ${MOST_KEYS} keys, of numbers, names, true, false and null`,
);

/** How many keys there are on all levels; Infinity for what is no settings. */
function keysOf(value: unknown, levels: number): number {
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return 0;
  if (typeof value === "string") return value.length <= LONGEST_NAME ? 0 : Infinity;
  if (typeof value !== "object" || Array.isArray(value) || levels === 0) return Infinity;
  const entries = Object.entries(value);
  if (entries.length > MOST_KEYS) return Infinity;
  return entries.reduce(
    (sum, [key, inner]) => sum + (/^[A-Za-z]\w{0,63}$/.test(key) ? 1 + keysOf(inner, levels - 1) : Infinity),
    0,
  );
}

const changed = v.strictObject({ step, change });
const edited = v.strictObject({ step, parameter: address, value: number });
const intervention = v.lazy((input): v.GenericSchema<unknown, Intervention> =>
  has(input, "change") ? changed : edited,
);

export const interventions = v.pipe(
  v.array(intervention, "a list of interventions"),
  v.maxLength(MOST_INTERVENTIONS, `at most ${MOST_INTERVENTIONS} interventions`),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const list = dataset.value;
    const at = list.findIndex((item, k) => k > 0 && item.step < list[k - 1]!.step);
    if (at < 0) return;
    const item = list[at]!;
    addIssue({
      message: `a step from ${list[at - 1]!.step} on, that of the intervention before`,
      received: String(item.step),
      path: [
        { type: "array", origin: "value", input: list, key: at, value: item },
        { type: "object", origin: "value", input: { ...item }, key: "step", value: item.step },
      ],
    });
  }),
);

/** `name` and `end` can be left out where a default is known (see completed()). */
export const course = v.strictObject({
  name: v.optional(courseName),
  interventions: v.optional(interventions, []),
  end: v.optional(step),
});
export type Course = v.InferOutput<typeof course>;
export const branches = v.pipe(
  v.array(course, "a list of courses"),
  v.maxLength(MOST_BRANCHES, `at most ${MOST_BRANCHES} courses`),
);

/** The least end that a course can have: it has been at its step and at its last intervention. */
export function leastEnd(list: readonly Intervention[], present: number): number {
  return Math.max(present, list.at(-1)?.step ?? 0);
}

/** A course as it is written: nothing in it that reading would refuse. */
export function tidied({ name, interventions: list, end }: OpenedExperiment["run"], present: number): Required<Course> {
  return { name: name.slice(0, LONGEST_NAME), interventions: list, end: Math.max(end, leastEnd(list, present)) };
}

/** A course whose name and end are written out. */
export function completed(part: Course, name: string, present: number): OpenedExperiment["run"] {
  const { interventions: list } = part;
  return { name: part.name ?? name, interventions: list, end: part.end ?? leastEnd(list, present) };
}

/** Of a spec that may leave it out. */
function kindOf({ learner }: { learner?: { kind?: LearnerKind } }): LearnerKind {
  return learner?.kind ?? "backpropagation";
}

/** What contradicts itself in an experiment whose parts are each well formed: where, what was expected and found. */
export function contradictionIn(experiment: OpenedExperiment): { path: string; reason: string } | null {
  const { run, step: present, stage: shown, spec } = experiment;
  if (run.end < present)
    return { path: "/end", reason: `expected at least the present step, ${present}, found ${run.end}` };
  const last = spec.layers ? lastStage(spec.layers.length, kindOf(spec)) : Infinity;
  if (shown !== null && shown > last)
    return { path: "/stage", reason: `expected at most ${last}, the last stage of this network, found ${shown}` };
  if (shown === last && present === 0)
    return {
      path: "/stage",
      reason: `expected less than ${last}, the update, because no step has been made, found ${last}`,
    };
  const courses: [string, OpenedExperiment["run"]][] = [
    ["", run],
    ...experiment.branches.map((branch, k): [string, OpenedExperiment["run"]] => [`/branches/${k}`, branch]),
  ];
  for (const [path, { end, interventions: list }] of courses) {
    const at = list.findIndex((item) => item.step > end);
    if (at < 0) continue;
    const reason = `expected a step up to the course's end, ${end}, found ${list[at]!.step}`;
    return { path: `${path}/interventions/${at}/step`, reason };
  }
  return null;
}
