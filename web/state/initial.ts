// SPDX-License-Identifier: MIT
import { emptyCurve } from "./curve.ts";
import type { PageSpec, State, View } from "./state.ts";

export const initialView: View = {
  theme: "auto",
  discretize: false,
  showTrain: true,
  showTest: true,
  markErrors: true,
  logLoss: false,
  keepWeights: false,
  parameter: null,
  unit: null,
  edges: "weight",
  focus: null,
  tab: "weight",
  explored: null,
  halfWidth: 1,
  source: null,
};

/** The name of the course that a run begins with. */
export const firstRun = "first run";

/** Slow enough to watch, quick enough to finish in seconds. */
export const initialSpeed = 100;

/** The state before the engine has answered for the first time. */
export function initialState(spec: PageSpec): State {
  return {
    spec,
    building: null,
    loaded: null,
    start: spec,
    run: { id: 1, name: firstRun, interventions: [], end: 0 },
    branches: [],
    walk: null,
    heading: null,
    pinned: null,
    past: [],
    future: [],
    playing: false,
    speed: initialSpeed,
    stageSpeed: null,
    frame: null,
    curve: emptyCurve,
    norms: null,
    view: initialView,
    seen: { network: true, output: true },
    input: null,
    notices: [],
    busy: true,
  };
}
