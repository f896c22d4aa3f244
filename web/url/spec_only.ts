// SPDX-License-Identifier: MIT
import type { OpenedExperiment } from "../state/actions.ts";
import { firstRun } from "../state/initial.ts";
import type { PageSpec } from "../state/state.ts";

/** The experiment of a spec that has not been run yet. */
export function untouched(spec: PageSpec): OpenedExperiment {
  const run = { name: firstRun, interventions: [], end: 0 };
  return { spec, run, branches: [], step: 0, stage: null, fingerprint: null };
}

/** Nothing has been run and nothing done: the spec is the whole experiment. */
export function isSpecOnly({ run, branches, step, stage }: OpenedExperiment): boolean {
  return step === 0 && stage === null && run.end === 0 && run.interventions.length === 0 && branches.length === 0;
}
