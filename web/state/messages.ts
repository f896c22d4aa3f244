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
import type { Frame, Moment, PageSpec } from "./state.ts";

/** What the engine's side reports back. */
export type Event =
  | { type: "loaded"; spec: PageSpec; result: LoadResult; said: string[] }
  | { type: "refused"; spec: PageSpec; error: Failure; keep: "output" | "loss" | null }
  /** `count`: how many interventions the engine has recorded now, this one the last. */
  | { type: "intervened"; spec: Spec; frame: Frame; intervention: Intervention; count: number }
  | { type: "intervention-refused"; spec: PageSpec; error: Failure }
  | { type: "frame"; frame: Frame }
  /** A walk's stage has been reached; the frame explains its step. */
  | { type: "walked"; step: number; stage: number; frame: Frame }
  /** The answer to "go": another course of the run, or another run. `result` when the engine built a new session. */
  | { type: "went"; to: Destination; spec: PageSpec; frame: Frame; result: Omit<LoadResult, "spec" | "frame"> | null }
  | { type: "go-refused"; to: Destination; error: Failure }
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
}

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
  | { type: "step"; count: number; unit: "batch" | "epoch" }
  /** Only the newest seek counts: a timeline that is dragged asks for many. */
  | { type: "seek"; step: number }
  /** Lays open the step from `step` and shows its stage; at the last stage the step is made. */
  | { type: "walk"; step: number; stage: number }
  /** Slow motion: dispatches one stage after another while `playing` and `stageSpeed` hold. */
  | { type: "slow" }
  | { type: "go"; to: Destination }
  /** Asks for the curve of a course: the followed one (from the session), or a ghost (rehearsed apart). */
  | { type: "record"; id: number }
  | { type: "intervene"; change: InterventionInput; before: PageSpec }
  | { type: "set-parameter"; address: ParameterAddress; value: number }
  | { type: "refresh" };

/** Merges a partial learner into the whole one, as the engine does; a new optimiser kind keeps only the learning rate. */
export function mergeLearner(learner: LearnerSpec, change: DeepPartial<LearnerSpec>): LearnerSpec {
  const kind = change.optimizer?.kind;
  const optimizer =
    kind !== undefined && kind !== learner.optimizer.kind
      ? { kind, learningRate: learner.optimizer.learningRate, weightDecay: kind === "adamw" ? 0.01 : 0 }
      : learner.optimizer;
  return {
    ...learner,
    ...change,
    optimizer: { ...optimizer, ...change.optimizer },
    schedule: { ...learner.schedule, ...change.schedule },
  };
}
