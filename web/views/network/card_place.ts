// SPDX-License-Identifier: MIT
import type { Box, Layout, Point } from "./geometry.ts";
import { pointOnCurve } from "./geometry.ts";
import type { Parameter } from "./names.ts";

/** Size of a card, and what more it needs to type a value and to tell more; fixed: nothing jumps while values change. */
export const CARD = { width: 204, height: 84, editing: 32, known: 33 };
/** Room between the card and what it speaks of. */
const CLEARANCE = 16;

/** Where a card points at: the middle of a weight's curve, or a bias's dot; null when it is not drawn. */
export function anchorOf(layout: Layout, { layer, row, column }: Parameter): Point | null {
  if (row !== null) {
    const edge = layout.edges.find((one) => one.layer === layer && one.row === row && one.column === column);
    return edge ? pointOnCurve(edge.from, edge.to, layout.orientation, 0.5) : null;
  }
  const slots = layout.columns[layer + 1]?.slots ?? [];
  return slots.find(({ slot }) => slot.kind === "unit" && slot.index === column)?.bias ?? null;
}

/** A card of this size above its anchor, or below where there is no room, inside what can be seen. */
export function cardBox(
  anchor: Point,
  size: { width: number; height: number },
  seen: { left: number; right: number; bottom: number },
): Box {
  const rightmost = Math.max(seen.right - size.width - 2, seen.left + 2);
  const x = Math.min(Math.max(anchor.x - size.width / 2, seen.left + 2), rightmost);
  const above = anchor.y - CLEARANCE - size.height;
  const below = Math.min(anchor.y + CLEARANCE, Math.max(seen.bottom - size.height - 2, 0));
  return { x, y: above >= 0 ? above : below, ...size };
}
