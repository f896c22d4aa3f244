// SPDX-License-Identifier: MIT
import type { ParameterAddress, ParameterStudy, Slice } from "backprop-playground/engine";
import type { State } from "../../state/state.ts";
import { isAt, type ParameterFocus } from "./choose.ts";
import { known, type Known, shownStage } from "./microscope_known.ts";

/** What the parts of the slope tab are given. */
export interface SlopeContext {
  focus: ParameterFocus;
  address: ParameterAddress;
  halfWidth: number;
  slice: Slice;
  study: ParameterStudy;
  known: Known;
  isBias: boolean;
  /** "weight" or "bias". */
  what: string;
}

/** Null until the engine has walked along this weight. */
export function slopeContext(state: State): SlopeContext | null {
  const { focus } = state.view;
  const study = state.frame?.explained?.study;
  if (focus?.kind !== "parameter" || study?.kind !== "slope" || !isAt(study.address, focus)) return null;
  const isBias = focus.row === null;
  const { address, halfWidth, slice } = study;
  return {
    focus,
    address,
    halfWidth,
    slice,
    study: study.study,
    known: known(shownStage(state), focus.layer, state.spec.layers.length, state.spec.learner.kind),
    isBias,
    what: isBias ? "bias" : "weight",
  };
}
