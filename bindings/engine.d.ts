// SPDX-License-Identifier: MIT
/** The JavaScript API of the engine: the same in a page, in a worker and in Node ≥ 20. */

export type Precision = "double" | "single";
export type DataKind =
  | "circle" | "xor" | "gauss" | "spiral" | "moons" | "blobs" | "pinwheel"
  | "regression-plane" | "regression-gauss" | "sine"
  | "gate-and" | "gate-or" | "gate-xor" | "pair" | "table";
export type Task = "classification" | "regression";
export type Feature = "x1" | "x2" | "x1^2" | "x2^2" | "x1*x2" | "sin(x1)" | "sin(x2)";
export type Activation =
  | "linear" | "sigmoid" | "tanh" | "relu" | "leaky-relu" | "elu" | "softplus" | "gelu" | "swish" | "sine" | "step" | "softmax";
export type Loss =
  | "squared-error" | "half-squared-error" | "mean-squared-error" | "absolute-error" | "huber"
  | "binary-cross-entropy" | "cross-entropy" | "hinge";
export type InitializerKind =
  | "zeros" | "constant" | "uniform" | "normal" | "xavier-uniform" | "xavier-normal" | "he-uniform" | "he-normal" | "lecun-normal";
export type LearnerKind =
  | "backpropagation" | "finite-differences" | "forward-mode" | "random-nudge" | "one-weight-at-a-time" | "weight-combinations";
export type OptimizerKind = "sgd" | "adagrad" | "rmsprop" | "adam" | "adamw";
export type ScheduleKind = "constant" | "step" | "exponential" | "cosine" | "warmup-cosine";
export type PenaltyKind = "none" | "l1" | "l2";

/** Rows of a table or matrix. */
export type Rows = number[][];

export interface DataSpec {
  kind: DataKind;
  /** Generated sets: 1 … 100,000. */
  samples: number;
  /** Generated sets: 0 … 1. */
  noise: number;
  /** Blobs and pinwheel: 2 … 8. */
  classes: number;
  /** Share of the samples that is used for training, (0, 1]. */
  trainShare: number;
  seed: number;
  /** Tables: one row a sample. */
  inputs?: Rows;
  targets?: Rows;
  /** Tables: read off the targets when absent. */
  task?: Task;
  /** Tables: (x − mean) / deviation, fitted on the training rows. */
  standardize?: boolean;
  inputNames?: string[];
  targetNames?: string[];
}
export interface LayerSpec { units: number; activation: Activation; bias: boolean; trainBias: boolean }
export interface InitializerSpec { kind: InitializerKind; value?: number; low?: number; high?: number; mean?: number; deviation?: number }
/** weights: fan-in rows × units columns; biases: one a unit, none for a layer without. */
export interface LayerParameters { weights: Rows; biases: number[] }
export interface OptimizerSpec {
  kind: OptimizerKind;
  learningRate: number;
  weightDecay: number;
  /** sgd, rmsprop */ momentum?: number;
  /** sgd */ nesterov?: boolean;
  /** adam, adamw */ beta1?: number;
  beta2?: number;
  /** rmsprop */ alpha?: number;
  epsilon?: number;
}
export interface ScheduleSpec { kind: ScheduleKind; every?: number; factor?: number; period?: number; warmup?: number; floor?: number }
export interface LearnerSpec {
  kind: LearnerKind;
  batchSize: number;
  shuffle: boolean;
  optimizer: OptimizerSpec;
  schedule: ScheduleSpec;
  clipNorm: number | null;
}
export interface Spec {
  version: 1;
  /** 0 … 2^53 − 1 */
  seed: number;
  precision: Precision;
  data: DataSpec;
  features: Feature[];
  layers: LayerSpec[];
  initializer: InitializerSpec;
  parameters: LayerParameters[] | null;
  loss: Loss;
  learner: LearnerSpec;
  regularization: { kind: PenaltyKind; rate: number };
  stop: { loss: number | null; epochs: number | null };
}
/** What people write: every key has a default. */
export type SpecInput = DeepPartial<Spec>;
export type DeepPartial<T> = T extends readonly unknown[] ? T extends (infer Item)[] ? DeepPartial<Item>[] : T
  : T extends object ? { [Key in keyof T]?: DeepPartial<T[Key]> } : T;

/** What a running network can change. */
export type InterventionInput = DeepPartial<Pick<Spec, "learner" | "regularization" | "stop" | "loss">>;
/** One weight { layer, row, column } or one bias { layer, bias }. */
export type ParameterAddress = { layer: number; row: number; column: number } | { layer: number; bias: number };
export type Intervention =
  | { step: number; change: InterventionInput }
  | { step: number; parameter: ParameterAddress; value: number };
export interface Experiment { spec: Spec; interventions: Intervention[]; step: number }

export type Status = "running" | "goal" | "diverged" | "stopped";
/** One pass is one sample through the network; evaluation for the screen is not counted. */
export interface Effort { forwardPasses: number; backwardPasses: number; multiplyAdds: number }
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
export interface LayerLayout { fanIn: number; units: number; bias: boolean; trainBias: boolean; weights: number; biases: number }

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
  train: PointSet;
  test: PointSet;
}

export interface TraceLayer {
  z: Rows; a: Rows; dadz: Rows; dCda: Rows; delta: Rows;
  gradient: LayerParameters;
  penaltyGradient: LayerParameters;
  update: LayerParameters;
}
export interface Trace { samples: number[]; features: Rows; loss: number; penalty: number; layers: TraceLayer[] }
export interface ForwardPass { features: number[]; layers: { z: number[]; a: number[] }[] }

export interface GridRequest {
  width: number;
  height: number;
  /** Range of the first and second raw input. */
  x?: [number, number];
  y?: [number, number];
  units?: "all" | "outputs";
}
/** values[(unit * height + row) * width + column]; row 0 has the largest second input. Units: features, then layer by layer; or the outputs. */
export interface Grid { width: number; height: number; units: number; values: Float32Array }
/** counts[true class][predicted class]. */
export interface Confusion { train: number[][]; test: number[][] }

/** Wrong input. `path` is a JSON pointer into the spec ("/layers/1/units"), "/" for the whole. */
export class SpecError extends Error {
  readonly name: "SpecError";
  readonly path: string;
  /** Without the path; `message` is "path: reason". */
  readonly reason: string;
}
/** The engine failed (out of memory, an internal error, a session that was deleted). */
export class EngineError extends Error { readonly name: "EngineError" }

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
  setParameter(address: ParameterAddress, value: number): void;
  intervene(change: InterventionInput): void;
  experiment(): Experiment;
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
  /** Only for tests and benches; by default decided by what the host can do. */
  simd?: boolean;
}
export interface Engine {
  readonly simd: boolean;
  /** Throws SpecError. The experiment's interventions are replayed up to its step. */
  createSession(spec: SpecInput): Session;
  openExperiment(experiment: { spec: SpecInput; interventions?: Intervention[]; step?: number }): Session;
  /** The data set alone: thumbnails. */
  preview(data: DeepPartial<DataSpec>): DataView;
  /** The spec with every default written out; throws SpecError. */
  normalize(spec: SpecInput): Spec;
  liveSessions(): number;
  /** Bytes of the wasm memory. */
  memory(): number;
}
export function createEngine(options?: EngineOptions): Promise<Engine>;
