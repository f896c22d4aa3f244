// SPDX-License-Identifier: MIT
import type { LaneState } from "../../race/lane_state.ts";
import type { Action } from "../../state/actions.ts";

/** A lane as an experiment of its own, at the step it has reached; null while it has reached none. */
export function opened({ setup, points }: LaneState): Action | null {
  const step = points.at(-1)?.step;
  if (step === undefined) return null;
  const run = { name: setup.name, interventions: [], end: step };
  return {
    type: "open",
    experiment: { spec: setup.spec, run, branches: [], step, stage: null, fingerprint: null },
  };
}
