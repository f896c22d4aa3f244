// SPDX-License-Identifier: MIT
import { allTried } from "../../state/ends.ts";
import { searches } from "../../state/learners.ts";
import { integer, short, significant } from "../../format/number.ts";
import type { State } from "../../state/state.ts";
import { loopPlace } from "./loop_place.ts";
import { tempoText } from "./scales.ts";

type Told = Pick<State, "walk" | "spec" | "frame" | "playing" | "speed" | "stageSpeed">;

/** One or two sentences on the place in the loop where the run stands; stage_words.ts has those of a walked step. */
export function loopWords(state: Told): string {
  switch (loopPlace(state)) {
    case "stop":
      return stopWords(state);
    case "loop":
      return `The loop goes round, batch after batch: ${tempoText(state)}.`;
    case "initialise":
      return "Initialise: the weights have their first values. Play, or walk the first step stage by stage.";
    default:
      return `${searches(state.spec.learner.kind) ? "That was one try" : "The weights have moved"}; the next batch comes. Stage walks it layer by layer.`;
  }
}

function stopWords({ frame, spec }: Told): string {
  const report = frame?.report;
  switch (report?.status) {
    case "goal":
      return `Small enough: the training loss ${significant(report.trainLoss, 4)} has reached the goal ${short(spec.stop.loss)}. Stop.`;
    case "diverged":
      return "Stop: the numbers grew beyond what a number can hold.";
    default:
      return allTried(frame?.attempts ?? null) || `Stop: ${integer(report?.epoch ?? 0)} epochs are done, as asked for.`;
  }
}
