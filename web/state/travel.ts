// SPDX-License-Identifier: MIT
import type { Recorded } from "backprop-playground/engine";
import type { Course, Failure, LoadResult, Reply } from "../worker/protocol.ts";
import { mostGhosts, nextId } from "./courses.ts";
import { emptyCurve } from "./curve.ts";
import { frameRequestFor, noRequest } from "./frame_request.ts";
import type { Destination, Event, Journey } from "./messages.ts";
import { build, unwalked, type Engines } from "./sessions.ts";
import type { Branch, Moment, PageSpec, State } from "./state.ts";
import { momentOf, remembered } from "./undo.ts";

// Fetched when it is first needed: most visits to a page change nothing that has to be undone.

/** Points of a curve that is computed anew. */
const RECORDED_POINTS = 1000;
const unnamed = { label: "", subject: "" };

/** Where a journey leads from the present; null when there is nothing to go to. */
export function destinationOf(state: State, by: Journey): Destination | null {
  const { past, future } = state;
  const here = { past, future, stage: null, fingerprint: null };
  switch (by.type) {
    case "undo":
    case "redo": {
      const back = by.type === "undo";
      const moment = (back ? past : future).at(-1);
      if (!moment) return null;
      // What is undone is what can be redone, under the same name.
      const left = { ...momentOf(state, unnamed), label: moment.label };
      return back
        ? { ...here, moment, past: past.slice(0, -1), future: [...future, left] }
        : { ...here, moment, past: [...past, left], future: future.slice(0, -1) };
    }
    case "switch-branch": {
      const chosen = state.branches.find(({ id }) => id === by.id);
      if (!chosen) return null;
      const { curve, ...run } = chosen;
      // The course that is left takes its place.
      const left: Branch = { ...state.run, curve: state.curve };
      const branches = state.branches.map((branch) => (branch === chosen ? left : branch));
      return { ...here, moment: { ...momentOf(state, unnamed), run, curve, branches, step: run.end } };
    }
    case "open": {
      const { spec, run, branches, step, stage, fingerprint } = by.experiment;
      const change = { label: "another experiment", subject: "" };
      const id = nextId(state);
      const ghosts = branches.slice(0, mostGhosts).map((one, at) => ({ ...one, id: id + 1 + at, curve: emptyCurve }));
      const moment: Moment = { start: spec, run: { ...run, id }, curve: emptyCurve, branches: ghosts, step, ...change };
      const before = state.loaded ? remembered(state, change) : here;
      return { moment, past: before.past, future: [], stage, fingerprint, foreign: true };
    }
  }
}

/** Another course of the running session, or a session of its own for another experiment. */
export async function travel(engines: Engines, state: () => State, by: Journey): Promise<Event | null> {
  const now = state();
  const to = destinationOf(now, by);
  if (!to) return null;
  const { start, run, step } = to.moment;
  const course: Course = { interventions: run.interventions, step, end: run.end };
  return start === now.start && now.loaded
    ? await along(engines, now, to, course)
    : await anew(engines, state, to, course);
}

async function along({ trainer, tables }: Engines, now: State, to: Destination, course: Course): Promise<Event> {
  const { start } = now;
  const reply = await trainer.replay(course, { ...frameRequestFor({ ...now, ...unwalked }), fingerprint: true });
  if (!reply.ok) return refused(to, reply.error);
  const { spec, frame } = reply.value;
  return { type: "went", to, start, spec: tables.strip(spec, start), frame, result: null };
}

async function anew(engines: Engines, state: () => State, to: Destination, course: Course): Promise<Event> {
  const { trainer, tables } = engines;
  const from = to.moment.start;
  const strip = (spec: Parameters<typeof tables.strip>[0]): PageSpec => tables.strip(spec, from);
  const reply: Reply<LoadResult> = await build(
    engines,
    state,
    from,
    (spec) => trainer.restore({ ...course, spec }, noRequest),
    true,
  );
  if (!reply.ok) return refused(to, reply.error);
  const { spec, frame, data, layout } = reply.value;
  const whole = to.foreign ? await trainer.experiment() : null;
  if (whole?.ok === false) return refused(to, whole.error);
  const start = whole ? strip(whole.value.spec) : from;
  return { type: "went", to, start, spec: strip(spec), frame, result: { data, layout } };
}

function refused(to: Destination, error: Failure): Event {
  return { type: "go-refused", to, error };
}

/** The losses of a course: of the followed one as the session has recorded them, of a ghost in a session of its own. */
export async function recordOf({ trainer, tables }: Engines, state: State, id: number): Promise<Recorded | null> {
  const { start, run, branches } = state;
  if (id === run.id) return valueOf(await trainer.recorded(RECORDED_POINTS, false));
  const ghost = branches.find((branch) => branch.id === id);
  if (!ghost) return null;
  const { interventions, end } = ghost;
  const spec = await tables.resolve(start);
  return valueOf(await trainer.rehearse({ spec, interventions, step: end, end }, RECORDED_POINTS));
}

function valueOf<T>(reply: Reply<T>): T | null {
  return reply.ok ? reply.value : null;
}
