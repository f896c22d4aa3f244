// SPDX-License-Identifier: MIT
import type { Experiment, Session } from "backprop-playground/engine";

/** Makes `count` steps; false when it could not make all of them. */
export type Advance = (session: Session, count: number) => Promise<boolean>;

/**
 * Brings a fresh session to the experiment's step: interventions at their steps, training in between. It does what the
 * engine's openExperiment does, but in slices, so that a long run does not look like a dead worker.
 */
export async function replay(session: Session, experiment: Experiment, advance: Advance): Promise<void> {
  for (const intervention of experiment.interventions) {
    if (intervention.step > experiment.step) break;
    if (!(await advance(session, intervention.step - session.report().step))) return;
    if ("change" in intervention) session.intervene(intervention.change);
    else session.setParameter(intervention.parameter, intervention.value);
  }
  await advance(session, experiment.step - session.report().step);
}
