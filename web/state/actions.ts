// SPDX-License-Identifier: MIT
import type {
  Activation,
  DataKind,
  DeepPartial,
  Feature,
  InitializerSpec,
  Intervention,
  LearnerSpec,
  Loss,
  ParameterAddress,
  Spec,
} from "backprop-playground/engine";
import type { PageData, PageSpec, State, TableName, View } from "./state.ts";

export type Unit = "stage" | "batch" | "epoch";

/** What a link or a file holds. */
export interface OpenedExperiment {
  /** At step 0. */
  spec: PageSpec;
  run: { name: string; interventions: Intervention[]; end: number };
  /** The other courses; their curves are computed anew. */
  branches: { name: string; interventions: Intervention[]; end: number }[];
  /** The present: the number of updates that the parameters have had. */
  step: number;
  /** The walk's stage, when a step is being walked; at its last one (the update) the walked step is the one before `step`. */
  stage: number | null;
  /** Of the moment, as the sender saw it; it must come out the same. */
  fingerprint: string | null;
}

/** Everything a person (or the element's API) can do. Views dispatch these and never write state. */
export type Action =
  // the design: builds a new session at step 0
  | { type: "choose-data"; kind: DataKind; table?: TableName }
  | { type: "set-data"; data: Partial<PageData> }
  | { type: "set-features"; features: Feature[] }
  | { type: "add-layer"; at: number }
  | { type: "remove-layer"; at: number }
  | { type: "set-units"; layer: number; units: number }
  | { type: "set-activation"; layer: number; activation: Activation }
  | { type: "set-initializer"; initializer: InitializerSpec }
  | { type: "set-seed"; seed: number }
  | { type: "set-precision"; precision: Spec["precision"] }
  | { type: "load"; spec: PageSpec }
  // the running network: interventions, effective at the very next step
  | { type: "set-learner"; learner: DeepPartial<LearnerSpec> }
  | { type: "set-loss"; loss: Loss }
  | { type: "set-regularization"; regularization: Partial<Spec["regularization"]> }
  | { type: "set-stop"; stop: Partial<Spec["stop"]> }
  | { type: "set-parameter"; address: ParameterAddress; value: number }
  // the run
  | { type: "play" }
  | { type: "pause" }
  | { type: "step"; count: number; unit: Unit }
  | { type: "back"; count: number; unit: Unit }
  | { type: "seek"; step: number }
  | { type: "reset" }
  | { type: "set-speed"; speed: number }
  /** Slow motion: stages a second; set-speed ends it. */
  | { type: "set-stage-speed"; stages: number }
  /** Follow this training row while walking; null: the first of every batch. */
  | { type: "pin"; sample: number | null }
  // history
  | { type: "switch-branch"; id: number }
  | { type: "remove-branch"; id: number }
  | { type: "undo" }
  | { type: "redo" }
  /** A whole experiment: from a link or a file. */
  | { type: "open"; experiment: OpenedExperiment }
  // looking
  | { type: "set-view"; view: Partial<View> }
  | { type: "set-seen"; seen: Partial<State["seen"]> }
  | { type: "set-input"; input: number[] | null }
  | { type: "dismiss"; id: number };

export type Dispatch = (action: Action) => void;
