// SPDX-License-Identifier: MIT
import * as v from "valibot";
import {
  completed,
  contradictionIn,
  fingerprint,
  leastEnd,
  MOST_STEPS,
  tidied,
  type Course,
} from "../schema/courses.ts";
import type { OpenedExperiment } from "../state/actions.ts";
import { firstRun } from "../state/initial.ts";
import { defaultSpec } from "./defaults.ts";
import { parse } from "./field.ts";
import { foldLeading } from "./fold.ts";
import { HashError, quoted } from "./hash_error.ts";
import { splitPairs } from "./pairs.ts";
import { fields, readFields, writeFields } from "./spec_fields.ts";
import { isSpecOnly } from "./spec_only.ts";
import { KEY as STATE, packState, startFrom, statePartOf, unpackState, type StatePart } from "./state_part.ts";
import { whole, type Format } from "./text.ts";

/** Where the moment is, and what its parameters must be there. */
const [STEP, STAGE, HASH] = ["step", "stage", "hash"];
export const keys = [...fields.map(({ key }) => key), STEP, STAGE, HASH, STATE];

const stepFormat: Format<number> = {
  ...whole,
  schema: v.pipe(whole.schema, v.maxValue(MOST_STEPS, `a step of at most ${MOST_STEPS}`)),
};
const hashFormat: Format<string> = { schema: v.pipe(v.string(), fingerprint), write: String };

/**
 * A whole experiment as an address part: the spec at step 0, readable; `step`, `stage` and `hash` (the fingerprint of the
 * parameters there); interventions and other courses deflated into `state`. Settings changed before the first step are
 * part of the spec (fold.ts), and an experiment that has not been run is its spec alone.
 * @throws HashError when it is too much for a link
 */
export async function writeExperiment(experiment: OpenedExperiment): Promise<string> {
  const folded = foldLeading(experiment);
  const { spec, step, stage, fingerprint: hash } = folded;
  const hasRun = !isSpecOnly(folded);
  const part = { ...statePartOf(spec), ...(hasRun ? coursesOf(folded) : {}) };
  const pairs = writeFields(spec, startFrom(defaultSpec, part));
  if (step > MOST_STEPS) throw new HashError(STEP, `expected at most ${MOST_STEPS}, found ${step}`);
  if (step > 0) pairs.push(`${STEP}=${step}`);
  if (stage !== null) pairs.push(`${STAGE}=${stage}`);
  if (hash !== null && hasRun) pairs.push(`${HASH}=${hash}`);
  if (Object.keys(part).length > 0) pairs.push(`${STATE}=${await packState(part)}`);
  return pairs.length > 0 ? `#${pairs.join("&")}` : "";
}

/** What the readable part does not say of the courses: nothing for a first run that is shown where it ends. */
function coursesOf({ run, branches, step }: OpenedExperiment): Pick<StatePart, "run" | "branches"> {
  const { name, interventions, end } = tidied(run, step);
  const written: Partial<Course> = {
    ...(name === firstRun ? {} : { name }),
    ...(interventions.length === 0 ? {} : { interventions }),
    ...(end === leastEnd(interventions, step) ? {} : { end }),
  };
  return {
    ...(Object.keys(written).length === 0 ? {} : { run: { interventions: [], ...written } }),
    ...(branches.length === 0 ? {} : { branches: branches.map((branch) => tidied(branch, 0)) }),
  };
}

/**
 * The experiment that an address part stands for.
 * @throws HashError alone, with the key, what was expected and what was found
 */
export async function readExperiment(hash: string): Promise<OpenedExperiment> {
  const pairs = splitPairs(hash, keys);
  const packed = pairs.get(STATE);
  const part = packed === undefined ? null : await unpackState(packed);
  const data = pairs.get("data");
  if (part?.data && data !== undefined)
    throw new HashError("data", `expected none, because ${STATE} brings a table, found ${quoted(data)}`);
  const spec = readFields(startFrom(defaultSpec, part), pairs);
  const read = <T>(key: string, format: Format<T>): T | null => {
    const text = pairs.get(key);
    return text === undefined ? null : parse(key, format, text);
  };
  const step = read(STEP, stepFormat) ?? 0;
  const experiment: OpenedExperiment = {
    spec: part?.parameters ? { ...spec, parameters: part.parameters } : spec,
    run: completed(part?.run ?? { interventions: [] }, firstRun, step),
    branches: (part?.branches ?? []).map((branch) => completed(branch, firstRun, 0)),
    step,
    stage: read(STAGE, whole),
    fingerprint: read(HASH, hashFormat),
  };
  const wrong = contradictionIn(experiment);
  if (wrong?.path === `/${STAGE}`) throw new HashError(STAGE, wrong.reason);
  if (wrong) throw new HashError(STATE, `${wrong.reason} at ${wrong.path}`);
  return experiment;
}
