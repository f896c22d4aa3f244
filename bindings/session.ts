// SPDX-License-Identifier: MIT
import type * as Api from "./engine.d.ts";
import { toLayers, toPlain, toRows } from "./plain.ts";
import { prepare, requireNumber, type Prepared } from "./prepare.ts";
import type { FlatDataView, FlatParameters, FlatTrace, FlatTraceLayer, Table } from "./table.ts";

/** A running experiment inside the engine, held by its number. */
export class WasmSession implements Api.Session {
  readonly #table: Table;
  /** The spec that was asked for, before any intervention. */
  readonly #original: Prepared;
  #layout: Api.LayerLayout[] | undefined;
  /** 0 once it is deleted, which the engine knows as no session. */
  #handle: number;

  constructor(table: Table, spec: unknown) {
    this.#table = table;
    this.#original = prepare(spec);
    this.#handle = table.call("createSession", this.#original);
  }

  get spec(): Api.Spec {
    return toPlain(this.#table.call("spec", this.#handle)) as Api.Spec;
  }

  get layout(): Api.LayerLayout[] {
    this.#layout ??= this.#table.call("layout", this.#handle);
    return this.#layout;
  }

  data(): Api.DataView {
    return toDataView(this.#table.call("data", this.#handle));
  }

  report(): Api.Report {
    return this.#table.call("report", this.#handle);
  }

  step(count = 1): Api.Report {
    return this.#table.call("step", this.#handle, requireNumber(count, "/count"));
  }

  stepEpoch(): Api.Report {
    return this.#table.call("stepEpoch", this.#handle);
  }

  seek(step: number): Api.Report {
    return this.#table.call("seek", this.#handle, requireNumber(step, "/step"));
  }

  /** Starts again and replays the interventions at their steps, up to `step`. */
  replay(interventions: unknown, step: number): Api.Report {
    return this.#table.call(
      "replay",
      this.#handle,
      prepare(interventions, "/interventions"),
      requireNumber(step, "/step"),
    );
  }

  parameters(): Api.LayerParameters[] {
    return toLayers(this.parameterBlock(), this.layout);
  }

  parameterBlock(): Float64Array {
    return this.#table.call("parameters", this.#handle);
  }

  setParameter(address: Api.ParameterAddress, value: number): void {
    this.#table.call("setParameter", this.#handle, prepare(address, "/address"), prepare(value, "/value"));
  }

  intervene(change: Api.InterventionInput): void {
    this.#table.call("intervene", this.#handle, prepare(change));
  }

  experiment(): Api.Experiment {
    return {
      spec: toPlain(this.#table.call("normalize", this.#original)) as Api.Spec,
      interventions: toPlain(this.#table.call("interventions", this.#handle)) as Api.Intervention[],
      step: this.report().step,
    };
  }

  trace(options: { samples?: number[] } = {}): Api.Trace {
    return toTrace(this.#table.call("trace", this.#handle, prepare(options)));
  }

  feedForward(input: number[]): Api.ForwardPass {
    return toPlain(this.#table.call("feedForward", this.#handle, prepare(input, "/input"))) as Api.ForwardPass;
  }

  predict(rows: Api.Rows): Api.Rows {
    return toRows(this.#table.call("predict", this.#handle, prepare(rows, "/rows")));
  }

  grid(request: Api.GridRequest): Api.Grid {
    return this.#table.call("grid", this.#handle, prepare(request));
  }

  confusion(): Api.Confusion {
    const { train, test } = this.#table.call("confusion", this.#handle);
    return { train: train.map((row) => Array.from(row)), test: test.map((row) => Array.from(row)) };
  }

  predictedClasses(): { train: Int32Array; test: Int32Array } {
    return this.#table.call("predictedClasses", this.#handle);
  }

  nextBatch(): Int32Array {
    return this.#table.call("nextBatch", this.#handle);
  }

  hash(): string {
    return this.#table.call("hash", this.#handle);
  }

  delete(): void {
    if (this.#handle === 0) return;
    this.#table.call("deleteSession", this.#handle);
    this.#handle = 0;
  }
}

export function toDataView(view: FlatDataView): Api.DataView {
  return { ...view, standardization: toPlain(view.standardization) as Api.DataView["standardization"] };
}

function toTrace(trace: FlatTrace): Api.Trace {
  return {
    samples: Array.from(trace.samples),
    features: toRows(trace.features),
    loss: trace.loss,
    penalty: trace.penalty,
    layers: trace.layers.map(toTraceLayer),
  };
}

function toTraceLayer(layer: FlatTraceLayer): Api.TraceLayer {
  return {
    z: toRows(layer.z),
    a: toRows(layer.a),
    dadz: toRows(layer.dadz),
    dCda: toRows(layer.dCda),
    delta: toRows(layer.delta),
    gradient: toParameters(layer.gradient),
    penaltyGradient: toParameters(layer.penaltyGradient),
    update: toParameters(layer.update),
  };
}

function toParameters({ weights, biases }: FlatParameters): Api.LayerParameters {
  return { weights: toRows(weights), biases: Array.from(biases) };
}
