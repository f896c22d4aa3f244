// SPDX-License-Identifier: MIT
import type { OpenedExperiment } from "../state/actions.ts";
import { firstRun } from "../state/initial.ts";
import type { PageSpec } from "../state/state.ts";
import { isSpecOnly } from "../url/spec_only.ts";
import type { PageExperiment, Running } from "./running.ts";

/** A whole experiment: as export() writes it, or from a link. */
export type Experimental = Written | OpenedExperiment;
type Written = Pick<PageExperiment, "spec"> & Partial<PageExperiment & Pick<OpenedExperiment, "stage" | "fingerprint">>;
/** What can be loaded: a spec, or a whole experiment. */
export type Loadable = Partial<PageSpec> | Experimental;

/** Loads a spec, or opens an experiment at the moment where it was left. Rejects when it is refused. */
export function openedBy(running: Pick<Running, "load" | "open">, input: Loadable): Promise<void> {
  if (!("spec" in input)) return running.load(input);
  const { spec, branches = [], step = 0, stage = null, fingerprint = null } = input;
  const run = "run" in input ? input.run : courseOf(input);
  const experiment: OpenedExperiment = { spec, run, branches, step, stage, fingerprint };
  return isSpecOnly(experiment) ? running.load(spec) : running.open(experiment);
}

function courseOf(experiment: Partial<PageExperiment>): OpenedExperiment["run"] {
  const { name = firstRun, interventions = [], step = 0, end = step } = experiment;
  return { name, interventions, end };
}
