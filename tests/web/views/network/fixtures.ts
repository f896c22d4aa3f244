// SPDX-License-Identifier: MIT
import type { Activation, DataView } from "backprop-playground/engine";
import type { PageSpec } from "../../../../web/state/state.ts";

/** What the drawing reads of a spec: its layers, features and kind of data. */
export function specOf(
  units: number[],
  kind: PageSpec["data"]["kind"] = "circle",
  activation: Activation = "tanh",
): PageSpec {
  const layers = units.map((count) => ({ units: count, activation, bias: true, trainBias: true }));
  const learner = { kind: "backpropagation" };
  return { layers, features: ["x1", "x2"], data: { kind }, learner } as unknown as PageSpec;
}

/** What the drawing reads of a data set. */
export function dataOf(change: Partial<DataView> = {}): DataView {
  const data = {
    task: "classification",
    inputCount: 2,
    outputCount: 1,
    classCount: 2,
    featureNames: ["x1", "x2"],
    targetNames: ["0", "1"],
    encoding: { low: -1, high: 1 },
  };
  return { ...data, ...change } as DataView;
}
