// SPDX-License-Identifier: MIT
import type { LayerStudy } from "backprop-playground/engine";
import type { Dispatch } from "../../state/actions.ts";
import { normsOf } from "../../state/norms.ts";
import type { Norms, State } from "../../state/state.ts";
import { layerName } from "../network/names.ts";
import { known, type Known, once, shownStage } from "./microscope_known.ts";

/** What the parts of the layer tab are given. */
export interface LayerContext {
  state: State;
  dispatch: Dispatch;
  layer: number;
  study: LayerStudy;
  known: Known;
  /** Of every layer, at this step; undefined where nothing has come back yet. */
  gradientNorms: (number | undefined)[];
  /** Of the whole run; null until they have come. */
  norms: Norms | null;
  /** The step that is studied: where the present is marked. */
  step: number;
  /** Names of all layers, short: "layer 1", "output". */
  names: string[];
}

/** Null until the engine has explained this layer. */
export function layerContext(state: State, dispatch: Dispatch): LayerContext | null {
  const { focus } = state.view;
  const explained = state.frame?.explained;
  const study = explained?.study;
  if (!explained || focus?.kind !== "layer" || study?.kind !== "layer" || study.layer !== focus.layer) return null;
  const layers = state.spec.layers.length;
  const stage = shownStage(state);
  const { kind } = state.spec.learner;
  return {
    state,
    dispatch,
    layer: study.layer,
    study: study.study,
    known: known(stage, study.layer, layers, kind),
    gradientNorms: study.study.gradientNorms.map((norm, of) => once(known(stage, of, layers, kind).delta, norm)),
    norms: normsOf(state),
    step: explained.step,
    names: state.spec.layers.map((_, of) => layerName(of, layers).replace(/^the (output) layer$/, "$1")),
  };
}
