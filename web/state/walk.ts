// SPDX-License-Identifier: MIT
import { withFrame } from "./arrive.ts";
import { endOf } from "./ends.ts";
import type { Event, Updated } from "./messages.ts";
import { say } from "./notices.ts";
import { engineStep, lastStageOf } from "./stages.ts";
import type { Place, State } from "./state.ts";

/** Where stages are counted from: where the engine is being sent, the stage that is shown, or the step itself. */
function present(state: State): Place {
  return state.heading ?? state.walk ?? { step: state.frame?.report.step ?? 0, stage: null };
}

function stagesEach(state: State): number {
  return lastStageOf(state) + 1;
}

/** So many stages on; the first one begins the step that comes next. */
export function forward(state: State, count: number): Updated {
  const { loaded, frame } = state;
  if (!loaded || !frame || count < 1) return [state];
  const { step, stage } = present(state);
  const to = (stage ?? -1) + count;
  const check = loaded.layout.length + 2;
  if (frame.report.status !== "running" && frame.report.step === step && to > check) {
    if (stage === check) return [say({ ...state, playing: false }, "info", endOf(frame, state.spec))];
    return goTo(state, step, check);
  }
  const each = stagesEach(state);
  return goTo(state, step + Math.floor(to / each), to % each);
}

/** So many stages back; before the first stage of step 0 there is nothing. */
export function backward(state: State, count: number): Updated {
  if (!state.loaded || !state.frame) return [state];
  const { step, stage } = present(state);
  const each = stagesEach(state);
  const to = step * each + (stage ?? 0) - count;
  if (to >= 0) return goTo(state, Math.floor(to / each), to % each);
  return step > 0 || stage ? goTo(state, 0, 0) : [state];
}

/** Within one step only what is shown of it changes; the update, and any other step, is the engine's to make. */
function goTo(state: State, step: number, stage: number): Updated {
  const { walk, heading } = state;
  const last = stagesEach(state) - 1;
  if (walk && !heading && walk.step === step && (walk.stage === last) === (stage === last))
    return [{ ...state, walk: { ...walk, stage } }];
  return [
    { ...state, heading: { step, stage } },
    { type: "walk", step, stage },
  ];
}

/** A stage has been reached, or the step could not be made: then the walk ends and says why. */
export function walked(state: State, { step, stage, frame }: Extract<Event, { type: "walked" }>): State {
  const heading = state.heading?.step === step && state.heading.stage === stage ? null : state.heading;
  const scene = frame.explained?.scene;
  if (scene?.step === step && frame.report.step === engineStep(state, { step, stage }))
    return withFrame({ ...state, heading, walk: { step, stage, scene } }, frame);
  const stopped = withFrame({ ...state, heading: null, walk: null, playing: false }, frame);
  return say(stopped, "info", endOf(frame, state.spec) || "This network is too large to be walked in stages.");
}
