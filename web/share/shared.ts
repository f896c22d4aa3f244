// SPDX-License-Identifier: MIT
import type { OpenedExperiment } from "../state/actions.ts";
import type { Branch, State } from "../state/state.ts";

function courseOf({ name, interventions, end }: Omit<Branch, "curve">): OpenedExperiment["run"] {
  return { name, interventions, end };
}

/** What a link or a file holds of the present moment. The fingerprint is null while it plays: no moment stays. */
export function experimentOf(state: State): OpenedExperiment {
  const { start, run, branches, walk, frame, playing } = state;
  return {
    spec: start,
    run: courseOf(run),
    branches: branches.map(courseOf),
    step: frame?.report.step ?? 0,
    stage: walk?.stage ?? null,
    fingerprint: playing ? null : (frame?.fingerprint ?? null),
  };
}
