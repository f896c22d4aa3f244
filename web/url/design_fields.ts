// SPDX-License-Identifier: MIT
import type { Activation, DataKind, LayerSpec, Loss } from "backprop-playground/engine";
import { tableNames } from "../datasets/tables.ts";
import { activations, dataKinds, features, losses } from "../schema/names.ts";
import { chooseSet } from "../state/choose_data.ts";
import { needsOf } from "../state/data_kinds.ts";
import { fitToData, isPair, outputOf, withOutput } from "../state/design.ts";
import type { PageSpec, TableName } from "../state/state.ts";
import { dataField, field, type Field } from "./field.ts";
import { HashError } from "./hash_error.ts";
import { flag, list, listOrOne, name, number, whole } from "./text.ts";

/** More items than any list of a spec may have; the engine knows the exact limits. */
const MOST_ITEMS = 64;

type DataName = Exclude<DataKind, "table"> | TableName;
const dataNames: readonly DataName[] = [...dataKinds.filter((kind) => kind !== "table"), ...tableNames];

function isTable(choice: DataName): choice is TableName {
  return (tableNames as readonly string[]).includes(choice);
}

/** Another data set, and the two ends of the network that fit it. */
function choose(spec: PageSpec, choice: DataName): PageSpec {
  return fitToData(chooseSet(spec, isTable(choice) ? { kind: "table", table: choice } : { kind: choice })).spec;
}

function hiddenOf(spec: PageSpec): LayerSpec[] {
  return spec.layers.slice(0, -1);
}

function withHidden(spec: PageSpec, hidden: LayerSpec[]): PageSpec {
  return { ...spec, layers: [...hidden, outputOf(spec)] };
}

function setUnits(spec: PageSpec, units: number[]): PageSpec {
  const before = hiddenOf(spec);
  const activation = before[0]?.activation ?? "tanh";
  const layer = (count: number, at: number): LayerSpec => ({
    units: count,
    activation: before[at]?.activation ?? activation,
    bias: true,
    trainBias: true,
  });
  return withHidden(spec, units.map(layer));
}

/** One value for all layers, or one for each. */
function spread<T>(key: string, values: T[], layers: number, which: string): T[] {
  if (values.length === 1) return Array.from({ length: layers }, () => values[0]!);
  if (values.length === layers) return values;
  throw new HashError(key, `expected 1 item, or ${layers}, one for each ${which}, found ${values.length}`);
}

function setActivations(spec: PageSpec, names: Activation[]): PageSpec {
  const hidden = hiddenOf(spec);
  const each = spread("activation", names, hidden.length, "hidden layer");
  return withHidden(
    spec,
    hidden.map((layer, at) => ({ ...layer, activation: each[at]! })),
  );
}

function setLayerFlags(key: "bias" | "trainBias", spec: PageSpec, flags: boolean[]): PageSpec {
  const each = spread(key, flags, spec.layers.length, "layer");
  return { ...spec, layers: spec.layers.map((layer, at) => ({ ...layer, [key]: each[at]! })) };
}

/** Another output; units and loss follow where they have to. */
function setOutput(spec: PageSpec, activation: Activation): PageSpec {
  const { classes, outputs } = needsOf(spec.data);
  const softmax = activation === "softmax";
  const units = softmax ? outputs.find((count) => count >= 2) : outputs[0];
  const changed = withOutput(spec, { activation, units: units ?? outputOf(spec).units });
  if (isPair(outputOf(changed), changed.loss, classes)) return changed;
  return { ...changed, loss: softmax ? "cross-entropy" : "half-squared-error" };
}

/** Another loss; the output follows where the loss leaves no choice. */
function setLoss(spec: PageSpec, loss: Loss): PageSpec {
  const changed = { ...spec, loss };
  if (isPair(outputOf(spec), loss, needsOf(spec.data).classes)) return changed;
  if (loss === "cross-entropy") return { ...setOutput(spec, "softmax"), loss };
  if (loss === "binary-cross-entropy") return { ...setOutput(spec, "sigmoid"), loss };
  return changed;
}

/** Data and network. */
export const designFields: readonly Field[] = [
  field(
    "data",
    name(dataNames),
    (spec) => spec.data.table ?? (spec.data.kind === "table" ? undefined : spec.data.kind),
    choose,
  ),
  field(
    "classes",
    whole,
    (spec) => spec.data.classes,
    (spec, classes) => fitToData({ ...spec, data: { ...spec.data, classes } }).spec,
  ),
  dataField("samples", "samples", whole),
  dataField("noise", "noise", number),
  dataField("split", "trainShare", number),
  dataField("dataSeed", "seed", whole),
  dataField("standardize", "standardize", flag),
  field(
    "features",
    list(name(features), MOST_ITEMS),
    (spec) => spec.features,
    (spec, names) => ({ ...spec, features: names }),
  ),
  field("layers", list(whole, MOST_ITEMS), (spec) => hiddenOf(spec).map((layer) => layer.units), setUnits),
  field(
    "activation",
    listOrOne(name(activations), MOST_ITEMS),
    (spec) => (spec.layers.length > 1 ? hiddenOf(spec).map((layer) => layer.activation) : undefined),
    setActivations,
  ),
  field("output", name(activations), (spec) => outputOf(spec).activation, setOutput),
  field(
    "outputs",
    whole,
    (spec) => outputOf(spec).units,
    (spec, units) => withOutput(spec, { units }),
  ),
  field("loss", name(losses), (spec) => spec.loss, setLoss),
  field(
    "bias",
    listOrOne(flag, MOST_ITEMS),
    (spec) => spec.layers.map((layer) => layer.bias),
    (spec, flags) => setLayerFlags("bias", spec, flags),
  ),
  field(
    "trainBias",
    listOrOne(flag, MOST_ITEMS),
    (spec) => spec.layers.map((layer) => layer.trainBias),
    (spec, flags) => setLayerFlags("trainBias", spec, flags),
  ),
];
