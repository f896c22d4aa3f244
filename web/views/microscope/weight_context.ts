// SPDX-License-Identifier: MIT
import type { ChainTerm, ParameterStudy } from "backprop-playground/engine";
import type { Dispatch } from "../../state/actions.ts";
import type { Scene, State } from "../../state/state.ts";
import { isAt, type ParameterFocus } from "./choose.ts";
import { known, type Known, shownStage } from "./microscope_known.ts";
import { followedOf } from "./sample_batch.ts";

/** What the parts of the weight tab are given. */
export interface WeightContext {
  state: State;
  dispatch: Dispatch;
  focus: ParameterFocus;
  study: ParameterStudy;
  /** The pass of the batch and of the followed sample, where it was asked for. */
  scene: Scene | null;
  /** The chain of the followed sample; where there is none, of the batch's first. */
  term: ChainTerm;
  known: Known;
  isBias: boolean;
  /** "weight" or "bias". */
  what: string;
}

/** Null until the engine has explained this weight. */
export function weightContext(state: State, dispatch: Dispatch): WeightContext | null {
  const { focus } = state.view;
  const explained = state.frame?.explained;
  const study = explained?.study;
  if (!explained || focus?.kind !== "parameter" || study?.kind !== "parameter" || !isAt(study.address, focus))
    return null;
  const scene = [explained.scene, state.walk?.scene].find((one) => one?.step === explained.step) ?? null;
  const term = followedTerm(study.study, focus, scene, followedOf(state).sample);
  if (!term) return null;
  const isBias = focus.row === null;
  const layers = state.spec.layers.length;
  return {
    state,
    dispatch,
    focus,
    study: study.study,
    scene,
    term,
    known: known(shownStage(state), focus.layer, layers, state.spec.learner.kind),
    isBias,
    what: isBias ? "bias" : "weight",
  };
}

/** The followed sample's part: one of the batch's, or from its own pass when it is not in the batch. */
export function followedTerm(
  study: ParameterStudy,
  { layer, row, column }: ParameterFocus,
  scene: Scene | null,
  sample: number | null,
): ChainTerm | null {
  const inBatch = study.terms.find((term) => term.sample === sample);
  if (inBatch) return inBatch;
  const pass = scene !== null && scene.followed === sample ? scene.one : null;
  const of = pass?.layers[layer];
  if (!pass || !of || sample === null) return study.terms[0] ?? null;
  const at = (rows: number[][]): number => rows[0]?.[column] ?? 0;
  const below = layer === 0 ? pass.features : (pass.layers[layer - 1]?.a ?? []);
  const gradient = row === null ? of.gradient.biases[column] : of.gradient.weights[row]?.[column];
  const penalty = row === null ? of.penaltyGradient.biases[column] : of.penaltyGradient.weights[row]?.[column];
  return {
    sample,
    dCda: at(of.dCda),
    dadz: at(of.dadz),
    delta: at(of.delta),
    input: row === null ? 1 : (below[0]?.[row] ?? 0),
    product: (gradient ?? 0) - (penalty ?? 0),
  };
}
