// SPDX-License-Identifier: MIT
import type {
  Confusion,
  DataSpec,
  DataView,
  ForwardPass,
  Grid,
  LayerLayout,
  Report,
  Spec,
  Task,
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
}
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
  playing: boolean;
  /** Steps a second; Infinity: as fast as it goes. */
  speed: number;
  frame: Frame | null;
  curve: Curve;
  view: View;
  /** Raw input chosen for inference; null: none (tables then show the first training row). */
  input: number[] | null;
  notices: Notice[];
  /** The engine is being started or restarted. */
  busy: boolean;
}

export type { Task };
