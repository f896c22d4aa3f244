// SPDX-License-Identifier: MIT
import type {
  Attempt,
  Attempts,
  Confusion,
  ForwardPass,
  Grid,
  LayerStudy,
  ParameterAddress,
  ParameterStudy,
  Recorded,
  Report,
  Slice,
  Trace,
  UnitStudy,
} from "backprop-playground/engine";

/** What the page asks the worker for, once a frame: only what is visible. */
export interface FrameRequest {
  /** Maps of every unit (features first), for data with 1 or 2 inputs. */
  unitMap: { width: number; height: number } | null;
  outputMap: { width: number; height: number } | null;
  /** Predicted classes of all points: misclassified ones are marked. */
  predicted: boolean;
  confusion: boolean;
  /** The raw input whose forward pass is shown (inference, activation bars of tables). */
  input: number[] | null;
  /** Of the next batch, flat as the parameters. */
  gradient: boolean;
  /** What the last step added, flat as the parameters. */
  update: boolean;
  /** The arithmetic of one step, for walking it and for the microscope. */
  explain: ExplainRequest | null;
  /** The hash of all parameters. */
  fingerprint: boolean;
  /** The norm of the gradient by layer, over the whole run. */
  norms: boolean;
  /** How a learner that searches has done. */
  attempts: boolean;
}

export interface ExplainRequest {
  /** "next": the step that comes; "last": the one that was just made (a walk that has reached its update). */
  of: "next" | "last";
  /** Training row to follow; null: the first of the batch. */
  follow: number | null;
  scene: boolean;
  study: StudyRequest | null;
}
/** What the microscope is on. */
export type StudyRequest =
  | { kind: "parameter"; address: ParameterAddress }
  | { kind: "unit"; layer: number; unit: number }
  | { kind: "layer"; layer: number }
  /** C(w) from halfWidth below to halfWidth above the present value. */
  | { kind: "slope"; address: ParameterAddress; halfWidth: number };
export type Study =
  | { kind: "parameter"; address: ParameterAddress; study: ParameterStudy }
  | { kind: "unit"; layer: number; unit: number; study: UnitStudy }
  | { kind: "layer"; layer: number; study: LayerStudy }
  | { kind: "slope"; address: ParameterAddress; halfWidth: number; slice: Slice; study: ParameterStudy };

/** One step laid open: the forward and backward pass of its batch, and of one sample that is followed. */
export interface Scene {
  /** The step leads from `step` to `step + 1`. */
  step: number;
  /** Training rows of the batch, in order. */
  batch: number[];
  /** Of the step, before its update; flat. */
  parameters: Float64Array;
  /** The whole batch: means are over it; `update` is what the optimiser adds. */
  whole: Trace;
  /** The training row that is followed (it need not be in the batch), and its pass alone. */
  followed: number;
  one: Trace;
  /** What the step tries, of a learner that searches. */
  attempt: Attempt | null;
}
/** What a frame explains, all of it about the same step. */
export interface Explained {
  step: number;
  scene: Scene | null;
  study: Study | null;
}

/** One moment of the run, everything of it from the same step. */
export interface Frame {
  report: Report;
  /** Flat; `layout` says where each layer lies. */
  parameters: Float64Array;
  unitMap: Grid | null;
  outputMap: Grid | null;
  predicted: { train: Int32Array; test: Int32Array } | null;
  confusion: Confusion | null;
  forward: ForwardPass | null;
  gradient: Float64Array | null;
  update: Float64Array | null;
  explained: Explained | null;
  fingerprint: string | null;
  norms: Recorded | null;
  attempts: Attempts | null;
  samplesPerSecond: number;
}
