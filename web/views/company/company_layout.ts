// SPDX-License-Identifier: MIT
import type { Point } from "../network/geometry.ts";

/** Where a person stands. */
export interface Place {
  column: number;
  index: number;
  /** Middle of the figure's head. */
  head: Point;
  /** Baseline of the first of the four lines of text, and how they are aligned there. */
  text: Point & { anchor: "start" | "middle" };
  /** Where lines from below arrive, and from where they go up. */
  enter: Point;
  leave: Point;
}
/** One connection, from the lower person to the upper one; counted as the network's weights are. */
export interface Link {
  layer: number;
  row: number;
  column: number;
  from: Point;
  to: Point;
}
export interface CompanyLayout {
  width: number;
  height: number;
  people: Place[];
  links: Link[];
  /** Characters of a name that have room. */
  letters: number;
}

/** Height of a figure, of a line of text, of the room between two levels. */
const FIGURE = 40;
const LINE = 17;
const LINES = 4;
const BETWEEN = 84;
/** With so much room for each, the text stands beside the figure. */
const ROOMY = 165;
/** Width of the figure with the gap to its text. */
const BESIDE = 46;
const LETTER = 7.4;

/** The company as a tree seen from the side: the last layer on top. @param shape people in each layer, the features first */
export function companyLayout(shape: readonly number[], width: number): CompanyLayout {
  const slot = width / Math.max(...shape);
  const beside = slot >= ROOMY;
  const text = LINES * LINE;
  const card = beside ? Math.max(text, FIGURE) : FIGURE + text;
  const pitch = card + BETWEEN;
  const people = shape.flatMap((count, column) =>
    Array.from({ length: count }, (_, index) => {
      const middle = (width * (index + 0.5)) / count;
      const top = 4 + (shape.length - 1 - column) * pitch;
      return placeAt({ column, index, middle, top, card, beside });
    }),
  );
  const at = (column: number, index: number): Place =>
    people.find((place) => place.column === column && place.index === index)!;
  const links = shape.slice(1).flatMap((count, layer) =>
    Array.from({ length: count }, (_, column) =>
      Array.from({ length: shape[layer] ?? 0 }, (__, row) => {
        return { layer, row, column, from: at(layer, row).leave, to: at(layer + 1, column).enter };
      }),
    ).flat(),
  );
  const height = 8 + card * shape.length + BETWEEN * (shape.length - 1);
  const room = beside ? Math.min(slot, 260) - BESIDE : slot;
  return { width, height, people, links, letters: Math.max(4, Math.floor(room / LETTER)) };
}

/** Half the width of a card whose text stands beside the figure. */
const HALF = 66;

function placeAt(of: {
  column: number;
  index: number;
  middle: number;
  top: number;
  card: number;
  beside: boolean;
}): Place {
  const { column, index, middle, top, card, beside } = of;
  const x = beside ? middle - HALF + 18 : middle;
  return {
    column,
    index,
    head: { x, y: top + 9 },
    text: beside
      ? { x: x + BESIDE - 18, y: top + 13, anchor: "start" }
      : { x: middle, y: top + FIGURE + 13, anchor: "middle" },
    enter: { x: middle, y: top + card + 4 },
    leave: { x: middle, y: top - 4 },
  };
}

/** A name cut to its room: "Alexand…". */
export function cut(name: string, letters: number): string {
  const parts = Array.from(name);
  return parts.length <= letters ? name : `${parts.slice(0, letters - 1).join("")}…`;
}
