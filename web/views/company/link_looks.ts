// SPDX-License-Identifier: MIT
import type { LayerLayout } from "backprop-playground/engine";
import type { Moment } from "../../company/moment.ts";
import { flatIndex } from "../network/edge_painter.ts";
import { shareOf } from "../network/lens/signal.ts";
import { edgeWidth, signOf } from "../network/scales.ts";
import type { Link } from "./company_layout.ts";

/** How a connection looks. */
export interface LinkLook {
  sign: "negative" | "zero" | "positive";
  width: number;
  opacity: number;
  /** Light travels along it; null: none. */
  way: "forward" | "backward" | null;
}

const SIGNS = ["negative", "zero", "positive"] as const;
const THINNEST = 1;
const THICKEST = 9;
/** Connections that carry less than this share of the largest send no light. */
const FAINTEST = 0.03;

/** By what it carries now, else by how much the one above trusts the one below: the weight. */
export function linkLook(
  link: Link,
  parameters: ArrayLike<number>,
  layout: readonly LayerLayout[],
  moment: Moment | null,
): LinkLook {
  const at = flatIndex({ layer: link.layer, row: link.row, column: link.column }, layout);
  const weight = parameters[at] ?? 0;
  const signal = moment?.signal;
  const resting: LinkLook = { sign: SIGNS[signOf(weight) + 1]!, width: edgeWidth(weight), opacity: 0.75, way: null };
  if (!moment || moment.stage.kind === "update") return resting;
  if (signal?.layer !== link.layer) return { ...resting, width: Math.min(resting.width, 2), opacity: 0.25 };
  const share = shareOf(signal.carried, at);
  const carried = signal.carried.products[at - signal.carried.first] ?? 0;
  return {
    sign: SIGNS[signOf(carried) + 1]!,
    width: THINNEST + (THICKEST - THINNEST) * share,
    opacity: 0.25 + 0.75 * share,
    way: share < FAINTEST ? null : signal.way,
  };
}
