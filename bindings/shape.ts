// SPDX-License-Identifier: MIT
import type { DataView, LayerParameters, PointSet, Trace, TraceLayer } from "./engine.d.ts";
import { rowByRow, toPlain, toRows } from "./plain.ts";
import type { FlatDataView, FlatParameters, FlatPointSet, FlatTrace, FlatTraceLayer } from "./table.ts";

export function toDataView(view: FlatDataView): DataView {
  return {
    ...view,
    standardization: toPlain(view.standardization) as DataView["standardization"],
    train: toPointSet(view.train),
    test: toPointSet(view.test),
  };
}

function toPointSet({ inputs, targets, classes }: FlatPointSet): PointSet {
  return { count: inputs.rows, inputs: rowByRow(inputs), targets: rowByRow(targets), classes };
}

export function toTrace(trace: FlatTrace): Trace {
  return {
    samples: Array.from(trace.samples),
    features: toRows(trace.features),
    loss: trace.loss,
    penalty: trace.penalty,
    layers: trace.layers.map(toTraceLayer),
  };
}

function toTraceLayer(layer: FlatTraceLayer): TraceLayer {
  const gradient = toParameters(layer.gradient);
  return {
    z: toRows(layer.z),
    a: toRows(layer.a),
    dadz: toRows(layer.dadz),
    dCda: toRows(layer.dCda),
    delta: toRows(layer.delta),
    gradient,
    // Biases are never penalised.
    penaltyGradient: { weights: toRows(layer.weightPenaltyGradient), biases: gradient.biases.map(() => 0) },
    update: toParameters(layer.update),
  };
}

function toParameters({ weights, biases }: FlatParameters): LayerParameters {
  return { weights: toRows(weights), biases: Array.from(biases.values) };
}
