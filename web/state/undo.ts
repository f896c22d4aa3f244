// SPDX-License-Identifier: MIT
import type { Moment, State } from "./state.ts";
import { joined, type Change } from "./what_changed.ts";

const mostMoments = 100;

/** The present, to be come back to. */
export function momentOf(state: State, { label, subject }: Change, step = state.frame?.report.step ?? 0): Moment {
  const { start, run, curve, branches } = state;
  return { start, run: { ...run, end: Math.max(run.end, step) }, curve, branches, step, label, subject };
}

/** The label so far of the change that this one goes on with, as a slider does that is dragged: within a second of training. */
export function goesOn(state: State, { subject }: Change, step = state.frame?.report.step ?? 0): string | null {
  const { run, playing, speed, frame, spec } = state;
  const last = state.past.at(-1);
  if (!last || subject === "" || last.subject !== subject || step < run.end) return null;
  const second = speed === Infinity ? (frame?.samplesPerSecond ?? 0) / spec.learner.batchSize : speed;
  const since = Math.abs(step - (run.interventions.at(-1)?.step ?? 0));
  return since <= (playing ? Math.max(1, second) : 0) ? last.label : null;
}

/** Keeps the present for undo, before a change at `step`; what goes on with the newest moment's change makes none. */
export function remembered(state: State, change: Change, step?: number): Pick<State, "past" | "future"> {
  const begun = goesOn(state, change, step);
  const last = state.past.at(-1);
  if (begun === null || !last)
    return { past: [...state.past, momentOf(state, change, step)].slice(-mostMoments), future: [] };
  return { past: [...state.past.slice(0, -1), { ...last, label: joined(begun, change.label) }], future: [] };
}
