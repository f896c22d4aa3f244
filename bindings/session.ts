// SPDX-License-Identifier: MIT
import type * as Api from "./engine.d.ts";
import { toLayers, toPlain, toRows } from "./plain.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { toDataView, toTrace } from "./shape.ts";
import type { Entries, Table } from "./table.ts";

/** A running experiment inside the engine, held by its number. */
export class WasmSession implements Api.Session {
  readonly #table: Table;
  /** The spec that was asked for, before any intervention. */
  readonly #original: Prepared;
  #layout: Api.LayerLayout[] | undefined;
  /** 0 once it is deleted, which the engine knows as no session. */
  #number: number;

  constructor(table: Table, spec: unknown) {
    this.#table = table;
    this.#original = prepare(spec);
    this.#number = table.call("createSession", 0, this.#original);
  }

  #call<Name extends keyof Entries>(entry: Name, argument: unknown = null, path = ""): Entries[Name] {
    return this.#table.call(entry, this.#number, prepare(argument, path));
  }

  #plain<T>(entry: keyof Entries, argument: unknown = null, path = ""): T {
    return toPlain(this.#call(entry, argument, path)) as T;
  }

  get spec(): Api.Spec {
    return this.#plain("spec");
  }

  get layout(): Api.LayerLayout[] {
    this.#layout ??= this.#call("layout");
    return this.#layout;
  }

  data(): Api.DataView {
    return toDataView(this.#call("data"));
  }

  report(): Api.Report {
    return this.#call("report");
  }

  step(count = 1): Api.Report {
    return this.#call("step", count, "/count");
  }

  stepEpoch(): Api.Report {
    return this.#call("stepEpoch");
  }

  seek(step: number): Api.Report {
    return this.#call("seek", step, "/step");
  }

  replay(interventions: readonly Api.Intervention[], step: number): Api.Report {
    return this.#call("replay", { interventions, step });
  }

  parameters(): Api.LayerParameters[] {
    return toLayers(this.parameterBlock(), this.layout);
  }

  parameterBlock(): Float64Array {
    return this.#call("parameters");
  }

  setParameter(address: Api.ParameterAddress, value: number): void {
    this.#call("setParameter", { address, value });
  }

  intervene(change: Api.InterventionInput): void {
    this.#call("intervene", change);
  }

  experiment(): Api.Experiment {
    return {
      spec: toPlain(this.#table.call("normalize", 0, this.#original)) as Api.Spec,
      interventions: this.#plain("interventions"),
      step: this.report().step,
    };
  }

  interventionCount(): number {
    return this.#call("interventionCount");
  }

  gradient(): Float64Array {
    return this.#call("gradient");
  }

  lastUpdate(): Float64Array {
    return this.#call("lastUpdate");
  }

  explainParameter(address: Api.ParameterAddress, options: object = {}): Api.ParameterStudy {
    return this.#plain("explainParameter", { address, ...options });
  }

  explainUnit(unit: { layer: number; unit: number }, options: { sample: number }): Api.UnitStudy {
    return this.#plain("explainUnit", { ...unit, ...options });
  }

  explainLayer(layer: number, options: object = {}): Api.LayerStudy {
    return this.#plain("explainLayer", { layer, ...options });
  }

  slice(address: Api.ParameterAddress, options: object): Api.Slice {
    return this.#plain("slice", { address, ...options });
  }

  recorded(options: object = {}): Api.Recorded {
    return this.#plain("recorded", options);
  }

  attempts(): Api.Attempts {
    return this.#plain("attempts");
  }

  nextAttempt(): Api.Attempt {
    return this.#plain("nextAttempt");
  }

  gradientBy(method: Api.GradientMethod, options: object = {}): Api.GradientRun {
    return this.#call("gradientBy", { method, ...options });
  }

  jacobianChain(options: { sample: number }): Api.JacobianChain {
    return this.#plain("jacobianChain", options);
  }

  climb(address: Api.ParameterAddress, options: object): Api.Climb {
    return this.#plain("climb", { address, ...options });
  }

  landscape(request: Api.LandscapeRequest): Api.Landscape {
    return this.#plain("landscape", request);
  }

  trace(options: { samples?: number[] } = {}): Api.Trace {
    return toTrace(this.#call("trace", options));
  }

  feedForward(input: number[]): Api.ForwardPass {
    return this.#plain("feedForward", input, "/input");
  }

  predict(rows: Api.Rows): Api.Rows {
    return toRows(this.#call("predict", rows, "/rows"));
  }

  grid(request: Api.GridRequest): Api.Grid {
    return this.#call("grid", request);
  }

  confusion(): Api.Confusion {
    const { train, test } = this.#call("confusion");
    return { train: toRows(train), test: toRows(test) };
  }

  predictedClasses(): { train: Int32Array; test: Int32Array } {
    return this.#call("predictedClasses");
  }

  nextBatch(): Int32Array {
    return this.#call("nextBatch");
  }

  hash(): string {
    return this.#call("hash");
  }

  delete(): void {
    if (this.#number === 0) return;
    this.#call("deleteSession");
    this.#number = 0;
  }
}
