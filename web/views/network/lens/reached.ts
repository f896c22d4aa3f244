// SPDX-License-Identifier: MIT
import { stagesOf } from "../../../state/stages.ts";

/** How far a step has been walked. Layers are counted from 0; column 0 is the features, column l + 1 the units of layer l. */
export interface Reached {
  /** Layers 0 … forward − 1 have their activations. */
  forward: number;
  /** Layers backward … last have their δ. */
  backward: number;
  /** The error of the output is looked at. */
  judged: boolean;
  /** The weights have moved. */
  updated: boolean;
  /** The column that this stage fills or looks at; null: none. */
  now: number | null;
  /** The layer whose edges carry the signal of this stage, and which way; null: none. */
  signal: { layer: number; way: "forward" | "backward" } | null;
}

/** @param number of the stage, as stagesOf() counts them */
export function reachedAt(number: number, layers: number): Reached {
  const stage = stagesOf(layers)[number] ?? { kind: "batch" };
  const start: Reached = { forward: 0, backward: layers, judged: false, updated: false, now: 0, signal: null };
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
    case "update":
      return { ...filled, backward: 0, updated: true, now: null };
  }
}
