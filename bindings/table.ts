// SPDX-License-Identifier: MIT
import type { DataView, GradientRun, Grid, LayerLayout, ParameterAddress, PassCosts, Report } from "./engine.d.ts";
import { EngineError, SpecError } from "./errors.ts";
import type { FlatMatrix } from "./plain.ts";
import type { Prepared } from "./prepare.ts";

/** The engine's results as bindings/views.cpp builds them; bindings/shape.ts makes the API's of them. */
export interface FlatParameters {
  weights: FlatMatrix;
  biases: FlatMatrix;
}
export interface FlatTraceLayer {
  z: FlatMatrix;
  a: FlatMatrix;
  dadz: FlatMatrix;
  dCda: FlatMatrix;
  delta: FlatMatrix;
  gradient: FlatParameters;
  weightPenaltyGradient: FlatMatrix;
  update: FlatParameters;
}
export interface FlatTrace {
  samples: Int32Array;
  features: FlatMatrix;
  loss: number;
  penalty: number;
  layers: FlatTraceLayer[];
}
export interface FlatForwardPass {
  features: Float64Array;
  layers: { z: Float64Array; a: Float64Array }[];
}
export type FlatIntervention =
  { step: number; change: unknown } | { step: number; parameter: ParameterAddress; value: number };
export interface FlatPointSet {
  inputs: FlatMatrix;
  targets: FlatMatrix;
  classes: Int32Array;
}
export interface FlatDataView extends Omit<DataView, "standardization" | "train" | "test"> {
  standardization: { mean: Float64Array; deviation: Float64Array } | null;
  train: FlatPointSet;
  test: FlatPointSet;
}
export interface FlatConfusion {
  train: FlatMatrix<Int32Array>;
  test: FlatMatrix<Int32Array>;
}

/** What each entry of bindings/entries.cpp returns. */
export interface Entries {
  createSession: number;
  deleteSession: undefined;
  normalize: unknown;
  preview: FlatDataView;
  spec: unknown;
  layout: LayerLayout[];
  data: FlatDataView;
  report: Report;
  step: Report;
  stepEpoch: Report;
  seek: Report;
  replay: Report;
  parameters: Float64Array;
  setParameter: undefined;
  intervene: undefined;
  interventions: FlatIntervention[];
  interventionCount: number;
  gradient: Float64Array;
  lastUpdate: Float64Array;
  /** Numbers lie in Float64Arrays; toPlain() makes the API's views of these. */
  explainParameter: unknown;
  explainUnit: unknown;
  explainLayer: unknown;
  slice: unknown;
  recorded: unknown;
  attempts: unknown;
  nextAttempt: unknown;
  jacobianChain: unknown;
  climb: unknown;
  landscape: unknown;
  curve: unknown;
  climbCurve: unknown;
  gradientBy: GradientRun;
  passCosts: PassCosts[];
  trace: FlatTrace;
  feedForward: FlatForwardPass;
  predict: FlatMatrix;
  grid: Grid;
  confusion: FlatConfusion;
  predictedClasses: { train: Int32Array; test: Int32Array };
  nextBatch: Int32Array;
  hash: string;
}

export type Outcome =
  { ok: true; value: unknown } | { ok: false; kind: "spec" | "engine"; path: string; message: string };

/** The Emscripten module. */
export interface Module {
  call(entry: string, session: number, argument: Prepared): Outcome;
  liveSessions(): number;
  memory(): number;
}

/** Calls entries and turns their errors into typed ones. */
export class Table {
  readonly module: Module;
  #broken: EngineError | null = null;

  constructor(module: Module) {
    this.module = module;
  }

  /** @param session its number; 0 is none */
  call<Name extends keyof Entries>(entry: Name, session = 0, argument: Prepared = null): Entries[Name] {
    if (this.#broken) throw this.#broken;
    let outcome;
    try {
      outcome = this.module.call(entry, session, argument);
    } catch (cause) {
      // A trap: nothing that comes after it can be trusted.
      this.#broken = new EngineError(`the engine broke down and has to be created again (${String(cause)})`, { cause });
      throw this.#broken;
    }
    if (outcome.ok) return outcome.value as Entries[Name];
    if (outcome.kind === "spec") throw new SpecError(outcome.path, outcome.message);
    throw new EngineError(outcome.message);
  }
}
