// SPDX-License-Identifier: MIT
import type { Focus } from "../../state/state.ts";
import type { Orientation } from "./geometry.ts";
import type { Column, Slot } from "./columns.ts";

/** Where the keyboard is inside the drawing: on a place of a column, or on a weight or bias of a unit. */
export type Cursor =
  | { on: "slot"; column: number; place: number }
  | { on: "parameter"; layer: number; row: number | null; column: number };

/** What a key means there. */
export type Meaning =
  | { kind: "go"; to: Cursor }
  /** Type the weight's value. */
  | { kind: "edit" }
  /** Switch the feature, or show more units. */
  | { kind: "activate" }
  /** Read the value aloud. */
  | { kind: "say" }
  /** Open the microscope. */
  | { kind: "look"; at: Focus };

/** The meaning of a key, null for keys that are none of the drawing's. */
export function meaningOf(
  key: string,
  cursor: Cursor,
  columns: readonly Column[],
  orientation: Orientation,
): Meaning | null {
  return cursor.on === "slot" ? onSlot(key, cursor, columns, orientation) : onParameter(key, cursor, columns);
}

function onSlot(
  key: string,
  cursor: Extract<Cursor, { on: "slot" }>,
  columns: readonly Column[],
  orientation: Orientation,
): Meaning | null {
  const { column, place } = cursor;
  const slots = columns[column]?.slots ?? [];
  const slot = slots[place];
  const horizontal = orientation === "horizontal";
  const go = (toColumn: number, toPlace: number): Meaning => ({
    kind: "go",
    to: {
      on: "slot",
      column: toColumn,
      place: Math.min(Math.max(toPlace, 0), (columns[toColumn]?.slots.length ?? 1) - 1),
    },
  });
  switch (key) {
    case horizontal ? "ArrowLeft" : "ArrowUp":
      return go(Math.max(column - 1, 0), facing(place, slots, columns[Math.max(column - 1, 0)]?.slots ?? []));
    case horizontal ? "ArrowRight" : "ArrowDown": {
      const next = Math.min(column + 1, columns.length - 1);
      return go(next, facing(place, slots, columns[next]?.slots ?? []));
    }
    case horizontal ? "ArrowUp" : "ArrowLeft":
      return go(column, place - 1);
    case horizontal ? "ArrowDown" : "ArrowRight":
      return go(column, place + 1);
    case "Home":
      return go(column, 0);
    case "End":
      return go(column, slots.length - 1);
    case "Enter":
      if (column === 0 || slot?.kind !== "unit") return { kind: "activate" };
      return {
        kind: "go",
        to: { on: "parameter", layer: column - 1, row: rowsInto(columns, column)[0] ?? null, column: slot.index },
      };
    case " ":
      return column === 0 || slot?.kind !== "unit" ? { kind: "activate" } : { kind: "say" };
    case "m":
      if (column === 0 || slot?.kind !== "unit") return null;
      return { kind: "look", at: { kind: "unit", layer: column - 1, unit: slot.index } };
    default:
      return null;
  }
}

/** The place of the other column that lies opposite: columns are centred. */
function facing(place: number, slots: readonly Slot[], others: readonly Slot[]): number {
  if (slots === others) return place;
  return Math.round(place - (slots.length - 1) / 2 + (others.length - 1) / 2);
}

function onParameter(
  key: string,
  cursor: Extract<Cursor, { on: "parameter" }>,
  columns: readonly Column[],
): Meaning | null {
  const rows = rowsInto(columns, cursor.layer + 1);
  const list: (number | null)[] = columns[cursor.layer + 1]?.bias ? [...rows, null] : rows;
  const at = list.indexOf(cursor.row);
  const go = (to: number): Meaning => ({
    kind: "go",
    to: { ...cursor, row: list[Math.min(Math.max(to, 0), list.length - 1)] ?? null },
  });
  switch (key) {
    case "ArrowUp":
    case "ArrowLeft":
      return go(at - 1);
    case "ArrowDown":
    case "ArrowRight":
      return go(at + 1);
    case "Home":
      return go(0);
    case "End":
      return go(list.length - 1);
    case "Enter":
      return { kind: "edit" };
    case " ":
      return { kind: "say" };
    case "m":
      return {
        kind: "look",
        at: { kind: "parameter", layer: cursor.layer, row: cursor.row, column: cursor.column },
      };
    case "Escape": {
      const column = cursor.layer + 1;
      const place =
        columns[column]?.slots.findIndex((slot) => slot.kind === "unit" && slot.index === cursor.column) ?? 0;
      return { kind: "go", to: { on: "slot", column, place: Math.max(place, 0) } };
    }
    default:
      return null;
  }
}

/** Fan-in indices of the weights that are drawn into a column's units. */
function rowsInto(columns: readonly Column[], column: number): number[] {
  return (columns[column - 1]?.slots ?? []).flatMap((slot) => (slot.kind === "unit" ? [slot.index] : []));
}
