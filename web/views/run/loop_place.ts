// SPDX-License-Identifier: MIT
import { stagesOf, type Stage } from "../../state/stages.ts";
import type { State } from "../../state/state.ts";

/**
 * The boxes of the flow chart, in the order of the loop; "next" is the arrow from the update to the next batch. Whatever a
 * learner does instead of going backward stands in the place of that box.
 */
export const loopPlaces = ["initialise", "forward", "error", "check", "stop", "backward", "update", "next"] as const;
export type LoopPlace = (typeof loopPlaces)[number];

/** The stage that a walk shows; null while no step is walked. */
export function stageOf({ walk, spec }: Pick<State, "walk" | "spec">): Stage | null {
  return walk ? (stagesOf(spec.layers.length, spec.learner.kind)[walk.stage] ?? null) : null;
}

/** Where in the loop the run stands; "loop" while whole steps go by, too fast to point at one place. */
export function loopPlace(
  state: Pick<State, "walk" | "spec" | "frame" | "playing" | "stageSpeed">,
): LoopPlace | "loop" {
  const stage = stageOf(state);
  if (stage?.kind === "batch") return "next";
  if (stage) return stage.kind === "probe" ? "backward" : stage.kind;
  const report = state.frame?.report;
  if (report && report.status !== "running") return "stop";
  if (state.playing) return "loop";
  return (report?.step ?? 0) === 0 ? "initialise" : "next";
}
