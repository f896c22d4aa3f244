// SPDX-License-Identifier: MIT
import type { LearnerSpec } from "backprop-playground/engine";
import { learnerNames } from "../../state/learner_names.ts";
import { searches } from "../../state/learners.ts";
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
      return "small enough? If not, the step goes on.";
    case "probe":
      return "everything this learner needs to know is computed.";
    case "backward":
      return `going back, δ and the gradients of ${layerName(stage.layer, layers)} are computed.`;
    case "update":
      return "the weights have moved, old value to new.";
  }
}

/** Whose the numbers are, where the learner does not go back through the layers; "" where it does. */
export function learnerSentence({ kind }: Pick<LearnerSpec, "kind">): string {
  if (kind === "backpropagation") return "";
  const own = searches(kind) ? "which looks for no gradient" : "which finds the gradient without going back";
  return `Learner: ${learnerNames[kind]}, ${own}. The δ and the chain rule are what backpropagation would say.`;
}
