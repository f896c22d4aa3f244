// SPDX-License-Identifier: MIT
import { appendToCurve, withPoint } from "./curve.ts";
import { endOf } from "./ends.ts";
import { say } from "./notices.ts";
import { normsAfter } from "./norms.ts";
import { specAt } from "./spec_at.ts";
import { engineStep } from "./stages.ts";
import type { Frame, State } from "./state.ts";

/**
 * A moment of the run arrives: at the end of its course it lengthens the course, before the end it only is shown.
 * @param fresh it has not been there before, so that an end of the run is news (it also is where it stops a run that plays)
 */
export function withFrame(state: State, frame: Frame, fresh = isFresh(state, frame)): State {
  const { walk, heading, run } = state;
  const { report } = frame;
  const { step } = report;
  const stays = walk !== null && step === engineStep(state, walk);
  // The answer of a walk on its way brings a frame of its own.
  if (walk && !stays && heading) return state;
  const scene = frame.explained?.scene;
  const next: State = {
    ...state,
    playing: state.playing && report.status === "running",
    frame,
    spec: specThen(state, step),
    run: step > run.end ? { ...run, end: step } : run,
    curve: step >= run.end ? appendToCurve(state.curve, report) : withPoint(state.curve, report),
    walk: walk && stays ? (scene?.step === walk.step ? { ...walk, scene } : walk) : null,
  };
  next.norms = normsAfter(next, frame);
  const { status } = report;
  const isNews = (fresh || state.playing) && state.frame?.report.status === "running";
  const ended = isNews && (status === "goal" || status === "stopped");
  return ended ? say(next, "info", endOf(frame, next.spec)) : next;
}

/** Not a part of the course that is gone through again. */
function isFresh({ frame: before, run }: State, { report }: Frame): boolean {
  return report.step > run.end || (report.step === run.end && before?.report.step === report.step);
}

/** The settings change where an intervention is passed, either way. */
function specThen({ spec, start, run, frame }: State, step: number): State["spec"] {
  const made = (at: number): number => run.interventions.findLastIndex((done) => done.step <= at);
  const before = frame?.report.step ?? step;
  return made(before) === made(step) ? spec : specAt(start, run.interventions, step);
}
