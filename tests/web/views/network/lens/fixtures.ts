// SPDX-License-Identifier: MIT
import type { LayerLayout, Trace, TraceLayer } from "backprop-playground/engine";
import { lastStage } from "../../../../../web/state/stages.ts";
import type { Frame, Scene, State, Walk } from "../../../../../web/state/state.ts";
import { dataOf, specOf } from "../fixtures.ts";

/** A network of two inputs, two hidden units and one output. */
export const layout: LayerLayout[] = [
  { fanIn: 2, units: 2, bias: true, trainBias: true, weights: 0, biases: 4 },
  { fanIn: 2, units: 1, bias: true, trainBias: true, weights: 6, biases: 8 },
];
/** w[1→1], w[2→1], w[1→2], w[2→2], b[1], b[2]; w[1→1], w[2→1], b[1] */
export const parameters = Float64Array.from([1, -2, 0.5, 3, 0.1, 0.2, 4, -1, 0.3]);
export const lastOf = lastStage(layout.length, "backpropagation");

const layer = (a: number[], delta: number[], update: number[][]): TraceLayer =>
  ({
    z: [a],
    a: [a],
    delta: [delta],
    gradient: { weights: update.map((row) => row.map((value) => -10 * value)), biases: delta },
    update: { weights: update, biases: delta },
  }) as unknown as TraceLayer;

export const one: Trace = {
  samples: [7],
  features: [[2, -1]],
  loss: 0.5,
  penalty: 0,
  layers: [
    layer(
      [0.9, -0.4],
      [0.02, -0.3],
      [
        [0.1, 0],
        [-0.01, 0.02],
      ],
    ),
    layer([0.25], [-0.6], [[0.03], [-0.05]]),
  ],
};
export const scene: Scene = {
  step: 12,
  batch: [7, 3],
  parameters: new Float64Array(),
  whole: one,
  followed: 7,
  one,
  attempt: null,
};

/** What the drawing reads of a state whose step 12 is walked. */
export function walking(stage: number, change: Partial<State> = {}, frame: Partial<Frame> = {}): State {
  const walk: Walk = { step: 12, stage, scene };
  const report = { step: stage === lastOf ? 13 : 12 };
  return {
    spec: specOf([2, 1]),
    loaded: { data: dataOf(), layout },
    walk,
    view: { edges: "weight" },
    frame: { report, parameters, gradient: null, update: null, ...frame },
    ...change,
  } as unknown as State;
}
