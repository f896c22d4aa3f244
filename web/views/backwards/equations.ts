// SPDX-License-Identifier: MIT
import type { LayerLayout, LearnerKind } from "backprop-playground/engine";
import type { FormulaName } from "../../formulas/formulas.ts";
import type { Focus, MicroscopeTab, PageSpec } from "../../state/state.ts";

/** A fundamental equation, in a plain sentence, and where it is at work in this network. */
export interface Equation {
  name: string;
  formula: FormulaName;
  sentence: string;
  /** Null: this network has no such place. */
  where: { focus: Focus; tab: MicroscopeTab } | null;
}
type Layouts = readonly Pick<LayerLayout, "bias">[];
type Design = Pick<PageSpec, "layers" | "loss" | "learner" | "regularization">;
const GRADIENT_FREE: readonly LearnerKind[] = ["random-nudge", "one-weight-at-a-time", "weight-combinations"];

/** The equations of backpropagation, in the order in which a step uses them. */
export function equationsOf(spec: Design, layout: Layouts): Equation[] {
  const last = Math.max(layout.length - 1, 0);
  const withBias = layout.findLastIndex(({ bias }) => bias);
  return [
    { name: "The output’s share of the blame", ...outputDelta(spec), where: unitAt(last) },
    {
      name: "Blame goes back one layer",
      formula: "matrixDelta",
      sentence:
        "A unit is to blame as far as its connections carry it on: the next layer’s δ come back over the same weights, and count where its own curve is not flat.",
      where: last > 0 ? unitAt(last - 1) : null,
    },
    {
      name: "The gradient of a bias",
      formula: "matrixGradientBias",
      sentence: "A bias adds 1 to what its unit sums up, so its gradient is the unit’s δ, averaged over the n samples.",
      where: withBias < 0 ? null : at({ kind: "parameter", layer: withBias, row: null, column: 0 }),
    },
    {
      name: "The gradient of a weight",
      formula: "matrixGradient",
      sentence: `A weight’s gradient is what came in through it times the δ of the unit it leads to, averaged over the n samples.${penaltyPart(spec)}`,
      where: at({ kind: "parameter", layer: last, row: 0, column: 0 }),
    },
    {
      name: "The update",
      formula: "descent",
      sentence: updateSentence(spec),
      where: at({ kind: "parameter", layer: 0, row: 0, column: 0 }),
    },
  ];
}

function at(focus: Focus & { kind: "parameter" }): Equation["where"] {
  return { focus, tab: "weight" };
}

function unitAt(layer: number): Equation["where"] {
  return { focus: { kind: "unit", layer, unit: 0 }, tab: "unit" };
}

function outputDelta({ layers, loss }: Design): Pick<Equation, "formula" | "sentence"> {
  if (loss === "binary-cross-entropy" || loss === "cross-entropy")
    return {
      formula: "matrixDeltaLogits",
      sentence: "With this loss the slopes cancel: the blame is what came out minus what should have come out.",
    };
  if (layers.at(-1)?.activation === "softmax")
    return {
      formula: "deltaSoftmax",
      sentence: "Softmax joins all outputs, so each one’s blame is summed over all of them.",
    };
  return {
    formula: "matrixDeltaOutput",
    sentence: "How much the cost answers to an output, times how much the output answers to the sum before its curve.",
  };
}

function penaltyPart({ regularization: { kind, rate } }: Design): string {
  return kind === "none" || rate === 0 ? "" : ` The penalty (${kind.toUpperCase()}) adds its own part.`;
}

function updateSentence({ learner }: Design): string {
  const plain =
    "Every parameter, the biases likewise, takes a step against its gradient; the learning rate η says how long.";
  if (GRADIENT_FREE.includes(learner.kind))
    return `${plain} The learner that is chosen now searches without a gradient.`;
  const { kind, momentum } = learner.optimizer;
  if (kind === "sgd" && !momentum && learner.optimizer.weightDecay === 0) return plain;
  return `${plain} Your optimiser shapes the step from the same gradient; the microscope has its lines.`;
}
