// SPDX-License-Identifier: MIT
import type { LearnerKind } from "backprop-playground/engine";
import type { Place, State } from "./state.ts";

/** One stage of a step, in the order of the loop: feed forward → error → small enough? → propagate back → update. */
export type Stage =
  /** The batch is chosen; nothing is computed yet. */
  | { kind: "batch" }
  /** The activations of layer `layer` (0 is the first) are filled. */
  | { kind: "forward"; layer: number }
  | { kind: "error" }
  /** Small enough? */
  | { kind: "check" }
  /** Learners without a backward pass: weights are nudged, or duals run, to learn what to do. */
  | { kind: "probe" }
  /** The δ of layer `layer` are filled. */
  | { kind: "backward"; layer: number }
  /** The weights have moved: the engine is one step further. */
  | { kind: "update" };

/** All stages of one step of a network with so many layers, as its learner makes it. */
export function stagesOf(layers: number, kind: LearnerKind): Stage[] {
  const numbers = Array.from({ length: layers }, (_, layer) => layer);
  const back = kind === "backpropagation";
  return [
    { kind: "batch" },
    ...numbers.map((layer): Stage => ({ kind: "forward", layer })),
    { kind: "error" },
    { kind: "check" },
    ...(back
      ? numbers.toReversed().map((layer): Stage => ({ kind: "backward", layer }))
      : [{ kind: "probe" } as const]),
    { kind: "update" },
  ];
}

/** Number of the last stage, after which the next batch comes. */
export function lastStage(layers: number, kind: LearnerKind): number {
  return layers + 3 + (kind === "backpropagation" ? layers : 1);
}

/** Of the running network; 2 without one. */
export function lastStageOf({ loaded, spec }: Pick<State, "loaded" | "spec">): number {
  return lastStage(loaded?.layout.length ?? 0, spec.learner.kind);
}

/** The step that the engine is at while a stage is shown. */
export function engineStep(state: Pick<State, "loaded" | "spec">, { step, stage }: Place): number {
  return stage === lastStageOf(state) ? step + 1 : step;
}
