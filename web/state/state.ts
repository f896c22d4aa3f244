// SPDX-License-Identifier: MIT
import type { DataSpec, DataView, Intervention, LayerLayout, Recorded, Spec, Task } from "backprop-playground/engine";
import type { Explored } from "./explored.ts";
import type { Frame, Scene } from "./frame.ts";

export type * from "./frame.ts";

/** Tables that come with the page; the spec names them, the rows are filled in before the engine sees them. */
export type TableName = "penguins";
export type PageData = DataSpec & { table?: TableName };
/** The spec as the page and its links hold it. Every default is written out. */
export interface PageSpec extends Omit<Spec, "data"> {
  data: PageData;
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
  /** The part below that is open; null: none. */
  explored: Explored | null;
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
  /** Which pictures are in the window, as far as is known: those of the units, and the one of the output. */
  seen: { network: boolean; output: boolean };
  /** Raw input chosen for inference; null: none (tables then show the first training row). */
  input: number[] | null;
  notices: Notice[];
  /** The engine is being started or restarted. */
  busy: boolean;
}

export type { Task };
