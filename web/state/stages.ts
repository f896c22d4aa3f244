// SPDX-License-Identifier: MIT
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
  /** The δ of layer `layer` are filled. */
  | { kind: "backward"; layer: number }
  /** The weights have moved: the engine is one step further. */
  | { kind: "update" };

/** All stages of one step of a network with so many layers. */
export function stagesOf(layers: number): Stage[] {
  const numbers = Array.from({ length: layers }, (_, layer) => layer);
  return [
    { kind: "batch" },
    ...numbers.map((layer): Stage => ({ kind: "forward", layer })),
    { kind: "error" },
    { kind: "check" },
    ...numbers.toReversed().map((layer): Stage => ({ kind: "backward", layer })),
    { kind: "update" },
  ];
}

/** Number of the last stage, after which the next batch comes. */
export function lastStage(layers: number): number {
  return 2 * layers + 3;
}

/** The step that the engine is at while a stage is shown. */
export function engineStep(state: Pick<State, "loaded">, { step, stage }: Place): number {
  return stage === lastStage(state.loaded?.layout.length ?? 0) ? step + 1 : step;
}
