// SPDX-License-Identifier: MIT
import { withFrame } from "./arrive.ts";
import { changeMade, coursesAfter, nextId, withRecorded } from "./courses.ts";
import { mendPairing } from "./mend.ts";
import type { Event, Message, Updated } from "./messages.ts";
import { say } from "./notices.ts";
import { specAt } from "./spec_at.ts";
import { started } from "./started.ts";
import type { State } from "./state.ts";
import { goesOn, remembered } from "./undo.ts";
import { forward, walked } from "./walk.ts";
import { designChange } from "./what_changed.ts";
import { went } from "./went.ts";

/** What the engine's side has reported besides frames; null for any other message. */
export function onEvent(state: State, event: Message): Updated | null {
  switch (event.type) {
    case "loaded":
      return loaded(state, event);
    case "refused": {
      const mend = event.keep ? mendPairing(event.spec, event.keep) : null;
      const text = event.error.kind === "spec" ? `${event.error.reason} (${event.error.path})` : event.error.reason;
      return [say({ ...state, building: null, busy: false }, "refused", text, mend ?? undefined)];
    }
    case "intervened":
      return intervened(state, event);
    case "intervention-refused":
      return [say({ ...state, spec: specNow(state) }, "refused", event.error.reason)];
    case "walked":
      return [walked(state, event)];
    case "tick":
      return state.playing && state.stageSpeed !== null && !state.heading ? forward(state, 1) : [state];
    case "went":
      return went(state, event);
    case "go-refused":
      return [say({ ...state, busy: false }, "refused", event.error.reason)];
    case "recorded":
      return [withRecorded(state, event)];
    case "restarted": {
      const text = `The engine stopped (${event.reason}) and was started again; the experiment was restored.`;
      return [say({ ...state, busy: false }, "info", text)];
    }
    default:
      return null;
  }
}

/** As the engine has it, without what is on its way there. */
function specNow({ start, run, frame }: State): State["spec"] {
  return specAt(start, run.interventions, frame?.report.step);
}

function loaded(state: State, event: Extract<Event, { type: "loaded" }>): Updated {
  const change = designChange(state.spec, event.spec);
  const { run } = state;
  const isNew = !state.loaded || (change.label === "reset" && run.end + run.interventions.length === 0);
  return started(isNew ? state : { ...state, ...remembered(state, change) }, event, nextId(state));
}

function intervened(state: State, event: Extract<Event, { type: "intervened" }>): Updated {
  const { frame } = event;
  const { learner, regularization, stop, loss } = event.spec;
  const { step } = frame.report;
  const change = changeMade(state, event);
  const courses = coursesAfter(state, event, change, goesOn(state, change, step));
  const shown = withFrame({ ...state, ...courses, ...remembered(state, change, step) }, frame, true);
  const next: State = { ...shown, spec: { ...state.spec, learner, regularization, stop, loss } };
  const { walk } = next;
  if (!walk || next.heading || walk.scene !== state.walk?.scene) return [next];
  // After the update the change belongs to the step that comes; before it, the step has to be laid open anew.
  const place = step > walk.step ? { step, stage: 0 } : { step: walk.step, stage: walk.stage };
  return [
    { ...next, heading: place },
    { type: "walk", ...place },
  ];
}
