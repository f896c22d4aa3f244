// SPDX-License-Identifier: MIT
import { decimals, significant } from "../../../format/number.ts";
import type { Box, Layout, PlacedSlot } from "../geometry.ts";

/** Widest and highest a badge is; a badge keeps clear of the one beside it. */
const BADGE = { width: 60, height: 15, apart: 3 };
/** Tiles nearer to each other than this have no room for the symbol and a third digit. */
const ROOMY = 60;

/** Distance from tile to tile across the flow, where badges could meet; Infinity where there is one tile. */
export function roomBeside({ slots }: { slots: readonly PlacedSlot[] }, orientation: Layout["orientation"]): number {
  const [first, second] = slots;
  if (orientation === "horizontal" || !first || !second) return Infinity;
  return second.box.x - first.box.x;
}

/** Where a unit's badge stands: on the upper edge of its tile, to the right in rows, in the middle on a phone. */
export function badgeBox({ box }: PlacedSlot, room: number, layout: Pick<Layout, "orientation" | "width">): Box {
  const width = Math.min(BADGE.width, room - BADGE.apart);
  const horizontal = layout.orientation === "horizontal";
  const x = horizontal ? Math.min(box.x + 10, layout.width - width) : box.x + (box.width - width) / 2;
  return { x, y: box.y - (horizontal ? 10 : 9), width, height: BADGE.height };
}

/** "δ −0.0381", or "−0.038" where there is little room. */
export function deltaText(delta: number, room: number): string {
  return room >= ROOMY ? `δ ${brief(delta, 3)}` : brief(delta, 2);
}

/** "y −1.00" */
export function targetText(target: number, room: number): string {
  return room >= ROOMY ? `y ${brief(target, 3)}` : decimals(target, 1);
}

/** At most eight characters, raised ones included: as many digits as wished, so long as the decimals are one more; else a power of ten. */
export function brief(value: number, digits: number): string {
  const size = Math.abs(value);
  if (!(size > 0 && size < Infinity)) return decimals(value, digits - 1);
  if (size < 10 ** -digits || size >= 1e4) return powerOfTen(value);
  return size < 0.1 ? decimals(value, digits + 1) : significant(value, digits);
}

/** 0.00042 → "4·10⁻⁴" */
function powerOfTen(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(0).split("e");
  const raised = Array.from(exponent.replace("+", ""), (digit) => RAISED["-0123456789".indexOf(digit)] ?? "").join("");
  return `${mantissa.replace("-", "−")}·10${raised}`;
}
const RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Where the loss is said: near the output, clear of its tiles, inside the drawing. */
export function lossBox(layout: Layout, size: { width: number; height: number }): Box {
  const boxes = (layout.columns.at(-1)?.slots ?? []).map(({ box }) => box);
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return { x: 0, y: 0, ...size };
  const inside = (x: number): number => Math.max(Math.min(x, layout.width - size.width), 0);
  if (layout.orientation === "vertical") {
    const beside = last.x + last.width + 14;
    if (beside + size.width <= layout.width) return { x: beside, y: last.y - 4, ...size };
    const header = layout.columns.at(-1)?.header.y ?? 0;
    return { x: inside(layout.width - 4), y: header - size.height - 8, ...size };
  }
  const below = last.y + last.height + 12;
  if (below + size.height <= layout.height)
    return { x: inside(last.x + (last.width - size.width) / 2), y: below, ...size };
  return { x: last.x - size.width - 16, y: layout.height - size.height, ...size };
}
