// SPDX-License-Identifier: MIT
import type { LearnerKind } from "backprop-playground/engine";
import { stagesOf } from "../../../state/stages.ts";

/** How far a step has been walked. Layers are counted from 0; column 0 is the features, column l + 1 the units of layer l. */
export interface Reached {
  /** Layers 0 … forward − 1 have their activations. */
  forward: number;
  /** Layers backward … last have their δ. */
  backward: number;
  /** The error of the output is looked at. */
  judged: boolean;
  /** Whatever a learner does in place of going back is done. */
  probed: boolean;
  /** The weights have moved. */
  updated: boolean;
  /** The column that this stage fills or looks at; null: none. */
  now: number | null;
  /** The layer whose edges carry the signal of this stage, and which way; null: none. */
  signal: { layer: number; way: "forward" | "backward" } | null;
}

/** @param number of the stage, as stagesOf() counts them */
export function reachedAt(number: number, layers: number, kind: LearnerKind): Reached {
  const stage = stagesOf(layers, kind)[number] ?? { kind: "batch" };
  const before = { judged: false, probed: false, updated: false };
  const start: Reached = { ...before, forward: 0, backward: layers, now: 0, signal: null };
  const filled: Reached = { ...start, forward: layers, now: layers };
  switch (stage.kind) {
    case "batch":
      return start;
    case "forward": {
      const { layer } = stage;
      return { ...start, forward: layer + 1, now: layer + 1, signal: { layer, way: "forward" } };
    }
    case "error":
    case "check":
      return { ...filled, judged: true };
    case "backward": {
      const { layer } = stage;
      // The output's δ comes from the loss; that of any other layer came over the edges behind it.
      const signal: Reached["signal"] = layer + 1 < layers ? { layer: layer + 1, way: "backward" } : null;
      return { ...filled, backward: layer, now: layer + 1, signal };
    }
    case "probe":
      return { ...filled, probed: true, now: null };
    case "update":
      return {
        ...filled,
        ...(kind === "backpropagation" ? { backward: 0 } : { probed: true }),
        updated: true,
        now: null,
      };
  }
}
