// SPDX-License-Identifier: MIT
import { isFlowing } from "./frame_request.ts";
import type { Message, Updated } from "./messages.ts";
import type { State } from "./state.ts";

/** What makes the run go on; null for any other message. */
export function onRun(state: State, action: Message): Updated | null {
  switch (action.type) {
    case "play":
      return state.playing ? [state] : playing({ ...state, playing: true });
    case "pause":
      return still(state, [{ ...state, playing: false }]);
    case "set-speed":
      return playing({ ...state, speed: action.speed, stageSpeed: null });
    case "set-stage-speed":
      return still(state, playing({ ...state, stageSpeed: action.stages }));
    case "step": {
      const { type, count, unit } = action;
      if (unit === "stage") return null;
      const sought = unit === "batch" ? count + stepAhead(state) : null;
      return [
        { ...state, playing: false, walk: null, heading: sought === null ? null : { step: sought, stage: null } },
        { type, count, unit, sought },
      ];
    }
    default:
      return null;
  }
}

/** The step that the engine is at, once it is where it has been sent. */
export function stepAhead({ heading, frame }: State): number {
  return heading?.step ?? frame?.report.step ?? 0;
}

/** What the outside has to do while `playing`: whole steps, which end a walk, or stages in slow motion. */
export function playing(state: State): Updated {
  if (!state.playing) return [state];
  if (!isFlowing(state)) return [state, { type: "slow" }];
  return [
    { ...state, walk: null, heading: null },
    { type: "play", speed: state.speed },
  ];
}

/** Before anything else the trainer's own training ends, if it trains. */
export function still(before: State, [state, ...effects]: Updated): Updated {
  return isFlowing(before) && !isFlowing(state) ? [state, { type: "pause" }, ...effects] : [state, ...effects];
}
