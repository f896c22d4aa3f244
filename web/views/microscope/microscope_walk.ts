// SPDX-License-Identifier: MIT
import type { Explained, State } from "../../state/state.ts";
import type { Stage } from "../../state/stages.ts";
import { integer } from "../../format/number.ts";
import { layerName } from "../network/names.ts";
import { shownStage } from "./microscope_known.ts";

/** Which step the numbers belong to, and what of it is computed by now. */
export function stepSentence(state: Pick<State, "walk" | "spec"> & { explained: Explained | null }): string {
  const { walk, spec, explained } = state;
  const stage = shownStage(state);
  if (walk && stage) return `Step ${integer(walk.step + 1)}: ${stageSentence(stage, spec.layers.length)}`;
  return explained ? `Numbers of the step that comes next: step ${integer(explained.step + 1)}.` : "";
}

function stageSentence(stage: Stage, layers: number): string {
  switch (stage.kind) {
    case "batch":
      return "the batch is chosen; nothing is computed yet.";
    case "forward":
      return `feed forward has filled ${layerName(stage.layer, layers)}.`;
    case "error":
      return "the error is computed; nothing has gone back yet.";
    case "check":
      return "small enough? If not, the error goes back.";
    case "backward":
      return `going back, δ and the gradients of ${layerName(stage.layer, layers)} are computed.`;
    case "update":
      return "the weights have moved, old value to new.";
  }
}
