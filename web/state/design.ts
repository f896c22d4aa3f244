// SPDX-License-Identifier: MIT
import type {
  Activation,
  DeepPartial,
  Feature,
  LayerSpec,
  LearnerKind,
  LearnerSpec,
  Loss,
} from "backprop-playground/engine";
import { searchDefaults } from "../url/kind_defaults.ts";
import { needsOf } from "./data_kinds.ts";
import { mergeLearner } from "./messages.ts";
import type { PageData, PageSpec } from "./state.ts";

/** A changed design, and what was changed besides what the person asked for. */
export interface Designed {
  spec: PageSpec;
  said: string[];
}

/** Losses that need one particular output (see mend.ts), and outputs that reach both signs, as hinge needs. */
export const bothSigns: readonly Activation[] = ["linear", "tanh", "sine", "leaky-relu"];

export function outputOf(spec: PageSpec): LayerSpec {
  const last = spec.layers.at(-1);
  if (!last) throw new Error("a design has at least one layer");
  return last;
}

export function withOutput(spec: PageSpec, output: Partial<LayerSpec>): PageSpec {
  return { ...spec, parameters: null, layers: [...spec.layers.slice(0, -1), { ...outputOf(spec), ...output }] };
}

/** Whether the engine would take this output with this loss. */
export function isPair(output: LayerSpec, loss: Loss, classes: number): boolean {
  if (output.activation === "softmax" || loss === "cross-entropy")
    return output.activation === "softmax" && loss === "cross-entropy" && output.units >= 2 && classes > 0;
  if (loss === "binary-cross-entropy") return output.activation === "sigmoid" && classes > 0;
  if (loss === "hinge") return bothSigns.includes(output.activation) && classes > 0;
  return true;
}

/** The output and loss that suit a data set best. */
export function preferredEnd(data: PageData): { output: Pick<LayerSpec, "units" | "activation">; loss: Loss } {
  const needs = needsOf(data);
  const units = needs.outputs[0] ?? 1;
  if (needs.classes > 2 || (needs.classes === 2 && units === 2))
    return { output: { units, activation: "softmax" }, loss: "cross-entropy" };
  if (needs.classes === 2) return { output: { units, activation: "tanh" }, loss: "half-squared-error" };
  return { output: { units, activation: "linear" }, loss: "half-squared-error" };
}

/** Makes the network's two ends fit the data, keeping what already fits. */
export function fitToData(spec: PageSpec): Designed {
  const needs = needsOf(spec.data);
  const said: string[] = [];
  let fitted: PageSpec = { ...spec, features: featuresFor(spec.features, needs.inputs) };
  const output = outputOf(spec);
  if (
    !needs.outputs.includes(output.units) ||
    !isPair(output, spec.loss, needs.classes) ||
    !suits(output, needs.classes)
  ) {
    const end = preferredEnd(spec.data);
    fitted = { ...withOutput(fitted, end.output), loss: end.loss };
    const units = end.output.units === 1 ? "1 output unit" : `${end.output.units} output units`;
    said.push(`The output is now ${units} (${end.output.activation}) with the loss ${end.loss}, to fit the data.`);
  }
  return { spec: fitted, said };
}

/** A regression wants an output that can reach its targets below zero. */
function suits(output: LayerSpec, classes: number): boolean {
  return classes > 0 || bothSigns.includes(output.activation);
}

function featuresFor(features: Feature[], inputs: number): Feature[] {
  if (inputs > 2) return [];
  if (inputs === 1) {
    const kept = features.filter((name) => !name.includes("x2"));
    return kept.length > 0 ? kept : ["x1"];
  }
  return features.some((name) => name.includes("x2")) ? features : ["x1", "x2"];
}

export function addLayer(spec: PageSpec, at: number): PageSpec {
  const beside = spec.layers[at - 1] ?? (at < spec.layers.length - 1 ? spec.layers[at] : undefined);
  const layer: LayerSpec = beside ? { ...beside } : { units: 4, activation: "tanh", bias: true, trainBias: true };
  return { ...spec, parameters: null, layers: [...spec.layers.slice(0, at), layer, ...spec.layers.slice(at)] };
}

export function removeLayer(spec: PageSpec, at: number): PageSpec {
  if (at >= spec.layers.length - 1) return spec;
  return { ...spec, parameters: null, layers: spec.layers.filter((_, index) => index !== at) };
}

export function changeLayer(spec: PageSpec, at: number, change: Partial<LayerSpec>): PageSpec {
  const layers = spec.layers.map((layer, index) => (index === at ? { ...layer, ...change } : layer));
  return { ...spec, parameters: null, layers };
}

/** Another way to learn, with its own settings; what the ways share stays as it is. */
export function learnBy(learner: LearnerSpec, kind: LearnerKind, change: DeepPartial<LearnerSpec> = {}): LearnerSpec {
  const { search: _, ...shared } = learner;
  const search = searchDefaults(kind);
  return mergeLearner({ ...shared, kind, ...(search ? { search } : {}) }, { ...change, kind });
}
