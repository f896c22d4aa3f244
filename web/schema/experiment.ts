// SPDX-License-Identifier: MIT
import * as v from "valibot";
import type { OpenedExperiment } from "../state/actions.ts";
import { firstRun } from "../state/initial.ts";
import type { PageSpec } from "../state/state.ts";
import { untouched } from "../url/spec_only.ts";
import {
  branches,
  completed,
  contradictionIn,
  courseName,
  fingerprint,
  interventions,
  stage,
  step,
} from "./courses.ts";
import { pageSpecSchema, readPageSpec } from "./page_spec.ts";
import { SchemaError, toSchemaError } from "./schema_error.ts";

/** What a file says it is. */
export const FORMAT = "backprop-playground";
export const VERSION = 1;

const experiment = v.strictObject({
  format: v.optional(v.literal(FORMAT, `"${FORMAT}"`)),
  version: v.optional(v.literal(VERSION, `version ${VERSION}`)),
  spec: pageSpecSchema,
  name: v.optional(courseName),
  interventions: v.optional(interventions, []),
  end: v.optional(step),
  step: v.optional(step, 0),
  stage: v.optional(v.nullable(stage), null),
  branches: v.optional(branches, []),
  fingerprint: v.optional(v.nullable(fingerprint), null),
});

/**
 * Checks what a file, an attribute or a host page gives: a whole experiment, what element.export("json") writes, or a bare
 * spec. The spec may leave things out; the engine fills them in.
 * @throws SchemaError with the path, what was expected, and what was found
 */
export function readOpened(input: unknown): OpenedExperiment {
  if (typeof input !== "object" || input === null || !("spec" in input || "format" in input))
    return untouched(readPageSpec(input) as PageSpec);
  const result = v.safeParse(experiment, input, { abortEarly: true });
  if (!result.success) throw toSchemaError(result.issues[0], experiment, input);
  const { spec, name, end, ...moment } = result.output;
  const opened: OpenedExperiment = {
    spec: spec as PageSpec,
    run: completed({ name, interventions: moment.interventions, end }, firstRun, moment.step),
    branches: moment.branches.map((branch) => completed(branch, firstRun, 0)),
    step: moment.step,
    stage: moment.stage,
    fingerprint: moment.fingerprint,
  };
  const wrong = contradictionIn(opened);
  if (wrong) throw new SchemaError(wrong.path, wrong.reason);
  return opened;
}
