// SPDX-License-Identifier: MIT
import type { DataView, Grid, LayerLayout, ParameterAddress, Report } from "./engine.d.ts";
import { EngineError, SpecError } from "./errors.ts";
import type { FlatMatrix } from "./plain.ts";
import type { Prepared } from "./prepare.ts";

/** What every entry of the Embind table returns. */
export type Outcome<Value> =
  { ok: true; value: Value } | { ok: false; kind: "spec" | "engine"; path: string; message: string };

export interface FlatParameters {
  weights: FlatMatrix;
  biases: Float64Array;
}
export interface FlatTraceLayer {
  z: FlatMatrix;
  a: FlatMatrix;
  dadz: FlatMatrix;
  dCda: FlatMatrix;
  delta: FlatMatrix;
  gradient: FlatParameters;
  penaltyGradient: FlatParameters;
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
export interface FlatDataView extends Omit<DataView, "standardization"> {
  standardization: { mean: Float64Array; deviation: Float64Array } | null;
}

/** The entries of table.cpp; a session is its number. */
export interface Entries {
  createSession(spec: Prepared): Outcome<number>;
  replay(session: number, interventions: Prepared, step: number): Outcome<Report>;
  deleteSession(session: number): Outcome<undefined>;
  normalize(spec: Prepared): Outcome<unknown>;
  preview(data: Prepared): Outcome<FlatDataView>;
  spec(session: number): Outcome<unknown>;
  layout(session: number): Outcome<LayerLayout[]>;
  data(session: number): Outcome<FlatDataView>;
  report(session: number): Outcome<Report>;
  step(session: number, count: number): Outcome<Report>;
  stepEpoch(session: number): Outcome<Report>;
  seek(session: number, step: number): Outcome<Report>;
  parameters(session: number): Outcome<Float64Array>;
  setParameter(session: number, address: Prepared, value: Prepared): Outcome<undefined>;
  intervene(session: number, change: Prepared): Outcome<undefined>;
  interventions(session: number): Outcome<FlatIntervention[]>;
  trace(session: number, options: Prepared): Outcome<FlatTrace>;
  feedForward(session: number, input: Prepared): Outcome<FlatForwardPass>;
  predict(session: number, rows: Prepared): Outcome<FlatMatrix>;
  grid(session: number, request: Prepared): Outcome<Grid>;
  confusion(session: number): Outcome<{ train: Int32Array[]; test: Int32Array[] }>;
  predictedClasses(session: number): Outcome<{ train: Int32Array; test: Int32Array }>;
  nextBatch(session: number): Outcome<Int32Array>;
  hash(session: number): Outcome<string>;
}

/** The Emscripten module: the guarded entries and two counters. */
export interface Module extends Entries {
  liveSessions(): number;
  memory(): number;
}

type Returned<Entry> = Entry extends (...parameters: never[]) => Outcome<infer Value> ? Value : never;

/** Calls entries and turns their errors into typed ones. */
export class Table {
  readonly module: Module;
  #broken: EngineError | null = null;

  constructor(module: Module) {
    this.module = module;
  }

  call<Name extends keyof Entries>(name: Name, ...values: Parameters<Entries[Name]>): Returned<Entries[Name]> {
    if (this.#broken) throw this.#broken;
    const entry = this.module[name] as unknown as (
      ...values: Parameters<Entries[Name]>
    ) => Outcome<Returned<Entries[Name]>>;
    let outcome;
    try {
      outcome = entry(...values);
    } catch (cause) {
      // A trap: nothing that comes after it can be trusted.
      this.#broken = new EngineError(`the engine broke down and has to be created again (${String(cause)})`, { cause });
      throw this.#broken;
    }
    if (outcome.ok) return outcome.value;
    if (outcome.kind === "spec") throw new SpecError(outcome.path, outcome.message);
    throw new EngineError(outcome.message);
  }
}
