// SPDX-License-Identifier: MIT
import type { Feature, ParameterAddress } from "backprop-playground/engine";
import { significant } from "../../format/number.ts";

/** One weight (row: fan-in index) or one bias (row: null) of a layer. */
export interface Parameter {
  layer: number;
  row: number | null;
  column: number;
}

const FEATURE_LABELS: Record<Feature, string> = {
  x1: "x₁",
  x2: "x₂",
  "x1^2": "x₁²",
  "x2^2": "x₂²",
  "x1*x2": "x₁x₂",
  "sin(x1)": "sin x₁",
  "sin(x2)": "sin x₂",
};
/** All features, in the order in which they are shown. */
export const FEATURES = Object.keys(FEATURE_LABELS) as Feature[];

/** How a feature is written: "x₁²". Names of table columns are kept as they are. */
export function featureLabel(name: string): string {
  return Object.hasOwn(FEATURE_LABELS, name) ? FEATURE_LABELS[name as Feature] : name;
}

/** "layer 2", or "the output layer": layers are counted from 1, as people count them. */
export function layerName(layer: number, layers: number): string {
  return layer === layers - 1 ? "the output layer" : `layer ${layer + 1}`;
}

/** A unit in words. Column 0 is the features, column l the units of layer l − 1. */
export function unitName(column: number, index: number, featureNames: readonly string[], layers: number): string {
  if (column === 0) return featureLabel(featureNames[index] ?? `feature ${index + 1}`);
  if (column === layers) return `output ${index + 1}`;
  return `unit ${index + 1} of layer ${column}`;
}

/** w[2→1]: from the second feature or unit to the first unit; b[1]: the bias of the first unit. */
export function parameterSymbol({ row, column }: Parameter): string {
  return row === null ? `b[${column + 1}]` : `w[${row + 1}→${column + 1}]`;
}

/** The two units that a weight joins, or the unit that a bias belongs to; the layer it is in is said beside it. */
export function parameterPlace({ layer, row, column }: Parameter, features: readonly string[], layers: number): string {
  const unit = `${layer === layers - 1 ? "output" : "unit"} ${column + 1}`;
  return row === null ? `added in ${unit}` : `${unitName(layer, row, features, layers)} → ${unit}`;
}

/** For screen readers: "weight from x1 to unit 2 of layer 1". */
export function parameterName(parameter: Parameter, features: readonly string[], layers: number): string {
  const { layer, row, column } = parameter;
  const unit = unitName(layer + 1, column, features, layers);
  return row === null ? `bias of ${unit}` : `weight from ${unitName(layer, row, features, layers)} to ${unit}`;
}

/** A value as it is read aloud: "0.35120, positive". */
export function spokenValue(value: number): string {
  const sign = value === 0 ? "zero" : value > 0 ? "positive" : "negative";
  return `${significant(value, 5)}, ${sign}`;
}

/** As the engine names it. */
export function addressOf({ layer, row, column }: Parameter): ParameterAddress {
  return row === null ? { layer, bias: column } : { layer, row, column };
}

/** The other way. */
export function parameterAt(address: ParameterAddress): Parameter {
  const { layer } = address;
  return "bias" in address
    ? { layer, row: null, column: address.bias }
    : { layer, row: address.row, column: address.column };
}

export function sameParameter(one: Parameter | null, other: Parameter | null): boolean {
  if (one === null || other === null) return one === other;
  return one.layer === other.layer && one.row === other.row && one.column === other.column;
}
