// SPDX-License-Identifier: MIT
import type { Report } from "backprop-playground/engine";
import { initialState } from "../../../../web/state/initial.ts";
import type { Scene, State } from "../../../../web/state/state.ts";
import { defaultSpec } from "../../../../web/url/defaults.ts";

/** What the run's views read of a state: the default design, at a step, with a report. */
export function stateOf(change: Partial<State> = {}, report: Partial<Report> = {}): State {
  const whole = { step: 0, epoch: 0, epochProgress: 0, status: "running", trainLoss: 0.5, testLoss: null, ...report };
  return {
    ...initialState(defaultSpec),
    loaded: { data: { train: { count: 150 } }, layout: [] } as unknown as State["loaded"],
    frame: { report: whole, samplesPerSecond: 0 } as unknown as State["frame"],
    ...change,
  };
}

/** A scene with the numbers that the words name. */
export function sceneOf(layers: number): Scene {
  const numbers = Array.from({ length: layers }, (_, layer) => ({
    z: [[0.3775 + layer]],
    a: [[0.5933]],
    delta: [[-0.0123]],
    update: { weights: [[-0.00016]], biases: [0] },
  }));
  return {
    step: 0,
    batch: [4, 2],
    parameters: new Float64Array(),
    followed: 4,
    whole: { loss: 0.298371, layers: numbers },
    one: { loss: 0.1, layers: numbers },
  } as unknown as Scene;
}
