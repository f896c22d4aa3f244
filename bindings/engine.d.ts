// SPDX-License-Identifier: MIT
/** The JavaScript API of the engine: the same in a page, in a worker and in Node ≥ 20. */

import type { Climb, ClimbOptions, Curve, CurveName, Landscape, LandscapeRequest } from "./landscape.d.ts";
import type { Attempt, Attempts, GradientMethod, GradientRun, JacobianChain, PassCosts } from "./learning.d.ts";
import type { DataSpec, DeepPartial, Experiment, Intervention, InterventionInput } from "./spec.d.ts";
import type { LayerParameters, ParameterAddress, Rows, Spec, SpecInput, Task } from "./spec.d.ts";
import type { LayerStudy, ParameterStudy, Recorded, Slice, UnitStudy } from "./studies.d.ts";

export type * from "./landscape.d.ts";
export type * from "./learning.d.ts";
export type * from "./spec.d.ts";
export type * from "./studies.d.ts";

export type Status = "running" | "goal" | "diverged" | "stopped";
/** One pass is one sample through the network; evaluation for the screen is not counted. */
export interface Effort {
  forwardPasses: number;
  backwardPasses: number;
  multiplyAdds: number;
}
export interface Report {
  step: number;
  /** Completed passes over the training data. */
  epoch: number;
  /** Share of the running epoch that is done, [0, 1). */
  epochProgress: number;
  /** After the schedule, as the next step will use it. */
  learningRate: number;
  trainLoss: number;
  testLoss: number | null;
  penalty: number;
  /** Of the test set where there is one, else of the training set; null for regression. */
  accuracy: number | null;
  trainAccuracy: number | null;
  testAccuracy: number | null;
  effort: Effort;
  status: Status;
  divergence: { step: number; layer: number; what: "loss" | "parameter" } | null;
}

/** Flat parameters: per layer W column by column (all weights into unit 0 first), then b. */
export interface LayerLayout {
  fanIn: number;
  units: number;
  bias: boolean;
  trainBias: boolean;
  weights: number;
  biases: number;
}

export interface PointSet {
  count: number;
  /** count × inputCount, row by row, raw. */
  inputs: Float64Array;
  /** count × outputCount, row by row, as the loss sees them (a preview: class numbers or values, 1 column). */
  targets: Float64Array;
  /** Class numbers; empty for regression. */
  classes: Int32Array;
}
export interface DataView {
  task: Task;
  inputCount: number;
  outputCount: number;
  classCount: number;
  inputNames: string[];
  /** What the first layer sees ("x1", "x1^2", "Body mass"). */
  featureNames: string[];
  /** Class names, or output names. */
  targetNames: string[];
  /** Per raw input, the range that pictures show. */
  domain: [number, number][];
  targetRange: [number, number];
  encoding: { low: number; high: number };
  standardization: { mean: number[]; deviation: number[] } | null;
  /** The inputs are the pixels of a picture, row by row from its top left; null: they are not. */
  picture: { width: number; height: number } | null;
  train: PointSet;
  test: PointSet;
}

export interface TraceLayer {
  z: Rows;
  a: Rows;
  dadz: Rows;
  dCda: Rows;
  delta: Rows;
  gradient: LayerParameters;
  penaltyGradient: LayerParameters;
  update: LayerParameters;
}
export interface Trace {
  samples: number[];
  features: Rows;
  loss: number;
  penalty: number;
  layers: TraceLayer[];
}
export interface ForwardPass {
  features: number[];
  layers: { z: number[]; a: number[] }[];
}

export interface GridRequest {
  width: number;
  height: number;
  /** Range of the first and second raw input. */
  x?: [number, number];
  y?: [number, number];
  units?: "all" | "outputs";
}
/** values[(unit * height + row) * width + column]; row 0 has the largest second input. Units: features, then layer by layer; or the outputs. */
export interface Grid {
  width: number;
  height: number;
  units: number;
  values: Float32Array;
}
/** counts[true class][predicted class]. */
export interface Confusion {
  train: number[][];
  test: number[][];
}

/** Wrong input. `path` is a JSON pointer into the spec ("/layers/1/units"), "/" for the whole. */
export class SpecError extends Error {
  readonly name: "SpecError";
  readonly path: string;
  /** Without the path; `message` is "path: reason". */
  readonly reason: string;
}
/** The engine failed (out of memory, an internal error, a session that was deleted). */
export class EngineError extends Error {
  readonly name: "EngineError";
}

export interface Session {
  /** With the interventions so far. */
  readonly spec: Spec;
  readonly layout: LayerLayout[];
  data(): DataView;
  report(): Report;
  /** Makes up to `count` steps; stops early at a goal, at the epoch limit or on divergence. */
  step(count?: number): Report;
  /** Makes the steps that remain of the running epoch. */
  stepEpoch(): Report;
  seek(step: number): Report;
  parameters(): LayerParameters[];
  /** The flat vector, copied out. */
  parameterBlock(): Float64Array;
  /** Both record an intervention at the present step; one that repeats the last one's subject there replaces it. */
  setParameter(address: ParameterAddress, value: number): void;
  intervene(change: InterventionInput): void;
  experiment(): Experiment;
  /** Flat, as parameterBlock: the mean gradient of the next batch with penalty; what the last step added. */
  gradient(): Float64Array;
  lastUpdate(): Float64Array;
  /** samples: numbers of training rows; absent: the next batch. */
  explainParameter(address: ParameterAddress, options?: { samples?: number[] }): ParameterStudy;
  explainUnit(unit: { layer: number; unit: number }, options: { sample: number }): UnitStudy;
  explainLayer(layer: number, options?: { samples?: number[]; bins?: number }): LayerStudy;
  slice(address: ParameterAddress, options: { samples?: number[]; low: number; high: number; count?: number }): Slice;
  recorded(options?: { points?: number; gradients?: boolean }): Recorded;
  /** Of a learner that searches; the others throw SpecError. */
  attempts(): Attempts;
  nextAttempt(): Attempt;
  /** samples: absent, the next batch; repeat: computes it so many times, for whoever holds a clock. */
  gradientBy(method: GradientMethod, options?: { samples?: number[]; repeat?: number }): GradientRun;
  jacobianChain(options: { sample: number }): JacobianChain;
  /** On C along one parameter, from low to high; samples: absent, all of them. */
  climb(address: ParameterAddress, options: ClimbOptions & { low: number; high: number; samples?: number[] }): Climb;
  landscape(request: LandscapeRequest): Landscape;
  /** Goes to `step` of another course of interventions; what both courses share is not computed again. */
  replay(interventions: readonly Intervention[], step: number): Report;
  /** How many interventions are recorded. */
  interventionCount(): number;
  /** samples: numbers of training rows; absent: all of them. */
  trace(options?: { samples?: number[] }): Trace;
  feedForward(input: number[]): ForwardPass;
  predict(rows: Rows): Rows;
  grid(request: GridRequest): Grid;
  confusion(): Confusion;
  predictedClasses(): { train: Int32Array; test: Int32Array };
  /** Training rows that the next step will use. */
  nextBatch(): Int32Array;
  /** 16 hex digits over all parameters: equal hashes mean equal bits. */
  hash(): string;
  delete(): void;
}

export interface EngineOptions {
  /** Address of backprop.wasm; by default beside the module. */
  wasmUrl?: string | URL;
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Compiled already, by another engine (see Engine.module): nothing is fetched or compiled again. */
  module?: WebAssembly.Module;
  /** Only for tests and benches; by default decided by what the host can do. */
  simd?: boolean;
}
export interface Engine {
  readonly simd: boolean;
  /** What it was started from, for the next engine: modules can be sent to workers. */
  readonly module: WebAssembly.Module;
  /** Throws SpecError. The experiment's interventions are replayed up to its step. */
  createSession(spec: SpecInput): Session;
  openExperiment(experiment: { spec: SpecInput; interventions?: Intervention[]; step?: number }): Session;
  /** The data set alone: thumbnails. */
  preview(data: DeepPartial<DataSpec>): DataView;
  /** The spec with every default written out; throws SpecError. */
  normalize(spec: SpecInput): Spec;
  curve(name: CurveName, options?: { count?: number }): Curve;
  climbCurve(name: CurveName, options: ClimbOptions): Climb;
  /** Of fully connected networks by their widths, the features first, with biases: one PassCosts a network. */
  passCosts(networks: number[][]): PassCosts[];
  liveSessions(): number;
  /** Bytes of the wasm memory. */
  memory(): number;
}
export function createEngine(options?: EngineOptions): Promise<Engine>;
