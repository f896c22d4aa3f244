// SPDX-License-Identifier: MIT
import type { LearnerKind } from "backprop-playground/engine";
import { type Stage, stagesOf } from "../../state/stages.ts";
import type { State } from "../../state/state.ts";

/** What a stage has already computed of one layer. */
export interface Known {
  /** What goes into the layer: the features, or the activations of the layer before. */
  inputs: boolean;
  /** z, a and f'(z). */
  forward: boolean;
  /** The loss, and the cost with it. */
  cost: boolean;
  dCda: boolean;
  /** δ, and the gradient of the layer's weights. */
  delta: boolean;
  /** δ of the layer after it: what comes back over its edges. */
  deltaNext: boolean;
  /** Gradients of all layers: their norm, and so the clipping. */
  norm: boolean;
  /** The optimiser's arithmetic and the new value. */
  update: boolean;
}

/**
 * What is computed by the time `stage` is shown, of layer `layer` of `layers`. Null: the step is not walked, all of it.
 * A stage shows the result of its own work.
 */
export function known(stage: Stage | null, layer: number, layers: number, kind: LearnerKind): Known {
  const at = stage === null ? Infinity : orderOf(stage, layers, kind);
  const forward = (of: number): boolean => at > of;
  // What other learners find, or what is told beside them, is there all at once: in the one stage in place of going back.
  const back = (of: number): number => (kind === "backpropagation" ? layers - of : 1);
  const backward = (of: number): boolean => at >= layers + 2 + back(of);
  const isOutput = layer === layers - 1;
  return {
    inputs: layer === 0 || forward(layer - 1),
    forward: forward(layer),
    cost: at > layers,
    dCda: isOutput ? at > layers : backward(layer),
    delta: backward(layer),
    deltaNext: !isOutput && backward(layer + 1),
    norm: backward(0),
    update: stage === null || stage.kind === "update",
  };
}

/** Number of the stage in stagesOf(). */
function orderOf(stage: Stage, layers: number, kind: LearnerKind): number {
  return stagesOf(layers, kind).findIndex(
    (one) => one.kind === stage.kind && (!("layer" in one) || ("layer" in stage && one.layer === stage.layer)),
  );
}

/** The stage that is shown; null while no step is walked. */
export function shownStage({ walk, spec }: Pick<State, "walk" | "spec">): Stage | null {
  return walk ? (stagesOf(spec.layers.length, spec.learner.kind)[walk.stage] ?? null) : null;
}

/** The number if it is computed by now; undefined, which is shown as "·", if not. */
export function once<T>(isKnown: boolean, value: T): T | undefined {
  return isKnown ? value : undefined;
}
