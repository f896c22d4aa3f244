// SPDX-License-Identifier: MIT
import type { LayerLayout } from "backprop-playground/engine";
import type { Stage } from "../state/stages.ts";
import type { State, Walk } from "../state/state.ts";
import { carriedBy, type Carried } from "../views/network/lens/signal.ts";
import { isOf } from "../views/network/lens/walked.ts";
import { stageOf } from "../views/run/loop_place.ts";

/** What the company does at a stage of a walked step. */
export interface Moment {
  stage: Stage;
  walk: Walk;
  /** The edges that carry something now, and what: w · a on the way up, w · δ on the way down. */
  signal: { layer: number; way: "forward" | "backward"; carried: Carried } | null;
  /** Layers 0 … answered − 1 have answered; layers blamed … last have their blame. */
  answered: number;
  blamed: number;
  /** The answer is held against what happened. */
  judged: boolean;
}

/** Null while no step is walked. */
export function momentOf(state: Pick<State, "walk" | "spec" | "loaded">): Moment | null {
  const { walk, loaded } = state;
  const stage = stageOf(state);
  if (!walk || !stage || !loaded || !isOf(walk.scene.one, loaded.layout)) return null;
  const { layout } = loaded;
  const layers = layout.length;
  const done = { stage, walk, signal: null, answered: layers, blamed: layers, judged: true };
  switch (stage.kind) {
    case "batch":
      return { ...done, answered: 0, judged: false };
    case "forward":
      return { ...done, answered: stage.layer + 1, judged: false, signal: sent(walk, layout, stage.layer, "forward") };
    case "error":
    case "check":
    case "probe":
      return done;
    case "backward": {
      // The output's blame comes from the loss; that of any other layer over the edges above it.
      const above = stage.layer + 1;
      return { ...done, blamed: stage.layer, signal: above < layers ? sent(walk, layout, above, "backward") : null };
    }
    case "update":
      return { ...done, blamed: state.spec.learner.kind === "backpropagation" ? 0 : layers };
  }
}

/** With the weights that the step began with: at its end they have moved. */
function sent(
  { scene }: Walk,
  layout: readonly LayerLayout[],
  layer: number,
  way: "forward" | "backward",
): NonNullable<Moment["signal"]> {
  return { layer, way, carried: carriedBy({ layer, way }, scene.parameters, layout, scene.one) };
}
