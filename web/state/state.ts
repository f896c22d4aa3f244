// SPDX-License-Identifier: MIT
import type {
  Confusion,
  DataSpec,
  DataView,
  ForwardPass,
  Grid,
  Intervention,
  LayerLayout,
  LayerStudy,
  ParameterAddress,
  ParameterStudy,
  Recorded,
  Report,
  Slice,
  Spec,
  Task,
  Trace,
  UnitStudy,
} from "backprop-playground/engine";

/** Tables that come with the page; the spec names them, the rows are filled in before the engine sees them. */
export type TableName = "penguins";
export type PageData = DataSpec & { table?: TableName };
/** The spec as the page and its links hold it. Every default is written out. */
export interface PageSpec extends Omit<Spec, "data"> {
  data: PageData;
}

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
  /** The whole batch: means are over it; `update` is what the optimiser adds. */
  whole: Trace;
  /** The training row that is followed (it need not be in the batch), and its pass alone. */
  followed: number;
  one: Trace;
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
  samplesPerSecond: number;
}

/** What is known of the experiment once the engine has built it. */
export interface Loaded {
  data: DataView;
  layout: LayerLayout[];
}

/** The loss over time, thinned as it grows; one entry a reported step. */
export interface Curve {
  step: number[];
  train: number[];
  test: (number | null)[];
}

/** One course of a run: what was done to it, how far it went, what it gave. The spec at step 0 is the state's `start`. */
export interface Branch {
  id: number;
  /** What differed: "learning rate 0.03 → 0.3 at step 120"; "first run" for the one that began. */
  name: string;
  interventions: Intervention[];
  /** The furthest step reached. */
  end: number;
  curve: Curve;
}

/** The norm of the gradient by layer over a run, as the engine recorded it when the run had come to `end`. */
export interface Norms {
  /** The course they are of, as it then was (norms.ts). */
  run: number;
  interventions: Intervention[];
  end: number;
  recorded: Recorded;
}

/** A step that is walked in its stages (stages.ts). */
export interface Walk {
  /** The step leads from `step` to `step + 1`. */
  step: number;
  /** Number of the stage that is shown. */
  stage: number;
  scene: Scene;
}

/** A step, and the stage of it that is shown; null: it is not walked. */
export interface Place {
  step: number;
  stage: number | null;
}

/** A whole experiment and where it stood: what undo goes back to. */
export interface Moment {
  start: PageSpec;
  run: Omit<Branch, "curve">;
  curve: Curve;
  branches: Branch[];
  step: number;
  /** What was done then: "add a layer", "learning rate 0.03 → 0.3". */
  label: string;
  /** What it was done to: two changes of the same subject in a row (a slider that is dragged) are undone together. */
  subject: string;
}

/** What the microscope is on. A layer is counted from 0; a unit's layer too (features are not studied). */
export type Focus =
  | { kind: "parameter"; layer: number; /** Null for the bias. */ row: number | null; column: number }
  | { kind: "unit"; layer: number; unit: number }
  | { kind: "layer"; layer: number };
export type MicroscopeTab = "weight" | "unit" | "layer" | "slope" | "all";

export interface View {
  theme: "auto" | "light" | "dark";
  /** Decision map in classes instead of shades. */
  discretize: boolean;
  showTrain: boolean;
  showTest: boolean;
  markErrors: boolean;
  logLoss: boolean;
  /** Keep the weights of layers that a change of the design leaves alone. */
  keepWeights: boolean;
  /** The weight or bias that is pointed at, focused or being typed. */
  parameter: SelectedParameter | null;
  /** The unit pointed at: column 0 is the features, column l the units of layer l − 1. */
  unit: { column: number; index: number } | null;
  /** What the edges of the network show. */
  edges: "weight" | "gradient" | "update";
  /** What the microscope is on; null: it is closed. */
  focus: Focus | null;
  tab: MicroscopeTab;
  /** Half the range of the slope's picture. */
  halfWidth: number;
  /** Where a factor of a shown formula comes from: highlighted in the network. */
  source: Source | null;
}
/** A place in the network that a number comes from. Column 0 is the features. */
export type Source =
  | { kind: "unit"; column: number; index: number; what: "a" | "z" | "delta" | "dadz" | "dCda" }
  | { kind: "edge"; layer: number; row: number | null; column: number };
export interface SelectedParameter {
  layer: number;
  /** Fan-in index; null for the bias. */
  row: number | null;
  column: number;
  /** True while its value is being typed. */
  editing: boolean;
}

export interface Notice {
  id: number;
  kind: "info" | "refused" | "error";
  text: string;
  /** One click that mends it. */
  action?: { label: string; spec: PageSpec };
}

export interface State {
  /** The design that is running (never a refused one). */
  spec: PageSpec;
  /** A changed design on its way through the engine; it becomes `spec` when it is ready, and is dropped when refused. */
  building: PageSpec | null;
  loaded: Loaded | null;
  /** The spec at step 0; `spec` is it with the interventions so far. */
  start: PageSpec;
  /** The course that is followed, and the others of the same start (ghosts), at most 8 together. */
  run: Omit<Branch, "curve">;
  branches: Branch[];
  /** Where the step is, when it is walked in stages. */
  walk: Walk | null;
  /** Where the engine has been sent and is not yet; with a stage: to walk there. */
  heading: Place | null;
  /** The training row that a walk follows; null: the first of every batch. */
  pinned: number | null;
  /** For undo and redo, the newest last. */
  past: Moment[];
  future: Moment[];
  playing: boolean;
  /** Steps a second; Infinity: as fast as it goes. */
  speed: number;
  /** Slow motion: stages a second; null: whole steps, at `speed`. */
  stageSpeed: number | null;
  frame: Frame | null;
  /** Of the course that is followed, up to its furthest step (the present may lie before it). */
  curve: Curve;
  /** As last asked for; null: never. */
  norms: Norms | null;
  view: View;
  /** Raw input chosen for inference; null: none (tables then show the first training row). */
  input: number[] | null;
  notices: Notice[];
  /** The engine is being started or restarted. */
  busy: boolean;
}

export type { Task };
