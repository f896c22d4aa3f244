// SPDX-License-Identifier: MIT
import type {
  DeepPartial,
  Intervention,
  InterventionInput,
  LearnerSpec,
  ParameterAddress,
  Recorded,
  Spec,
} from "backprop-playground/engine";
import type { Failure, LoadResult } from "../worker/protocol.ts";
import type { Action } from "./actions.ts";
import type { Frame, Loaded, Moment, PageSpec, State } from "./state.ts";

/** What the engine's side reports back. */
export type Event =
  | { type: "loaded"; spec: PageSpec; result: LoadResult; said: string[] }
  | { type: "refused"; spec: PageSpec; error: Failure; keep: "output" | "loss" | null }
  /** `count`: how many interventions the engine has recorded now, this one the last. */
  | { type: "intervened"; spec: Spec; frame: Frame; intervention: Intervention; count: number }
  | { type: "intervention-refused"; error: Failure }
  /** `sought`: where steps or a seek should have led, now that they have ended. */
  | { type: "frame"; frame: Frame; sought?: number | null }
  /** Slow motion: it is time for the next stage. */
  | { type: "tick" }
  /** A walk's stage has been reached; the frame explains its step. */
  | { type: "walked"; step: number; stage: number; frame: Frame }
  /** The answer to "go": another course of the run, or another run. `result` when the engine built a new session. */
  | {
      type: "went";
      to: Destination;
      /** The spec at step 0, every default written out. */
      start: PageSpec;
      spec: PageSpec;
      frame: Frame;
      result: Loaded | null;
    }
  | { type: "go-refused"; to: Destination | null; error: Failure }
  /** The losses of a course, computed anew from its recorded moments. */
  | { type: "recorded"; id: number; recorded: Recorded }
  | { type: "restarted"; reason: string }
  | { type: "say"; kind: "info" | "error"; text: string };

/** Where undo, redo, a switch of branches or an opened link lead: the state as it will be. */
export interface Destination {
  moment: Moment;
  past: Moment[];
  future: Moment[];
  /** The walk's stage to show there; null: none. */
  stage: number | null;
  /** The hash that the parameters must have there; null: not known. */
  fingerprint: string | null;
  /** It comes from outside: its spec may leave out what the engine then fills in. */
  foreign?: true;
}

/** The actions that lead to another moment: worked out (travel.ts) when it is their turn, after what was done before. */
export type Journey = Extract<Action, { type: "undo" | "redo" | "switch-branch" | "open" }>;

export type Message = Action | Event;

export interface LoadOptions {
  /** What was changed besides what the person asked for. */
  said: string[];
  /** Which part of a refused pairing the person chose last: the mend changes the other. */
  keep: "output" | "loss" | null;
  /** Layers that are left alone keep their weights. */
  keepWeights: boolean;
}

/** What update() asks the outside to do; the controller does it. */
export type Effect =
  | ({ type: "load"; spec: PageSpec } & LoadOptions)
  | { type: "play"; speed: number }
  | { type: "pause" }
  /** `sought`: where it leads, as far as that is known. */
  | { type: "step"; count: number; unit: "batch" | "epoch"; sought: number | null }
  /** Only the newest seek counts: a timeline that is dragged asks for many. */
  | { type: "seek"; step: number }
  /** Lays open the step from `step` and shows its stage; at the last stage the step is made. */
  | { type: "walk"; step: number; stage: number }
  /** Slow motion: dispatches one stage after another while `playing` and `stageSpeed` hold. */
  | { type: "slow" }
  | { type: "go"; by: Journey }
  /** Asks for the curve of a course: the followed one (from the session), or a ghost (rehearsed apart). */
  | { type: "record"; id: number }
  | { type: "intervene"; change: InterventionInput }
  | { type: "set-parameter"; address: ParameterAddress; value: number }
  | { type: "refresh" };

/** The next state and what the outside has to do for it. */
export type Updated = readonly [State, ...Effect[]];

/**
 * Merges a partial learner into the whole one, as the engine does: a new optimiser kind keeps only the learning rate, and
 * a search is set only where there is one.
 */
export function mergeLearner(learner: LearnerSpec, change: DeepPartial<LearnerSpec>): LearnerSpec {
  const kind = change.optimizer?.kind;
  const optimizer =
    kind !== undefined && kind !== learner.optimizer.kind
      ? { kind, learningRate: learner.optimizer.learningRate, weightDecay: kind === "adamw" ? 0.01 : 0 }
      : learner.optimizer;
  const { search, ...others } = change;
  return {
    ...learner,
    ...others,
    optimizer: { ...optimizer, ...change.optimizer },
    schedule: { ...learner.schedule, ...change.schedule },
    ...(learner.search ? { search: { ...learner.search, ...search } } : {}),
  };
}
