// SPDX-License-Identifier: MIT
import type { Intervention, Session } from "backprop-playground/engine";
import type { Driver } from "./driver.ts";
import type { Course } from "./protocol.ts";
import { furthestOf, type Run } from "./run.ts";

// Every way through time that is long goes in slices, so that it does not look like a dead worker. Where the engine has
// been before it is led at once; from there on it makes plain steps, and the recorded interventions by itself.

/**
 * Takes a session along a course to its end.
 * @param known how far the session has been on what this course shares with its own
 * @return false when something else took over
 */
function follow(session: Session, course: Course, driver: Driver, known = 0): Promise<boolean> {
  const end = Math.max(course.end, course.step);
  const shared = Math.min(known, end);
  session.replay(course.interventions, shared);
  return driver.steps(session, end - shared);
}

/**
 * A session of its own on a course, taken to its end and then to its step.
 * @throws also when something else took over; no session is left behind
 */
export async function sessionOn(create: () => Session, course: Course, driver: Driver): Promise<Session> {
  const session = create();
  try {
    if (!(await follow(session, course, driver))) throw new Error("another experiment was opened meanwhile");
    session.seek(course.step);
    return session;
  } catch (error) {
    session.delete();
    throw error;
  }
}

/** The running session on another course, at the course's step unless something else took over. */
export async function switchTo(run: Run, course: Course, driver: Driver): Promise<void> {
  const { session } = run;
  const known = Math.min(furthestOf(run), sharedUntil(session.experiment().interventions, course.interventions));
  const following = follow(session, course, driver, known);
  run.furthest = known;
  if (!(await following)) return;
  run.furthest = Math.max(known, course.end);
  session.seek(course.step);
}

/** Ends what drives the session, also when the step is refused. */
export async function goTo(run: Run, step: number, driver: Driver): Promise<void> {
  driver.halt();
  const known = Math.min(step, furthestOf(run));
  run.session.seek(known);
  await driver.steps(run.session, step - known);
}

/** The step up to which two courses are the same: of the first intervention that only one of them has. */
export function sharedUntil(before: readonly Intervention[], after: readonly Intervention[]): number {
  const longer = before.length > after.length ? before : after;
  const differs = longer.findIndex((_, k) => JSON.stringify(before[k]) !== JSON.stringify(after[k]));
  if (differs < 0) return Infinity;
  return Math.min(before[differs]?.step ?? Infinity, after[differs]?.step ?? Infinity);
}
