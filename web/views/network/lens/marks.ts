// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Focus, Source } from "../../../state/state.ts";
import { anchorOf } from "../card_place.ts";
import { curvePath, type Box, type Layout, type Point } from "../geometry.ts";
import { sameParameter, type Parameter } from "../names.ts";
import { place } from "../place.ts";

type Drawn = SVGTemplateResult | typeof nothing;

/** Room between a tile and the ring around it. */
const CLEAR = 5;
const SYMBOLS = { a: "a", z: "z", delta: "δ", dadz: "f′(z)", dCda: "∂C/∂a" } as const;

/** What the microscope is on carries an outline as long as it is: around its tile, its dot, or all of its layer. */
export function focusMark(layout: Layout, focus: Focus | null): Drawn {
  if (focus === null) return nothing;
  if (focus.kind === "parameter") return focus.row === null ? dotRing(anchorOf(layout, focus), halo) : nothing;
  const box = focus.kind === "unit" ? tileOf(layout, focus.layer + 1, focus.unit) : layerBox(layout, focus.layer);
  return box ? halo((css) => around(box, focus.kind === "unit" ? CLEAR : CLEAR + 3, css)) : nothing;
}

/** The same for a weight, under its edge: a casing along the curve. */
export function casing(layout: Layout, focus: Focus | null, source: Source | null): Drawn {
  const edges = [focus?.kind === "parameter" ? focus : null, source?.kind === "edge" ? source : null];
  return svg`${edges.map((one) => {
    const path = one && edgePath(layout, one);
    return path ? svg`<path d=${path} /><path class="inner" d=${path} />` : nothing;
  })}`;
}

/** Where a factor of a formula that is pointed at comes from. */
export function sourceMark(layout: Layout, source: Source | null): Drawn {
  const ring = (shape: (css: string) => SVGTemplateResult): SVGTemplateResult => shape("source");
  if (source?.kind === "edge") return source.row === null ? dotRing(anchorOf(layout, source), ring) : nothing;
  const box = source && tileOf(layout, source.column, source.index);
  return box ? ring((css) => around(box, CLEAR, css)) : nothing;
}

/** The factor's symbol, beside what it comes from. */
export function sourceTag(layout: Layout, source: Source | null): TemplateResult | typeof nothing {
  if (source === null) return nothing;
  const text = source.kind === "unit" ? SYMBOLS[source.what] : source.row === null ? "b" : "w";
  const width = 10 + 7 * text.length;
  const box = source.kind === "unit" ? tileOf(layout, source.column, source.index) : null;
  const point = source.kind === "edge" ? anchorOf(layout, source) : box && { x: box.x - width / 2, y: box.y + 3 };
  if (!point) return nothing;
  const at = { x: Math.max(point.x - width / 2, 0), y: Math.max(point.y - 9, 0), width, height: 18 };
  return html`<span class="tag" ${place(at)}>${text}</span>`;
}

function halo(shape: (css: string) => SVGTemplateResult): SVGTemplateResult {
  return svg`${shape("glow")}${shape("ring-line")}`;
}

function around(box: Box, clear: number, css: string): SVGTemplateResult {
  return svg`<rect class=${css} x=${box.x - clear} y=${box.y - clear} width=${box.width + 2 * clear}
    height=${box.height + 2 * clear} rx=${6 + clear} />`;
}

function dotRing(at: Point | null, ring: (shape: (css: string) => SVGTemplateResult) => SVGTemplateResult): Drawn {
  return at ? ring((css) => svg`<circle class=${css} cx=${at.x} cy=${at.y} r="11" />`) : nothing;
}

function tileOf(layout: Layout, column: number, index: number): Box | null {
  const slots = layout.columns[column]?.slots ?? [];
  return slots.find(({ slot }) => slot.kind === "unit" && slot.index === index)?.box ?? null;
}

/** Around all tiles of a layer that are shown. */
function layerBox(layout: Layout, layer: number): Box | null {
  const boxes = (layout.columns[layer + 1]?.slots ?? []).map(({ box }) => box);
  const first = boxes[0];
  const last = boxes.at(-1);
  return first && last
    ? { x: first.x, y: first.y, width: last.x + last.width - first.x, height: last.y + last.height - first.y }
    : null;
}

function edgePath(layout: Layout, parameter: Parameter): string | null {
  const edge = layout.edges.find((one) => sameParameter(one, parameter));
  return edge ? curvePath(edge.from, edge.to, layout.orientation) : null;
}
