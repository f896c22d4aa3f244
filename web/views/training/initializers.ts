// SPDX-License-Identifier: MIT
import type { InitializerKind, InitializerSpec } from "backprop-playground/engine";
import type { Option } from "./parameters.ts";

type Key = Exclude<keyof InitializerSpec, "kind">;

/** How the weights begin; biases begin at 0. */
export const initializers: readonly Option<InitializerKind, Key>[] = [
  {
    kind: "xavier-uniform",
    label: "Xavier, uniform",
    explain: "Sized for tanh and sigmoid, so that signals keep their size from layer to layer.",
    parameters: [],
  },
  {
    kind: "xavier-normal",
    label: "Xavier, normal",
    explain: "As Xavier uniform, drawn from a bell curve.",
    parameters: [],
  },
  {
    kind: "he-uniform",
    label: "He, uniform",
    explain: "Larger, for ReLU and its kin, which let only half of the signal through.",
    parameters: [],
  },
  { kind: "he-normal", label: "He, normal", explain: "As He uniform, drawn from a bell curve.", parameters: [] },
  { kind: "lecun-normal", label: "LeCun, normal", explain: "Sized by the number of inputs alone.", parameters: [] },
  {
    kind: "uniform",
    label: "Uniform",
    explain: "Every weight between two ends, all equally likely.",
    parameters: [
      { key: "low", label: "From", explain: "The smallest weight.", range: {}, fallback: -0.5 },
      { key: "high", label: "To", explain: "The largest weight.", range: {}, fallback: 0.5 },
    ],
  },
  {
    kind: "normal",
    label: "Normal",
    explain: "From a bell curve.",
    parameters: [
      { key: "mean", label: "Mean", explain: "The middle of the bell curve.", range: {}, fallback: 0 },
      { key: "deviation", label: "Deviation", explain: "The width of the bell curve.", range: { min: 0 }, fallback: 1 },
    ],
  },
  {
    kind: "constant",
    label: "Constant",
    explain: "Every weight the same: the units of a layer then stay copies of each other.",
    parameters: [{ key: "value", label: "Value", explain: "What every weight begins as.", range: {}, fallback: 0.5 }],
  },
  {
    kind: "zeros",
    label: "Zeros",
    explain: "Every weight 0: with hidden layers nothing is learnt, try it and see why.",
    parameters: [],
  },
];
