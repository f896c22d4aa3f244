// SPDX-License-Identifier: MIT
import type { Column } from "./columns.ts";
import type { Box, Layout, Orientation, PlacedColumn, PlacedEdge, PlacedSlot, Summary } from "./geometry.ts";

/** Containers narrower than this show the network from top to bottom. */
export const NARROW = 560;
/** Units that a column shows at most. */
const ROWS = 8;
/** A snug drawing is as high as its tallest column, and not lower than this: the picture hardly moves while units are added. */
const FEWEST_ROWS = 4;

/** Horizontal: a column's header (title, units, activation), the rows, the room beside the outermost tiles. */
const HEADER = { width: 88, height: 92, gap: 10 };
const ROW = 54;
const TILE = 44;
const LABEL_GAP = 8;
const SHORT_LABEL = 70;
const LONG_LABEL = 104;
const OUTPUT_LABEL = 88;
const CLOSEST = 104;
const WIDEST = 260;

/** Vertical: one band a layer, with its header above the tiles, and the room for the edges between two bands. */
const BAND = { header: 40, pad: 8, label: 38, gap: 84 };
const SMALL_PITCH = 42;
const LARGE_PITCH = 84;

export function orientationFor(width: number): Orientation {
  return width < NARROW ? "vertical" : "horizontal";
}

/** Places of a column for this container. */
export function capacityFor(width: number): number {
  if (orientationFor(width) === "horizontal") return ROWS;
  return Math.min(Math.max(Math.floor((width - 2 * BAND.pad) / SMALL_PITCH), 4), ROWS);
}

/**
 * Where everything stands in a container of this width. Wider than the container: it is scrolled sideways. `isSnug`: only as high
 * as it must be, where what stands below is looked at as well.
 */
export function layoutFor(columns: readonly Column[], width: number, isSnug = false): Layout {
  const orientation = orientationFor(width);
  const tallest = Math.max(...columns.map(({ slots }) => slots.length));
  const rows = isSnug ? Math.max(tallest, FEWEST_ROWS) : ROWS;
  const placed = orientation === "horizontal" ? horizontal(columns, width, rows) : vertical(columns, width);
  return { ...placed, orientation, ...joined(placed.columns) };
}

type Placed = Pick<Layout, "width" | "height" | "tile" | "columns" | "adders">;

function horizontal(columns: readonly Column[], width: number, rows: number): Placed {
  const gaps = columns.length - 1;
  const named = columns.at(-1)?.slots.some((slot) => slot.label !== "" && slot.kind === "unit") ?? false;
  const before = Math.max((columns[0]?.switches ? SHORT_LABEL : LONG_LABEL) + LABEL_GAP, (HEADER.width - TILE) / 2);
  const after = named ? OUTPUT_LABEL + LABEL_GAP : (HEADER.width - TILE) / 2;
  const pitch = Math.min(Math.max((width - before - after - TILE) / gaps, CLOSEST), WIDEST);
  const natural = before + after + TILE + gaps * pitch;
  const stage = Math.max(width, Math.ceil(natural));
  const start = before + (stage - natural) / 2;
  const area = HEADER.height + HEADER.gap;
  const placed = columns.map((column, number): PlacedColumn => {
    const left = start + number * pitch;
    const top = area + ((rows - column.slots.length) * ROW + ROW - TILE) / 2;
    const slots = column.slots.map((slot, place): PlacedSlot => {
      const box = { x: left, y: top + place * ROW, width: TILE, height: TILE };
      const middle = box.y + TILE / 2;
      const labelled = slot.label !== "" && (slot.kind === "unit" || slot.kind === "off");
      return {
        slot,
        column: number,
        place,
        box,
        enter: { x: left, y: middle },
        leave: { x: left + TILE, y: middle },
        bias: { x: left, y: box.y + TILE },
        label: labelled ? besideTile(box, column, before, after) : null,
      };
    });
    const header = { x: left + (TILE - HEADER.width) / 2, y: 0, width: HEADER.width, height: HEADER.height };
    return { column, header, slots };
  });
  const wide = pitch >= 140 ? 64 : 26;
  const adders = columns.slice(1).map((_, at) => ({
    at,
    box: { x: start + (at + 0.5) * pitch + TILE / 2 - wide / 2, y: 0, width: wide, height: 26 },
  }));
  return { width: stage, height: area + rows * ROW + 4, tile: TILE, columns: placed, adders };
}

function besideTile(box: Box, column: Column, before: number, after: number): Box {
  if (column.kind === "output") return { ...box, x: box.x + TILE + LABEL_GAP, width: after - LABEL_GAP };
  return { ...box, x: box.x - before, width: before - LABEL_GAP };
}

function vertical(columns: readonly Column[], width: number): Placed {
  let y = 0;
  const adders: Layout["adders"] = [];
  const crowded = Math.max(...columns.map((column) => column.slots.length));
  const tile = Math.min((width - 2 * BAND.pad) / crowded - 6, TILE);
  const placed = columns.map((column, number): PlacedColumn => {
    const labelled = column.slots.some((slot) => slot.label !== "" && (slot.kind === "unit" || slot.kind === "off"));
    const top = y + BAND.header;
    const pitch = Math.min((width - 2 * BAND.pad) / column.slots.length, LARGE_PITCH);
    const height = BAND.header + tile + (labelled ? BAND.label : 0) + 2 * BAND.pad;
    const left = (width - column.slots.length * pitch) / 2;
    const slots = column.slots.map((slot, place): PlacedSlot => {
      const middle = left + (place + 0.5) * pitch;
      const box = { x: middle - tile / 2, y: top + BAND.pad / 2, width: tile, height: tile };
      const named = labelled && (slot.kind === "unit" || slot.kind === "off");
      return {
        slot,
        column: number,
        place,
        box,
        enter: { x: middle, y },
        leave: { x: middle, y: y + height },
        bias: { x: box.x, y: box.y + tile },
        label: named ? { x: middle - pitch / 2, y: box.y + tile + 2, width: pitch, height: BAND.label } : null,
      };
    });
    const header = { x: 0, y, width, height };
    y += height + BAND.gap;
    if (number > 0)
      adders.push({ at: number - 1, box: { x: 0, y: header.y - BAND.gap / 2 - 15, width: 68, height: 30 } });
    return { column, header, slots };
  });
  return { width, height: y - BAND.gap, tile, columns: placed, adders };
}

/** The edges between neighbouring columns: one a weight between two units that are shown, summaries for the rest. */
function joined(columns: readonly PlacedColumn[]): Pick<Layout, "edges" | "summaries" | "drawn" | "total"> {
  const edges: PlacedEdge[] = [];
  const summaries: Summary[] = [];
  let total = 0;
  for (let layer = 0; layer + 1 < columns.length; layer++) {
    const source = columns[layer];
    const target = columns[layer + 1];
    if (!source || !target) continue;
    total += source.column.total * target.column.total;
    for (const to of target.slots) {
      for (const from of source.slots) {
        if (from.slot.kind === "off" || to.slot.kind === "off") continue;
        const ends = { from: from.leave, to: to.enter };
        const both = from.slot.kind === "unit" && to.slot.kind === "unit";
        if (both) edges.push({ layer, row: from.slot.index, column: to.slot.index, ...ends });
        else summaries.push(ends);
      }
    }
  }
  return { edges, summaries, drawn: edges.length, total };
}
