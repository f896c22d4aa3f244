// SPDX-License-Identifier: MIT
import type { InterventionInput } from "backprop-playground/engine";
import type { Effect, LoadOptions, Message, Updated } from "./messages.ts";
import { withChange } from "./spec_at.ts";
import type { PageSpec, State } from "./state.ts";

/** What the running network takes over at its next step; null for any other message. */
export function onSettings(state: State, action: Message): Updated | null {
  switch (action.type) {
    case "set-learner": {
      const { kind } = (state.building ?? state.spec).learner;
      // Another kind is another design (design_actions.ts).
      if ((action.learner.kind ?? kind) !== kind) return null;
      return intervene(state, { learner: action.learner });
    }
    case "set-regularization":
      return intervene(state, { regularization: action.regularization });
    case "set-stop":
      return intervene(state, { stop: action.stop });
    default:
      return null;
  }
}

/** A new design is built beside the running one, which stays until the new one is ready. */
export function design(state: State, spec: PageSpec, options: Partial<LoadOptions> = {}): Updated {
  const effect: Effect = { type: "load", spec, said: [], keep: null, keepWeights: false, ...options };
  return [{ ...state, building: spec }, effect];
}

/** Shown at once; the engine's answer confirms it. A design that is being built takes the change along. */
function intervene(state: State, change: InterventionInput): Updated {
  if (state.building) return design(state, withChange(state.building, change));
  const spec = withChange(state.spec, change);
  // What is so already is no change: in the past it would begin a course that differs in nothing.
  if (settingsOf(spec) === settingsOf(state.spec)) return [state];
  return [
    { ...state, spec },
    { type: "intervene", change },
  ];
}

function settingsOf({ learner, regularization, stop }: PageSpec): string {
  return JSON.stringify([learner, regularization, stop]);
}
