// SPDX-License-Identifier: MIT
import type { DeepPartial, InterventionInput, LearnerSpec, ParameterAddress, Spec } from "backprop-playground/engine";
import type { Failure, LoadResult } from "../worker/protocol.ts";
import type { Action } from "./actions.ts";
import type { Frame, PageSpec } from "./state.ts";

/** What the engine's side reports back. */
export type Event =
  | { type: "loaded"; spec: PageSpec; result: LoadResult; said: string[] }
  | { type: "refused"; spec: PageSpec; error: Failure; keep: "output" | "loss" | null }
  | { type: "intervened"; spec: Spec; frame: Frame }
  | { type: "intervention-refused"; spec: PageSpec; error: Failure }
  | { type: "frame"; frame: Frame }
  | { type: "restarted"; reason: string }
  | { type: "say"; kind: "info" | "error"; text: string };

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
