// SPDX-License-Identifier: MIT
import type { Activation, DataView, Feature } from "backprop-playground/engine";
import type { Loaded, PageSpec } from "../../state/state.ts";
import { FEATURES, featureLabel } from "./names.ts";

/** One place in a column: a unit, a feature that is switched off, or the way to the units that are not shown. */
export type Slot =
  | { kind: "unit"; index: number; label: string; feature: string | null }
  | { kind: "off"; index: -1; label: string; feature: string }
  | { kind: "before" | "after"; index: -1; label: string; feature: null; hidden: number };

/** One column of the drawing: column 0 is the features, column l the units of layer l − 1. */
export interface Column {
  kind: "features" | "hidden" | "output";
  title: string;
  total: number;
  /** null for the features. */
  activation: Activation | null;
  /** The layer has biases. */
  bias: boolean;
  /** Features that can be switched on and off. */
  switches: boolean;
  slots: Slot[];
}

/** Which of `total` units a column with `capacity` places shows when it is scrolled to unit `first`. */
export function visibleRange(total: number, capacity: number, first: number): { first: number; end: number } {
  if (total <= capacity) return { first: 0, end: total };
  const begin = Math.min(Math.max(Math.floor(first), 0), total - (capacity - 1));
  // One unit before the range would only take the place of the button that leads to it.
  const start = begin === 1 ? 2 : begin;
  if (start === 0) return { first: 0, end: capacity - 1 };
  const end = start + capacity - 2;
  return end >= total - 1 ? { first: total - (capacity - 1), end: total } : { first: start, end };
}

/** The unit a column is scrolled to when a person goes one screenful on. */
export function scrolledTo(total: number, capacity: number, first: number, forward: boolean): number {
  const shown = visibleRange(total, capacity, first);
  const page = Math.max(capacity - 2, 1);
  const next = forward ? shown.end : shown.first - page;
  return visibleRange(total, capacity, next < 2 ? 0 : next).first;
}

/**
 * @param capacity places of a column
 * @param firsts per column, the unit it is scrolled to
 * @param fixed the design cannot be changed: features that are off are not offered
 */
export function describeColumns(
  spec: PageSpec,
  data: DataView,
  capacity: number,
  firsts: readonly number[],
  fixed = false,
): Column[] {
  const last = spec.layers.length - 1;
  const layers = spec.layers.map((layer, index): Column => {
    const column = index + 1;
    const label = (unit: number): string => (index === last ? outputLabel(data, layer.units, unit) : "");
    return {
      kind: index === last ? "output" : "hidden",
      title: index === last ? "Output" : `Layer ${column}`,
      total: layer.units,
      activation: layer.activation,
      bias: layer.bias,
      switches: false,
      slots: windowed(layer.units, capacity, firsts[column] ?? 0, (unit) => ({
        kind: "unit",
        index: unit,
        label: label(unit),
        feature: null,
      })),
    };
  });
  const switches = !fixed && spec.data.kind !== "table" && data.inputCount <= 2;
  return [switches ? switchedFeatures(data) : plainFeatures(data, capacity, firsts[0] ?? startOf(data)), ...layers];
}

/** The input that is shown first: of a picture one in its middle, where something is drawn. */
export function startOf({ picture }: Partial<Pick<DataView, "picture">>): number {
  return picture ? Math.floor(picture.height / 2) * picture.width + Math.floor(picture.width / 5) : 0;
}

const features = { kind: "features", activation: null, bias: false } as const;

/** All seven (with one input: the three of x₁), whether they are on or off. */
function switchedFeatures({ featureNames, inputCount }: DataView): Column {
  const offered = FEATURES.filter((name) => inputCount === 2 || !name.includes("x2"));
  const slots = offered.map((feature): Slot => {
    const index = featureNames.indexOf(feature);
    const label = featureLabel(feature);
    return index < 0 ? { kind: "off", index: -1, label, feature } : { kind: "unit", index, label, feature };
  });
  return { ...features, title: "Features", total: featureNames.length, switches: true, slots };
}

function plainFeatures({ featureNames }: DataView, capacity: number, first: number): Column {
  const total = featureNames.length;
  const slots = windowed(total, capacity, first, (index) => {
    const name = featureNames[index] ?? "";
    return { kind: "unit", index, label: featureLabel(name), feature: name };
  });
  return { ...features, title: "Inputs", total, switches: false, slots };
}

function windowed(total: number, capacity: number, first: number, unit: (index: number) => Slot): Slot[] {
  const range = visibleRange(total, capacity, first);
  const slots = Array.from({ length: range.end - range.first }, (_, place) => unit(range.first + place));
  if (range.first > 0) slots.unshift(more("before", range.first));
  if (range.end < total) slots.push(more("after", total - range.end));
  return slots;
}

function more(kind: "before" | "after", hidden: number): Slot {
  return {
    kind,
    index: -1,
    label: kind === "after" ? `+\u00a0${hidden} more` : `${hidden} before`,
    feature: null,
    hidden,
  };
}

/** Class names, where every class has its own output; names of a regression's outputs; else nothing. */
function outputLabel(data: DataView, outputs: number, unit: number): string {
  const named = data.task === "regression" ? data.targetNames.length === outputs : data.classCount === outputs;
  return named ? (data.targetNames[unit] ?? "") : "";
}

/** Whether what the engine built is of this design: not while a new one is on its way. */
export function fits(spec: PageSpec, { layout }: Loaded): boolean {
  return (
    layout.length === spec.layers.length && spec.layers.every((layer, index) => layer.units === layout[index]?.units)
  );
}

/** The features after one of them was switched, in the order in which they are shown; null: it is the last one. */
export function switched(features: readonly Feature[], feature: string): Feature[] | null {
  const after = FEATURES.filter((name) => features.includes(name) !== (name === feature));
  return after.length === 0 ? null : after;
}
