// SPDX-License-Identifier: MIT
import type { UnitStudy } from "backprop-playground/engine";

/** One arrow of blame: from a unit of the next layer (right) back to this one (left). */
export interface BlameArrow {
  from: number;
  to: number;
  width: number;
  /** Half the height of its head. */
  head: number;
}
export interface BlameLayout {
  height: number;
  /** Top and bottom of this unit's bar, where the arrows end. */
  bar: readonly [number, number];
  arrows: BlameArrow[];
}

export const ROW = 30;
/** Of an arrow that carries all of the blame. */
const WIDEST = 16;
const THINNEST = 1;
const HEAD = 3;
const GAP = 3;

/** Arrows one under the other on the right, close together on the left; as wide as their share, 0 to 1. */
export function blameLayout(shares: readonly Pick<UnitStudy["back"][number], "share">[]): BlameLayout {
  const sizes = shares.map(({ share }) => {
    const width = Math.max(WIDEST * (Number.isFinite(share) ? share : 0), THINNEST);
    return { width, head: width / 2 + HEAD };
  });
  const bundle = sizes.reduce((sum, { head }) => sum + 2 * head, 0) + GAP * (sizes.length + 1);
  const height = Math.max(ROW * sizes.length, bundle);
  const top = (height - bundle) / 2;
  const row = height / Math.max(sizes.length, 1);
  let end = top + GAP;
  const arrows = sizes.map(({ width, head }, index) => {
    const to = end + head;
    end += 2 * head + GAP;
    return { from: row * (index + 0.5), to, width, head };
  });
  return { height, bar: [top, top + bundle], arrows };
}
