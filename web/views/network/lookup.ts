// SPDX-License-Identifier: MIT
import { drawnBiases } from "./drawing.ts";
import type { Layout, PlacedSlot } from "./geometry.ts";
import type { Cursor } from "./keyboard.ts";
import { sameParameter, type Parameter } from "./names.ts";

/** The place whose tile or label an event fell on. */
export function slotOf(layout: Layout | null, target: EventTarget | null): PlacedSlot | null {
  const named = (target as Element | null)?.closest<HTMLElement>("[data-slot], [data-switch]");
  const [column, place] = (named?.dataset["slot"] ?? named?.dataset["switch"] ?? "").split(":").map(Number);
  return layout?.columns[column ?? -1]?.slots[place ?? -1] ?? null;
}

/** The weight or bias whose element an event fell on. */
export function parameterOf(layout: Layout | null, target: EventTarget | null): Parameter | null {
  const { edge, bias } = (target as SVGElement | null)?.dataset ?? {};
  if (!layout) return null;
  if (edge !== undefined) {
    const found = layout.edges[Number(edge)];
    return found ? { layer: found.layer, row: found.row, column: found.column } : null;
  }
  return bias === undefined ? null : (drawnBiases(layout)[Number(bias)]?.parameter ?? null);
}

/** The element that has the focus when the keyboard is at the cursor. */
export function elementAt(
  view: { layout(): Layout | null; drawing(): HTMLElement | null },
  cursor: Cursor,
): SVGElement | HTMLElement | null {
  const layout = view.layout();
  const drawing = view.drawing();
  if (!layout || !drawing) return null;
  if (cursor.on === "slot") return drawing.querySelector<HTMLElement>(`[data-slot="${cursor.column}:${cursor.place}"]`);
  const edge = layout.edges.findIndex((one) => sameParameter(one, cursor));
  if (edge >= 0) return drawing.querySelector<SVGElement>(`[data-edge="${edge}"]`);
  const bias = drawnBiases(layout).findIndex(({ parameter }) => sameParameter(parameter, cursor));
  return drawing.querySelector<SVGElement>(`[data-bias="${bias}"]`);
}

export function unitOf({ slot, column }: PlacedSlot): { column: number; index: number } | null {
  return slot.kind === "unit" ? { column, index: slot.index } : null;
}

/** The way to units that are not shown. */
export function isMore({ slot }: PlacedSlot): boolean {
  return slot.kind === "before" || slot.kind === "after";
}

/** The feature's name with its box; the tile itself only shows its map, so that a tap on it resets nothing. */
export function isSwitch(target: EventTarget | null): boolean {
  return (target as Element | null)?.closest("[data-switch], .off") !== null;
}
