// SPDX-License-Identifier: MIT
import type { Frame, Norms, State } from "./state.ts";

/** Moments of a run that are looked at, each with the losses of all samples. */
const MOMENTS = 120;
/** Multiplications that may be spent on them while it trains: about a tenth of a second. */
const MOST_MULTIPLICATIONS = 2e8;

/** Those of the course that is followed; null: none were asked for yet. */
export function normsOf({ norms, run }: Partial<Pick<State, "norms" | "run">>): Norms | null {
  return norms?.run === run?.id && norms?.interventions === run?.interventions ? (norms ?? null) : null;
}

/** What is known of the norms once a frame has come. */
export function normsAfter(state: State, { norms }: Pick<Frame, "norms">): Norms | null {
  if (!norms) return state.norms;
  const { id, interventions, end } = state.run;
  return { run: id, interventions, end, recorded: norms };
}

/**
 * Whether the recorded norms are to be asked for again: when the run has grown, while it trains only after another second
 * of training, and not at all then where that would hold up the training.
 */
export function normsAreDue(
  state: Pick<State, "loaded"> & Partial<Pick<State, "norms" | "run" | "spec" | "frame">>,
  isFlowing: boolean,
): boolean {
  const { loaded, run, spec, frame } = state;
  if (!loaded || !run) return false;
  const known = normsOf(state);
  if (!isFlowing) return !known || run.end > known.end;
  const weights = loaded.layout.reduce((sum, { fanIn, units }) => sum + fanIn * units, 0);
  if (weights * (loaded.data.train.count + loaded.data.test.count) * MOMENTS > MOST_MULTIPLICATIONS) return false;
  const aSecond = (frame?.samplesPerSecond ?? 0) / (spec?.learner.batchSize ?? 1);
  return !known || run.end >= known.end + Math.max(aSecond, 1);
}
