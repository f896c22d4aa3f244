// SPDX-License-Identifier: MIT
import type { Activation, UnitStudy } from "backprop-playground/engine";
import type { Dispatch } from "../../state/actions.ts";
import type { Source, State } from "../../state/state.ts";
import { known, type Known, shownStage } from "./microscope_known.ts";

/** What the parts of the unit tab are given. */
export interface UnitContext {
  state: State;
  dispatch: Dispatch;
  layer: number;
  unit: number;
  study: UnitStudy;
  known: Known;
  activation: Activation;
  isOutput: boolean;
  /** Its place in the network, for highlighting a number's source. */
  own: (what: "a" | "z" | "delta" | "dadz" | "dCda") => Source;
  /** How many terms of each sum are listed. */
  listed: number;
}

/** Terms of a sum that are listed at first, and at most. */
export const FIRST_TERMS = 12;
export const MOST_TERMS = 200;

/** Null until the engine has explained this unit. */
export function unitContext(state: State, dispatch: Dispatch, listed: number): UnitContext | null {
  const { focus } = state.view;
  const study = state.frame?.explained?.study;
  if (focus?.kind !== "unit" || study?.kind !== "unit") return null;
  const { layer, unit } = study;
  if (layer !== focus.layer || unit !== focus.unit) return null;
  const layers = state.spec.layers.length;
  return {
    state,
    dispatch,
    layer,
    unit,
    study: study.study,
    known: known(shownStage(state), layer, layers, state.spec.learner.kind),
    activation: state.spec.layers[layer]?.activation ?? "linear",
    isOutput: layer === layers - 1,
    own: (what) => ({ kind: "unit", column: layer + 1, index: unit, what }),
    listed,
  };
}

/** "unit 3" of "unit 3 of layer 2", where the layer is said elsewhere. */
export function unitInLayer(name: string): string {
  return name.replace(/^(unit \d+) of layer \d+$/, "$1");
}
