// SPDX-License-Identifier: MIT
import { withFrame } from "./arrive.ts";
import { endsInGap } from "./curve.ts";
import { started } from "./started.ts";
import { onLook } from "./look_actions.ts";
import type { Message, Updated } from "./messages.ts";
import { say } from "./notices.ts";
import { onRun } from "./run_actions.ts";
import { onSettings } from "./settings_actions.ts";
import type { State } from "./state.ts";

/**
 * As much of update() as a page needs from its first moment on: what is shown, and a run that goes forward. Null: this
 * message needs the rest, which is fetched (store.ts).
 */
export function early(state: State, message: Message): Updated | null {
  switch (message.type) {
    case "frame": {
      const arrived = state.heading?.stage === null && state.heading.step === message.sought;
      const next = withFrame(arrived ? { ...state, heading: null } : state, message.frame);
      const isCoarse = next.run.end > state.run.end && !next.playing && endsInGap(next.curve);
      return isCoarse ? [next, { type: "record", id: next.run.id }] : [next];
    }
    case "load": // may name only a part of a spec: nothing is built upon until the engine has completed it
      return [state, { type: "load", spec: message.spec, said: [], keep: null, keepWeights: false }];
    case "loaded":
      return state.loaded ? null : started(state, message, state.run.id);
    case "say":
      return [say(message.kind === "error" ? { ...state, heading: null } : state, message.kind, message.text)];
    default:
      return onRun(state, message) ?? onLook(state, message) ?? onSettings(state, message);
  }
}
