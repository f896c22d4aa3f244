// SPDX-License-Identifier: MIT
import { nothing, svg, type SVGTemplateResult } from "lit";
import type { State } from "../../../state/state.ts";
import { flatIndex } from "../edge_painter.ts";
import { curvePath, type Layout, type PlacedEdge } from "../geometry.ts";
import type { Walked } from "./lens.ts";
import { carriedBy, shareOf } from "./signal.ts";
import { tracedIn } from "./walked.ts";

/** Beyond this the eye cannot follow, and the drawing would stutter: highlight alone. */
export const MOST_EDGES = 400;
/** Edges that carry less than this share of the largest send no light. */
const FAINTEST = 0.03;
/** Edges that move by at least this share of the largest pulse once. */
const MOVED = 0.5;

/** The light of one stage: along the edges that carry the signal, or on the edges that moved most. */
export function pulses(layout: Layout, { frame, loaded }: State, walked: Walked): SVGTemplateResult | typeof nothing {
  const { reached, scene } = walked;
  if (!frame || !loaded || layout.edges.length > MOST_EDGES) return nothing;
  if (reached.updated) return moved(layout, walked);
  // Every weight is nudged, or has its own pass: all at once.
  if (reached.probed && !scene.attempt?.parameter)
    return svg`${layout.edges.map((edge) => light(edge, layout, MOVED, "pulse moved"))}`;
  const { signal } = reached;
  if (!signal) return nothing;
  const carried = carriedBy(signal, frame.parameters, loaded.layout, scene.one);
  return svg`${layout.edges.map((edge) => {
    const share = edge.layer === signal.layer ? shareOf(carried, flatIndex(edge, loaded.layout)) : 0;
    return share < FAINTEST ? nothing : light(edge, layout, share, signal.way === "forward" ? "pulse" : "pulse back");
  })}`;
}

function moved(layout: Layout, { scene }: Walked): SVGTemplateResult {
  const sizes = layout.edges.map((edge) => Math.abs(tracedIn(scene.whole, "update", edge) ?? 0));
  const largest = Math.max(0, ...sizes);
  return svg`${layout.edges.map((edge, index) => {
    const share = largest > 0 ? (sizes[index] ?? 0) / largest : 0;
    return share < MOVED ? nothing : light(edge, layout, share, "pulse moved");
  })}`;
}

function light({ from, to }: PlacedEdge, { orientation }: Layout, share: number, css: string): SVGTemplateResult {
  const width = (2.5 + 4 * share).toFixed(1);
  return svg`<path class=${css} pathLength="100" stroke-width=${width} d=${curvePath(from, to, orientation)} />`;
}
