// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Slice } from "backprop-playground/engine";
import { costPath, nextArrow, type NextArrow, type SlopeLayout } from "./slope_layout.ts";
import { placeInWords } from "./slope_sentences.ts";
import { heightAt, type SlopeWindow } from "./slope_window.ts";
import { tangentOf } from "./unit_curve_layout.ts";

export interface SlopePlotGiven {
  slice: Slice;
  window: SlopeWindow;
  layout: SlopeLayout;
  /** Where it is held while it is dragged; null: it is not. */
  held: number | null;
  /** Symbols of the axes. */
  symbol: string;
  /** In words: "weight from x₁ to unit 1". */
  name: string;
  shows: { slope: boolean; next: boolean };
  down: (event: PointerEvent) => void;
  move: (event: PointerEvent) => void;
  up: () => void;
  key: (event: KeyboardEvent) => void;
}

const REACH = 120;

/** The picture of C(w): the curve, the present place on it with the tangent, and the next step. */
export function slopePlot(given: SlopePlotGiven): TemplateResult {
  const { slice, window, layout, held, symbol } = given;
  const { width, height, x, y } = layout;
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  const at = held ?? slice.value;
  // What belongs to the value before is not drawn at another place.
  const isThere = Math.abs(at - slice.value) <= (window.x[1] - window.x[0]) / 200;
  const cost = isThere ? slice.valueCost : heightAt(window, at);
  return html`<svg
    class="slope"
    viewBox=${`0 0 ${width} ${height}`}
    role="group"
    aria-label=${`The cost along the ${given.name}`}
  >
    <clipPath id="frame"><rect x=${left} y=${top} width=${right - left} height=${bottom - top} /></clipPath>
    ${axesOf(layout, symbol)}
    <g clip-path="url(#frame)">
      <path class="curve" d=${costPath(window, layout)} />
      <path class="drop" d=${`M${x.toPixel(at)} ${bottom}V${y.toPixel(cost)}H${left}`} />
      ${isThere && given.shows.slope ? tangent(slice, layout) : nothing}
      ${isThere && given.shows.next ? arrow(nextOf(slice, layout)) : nothing}
    </g>
    ${handle(given, at, x.toPixel(at), Math.min(Math.max(y.toPixel(cost), top), bottom))}
  </svg>`;
}

export function nextOf({ value, valueCost, next, nextCost }: Slice, layout: SlopeLayout): NextArrow | null {
  return nextArrow({ at: value, cost: valueCost }, { at: next, cost: nextCost }, layout);
}

function axesOf({ x, y, xTicks, yTicks, height }: SlopeLayout, symbol: string): SVGTemplateResult {
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  return svg`<g class="axes">
    <rect x=${left - 0.5} y=${top - 0.5} width=${right - left + 1} height=${bottom - top + 1} fill="none" />
    ${xTicks.map(({ at, label }) => svg`<path d=${`M${at} ${bottom}v4`} />${right - at > 30 && at - left > 8 ? svg`<text x=${at} y=${height - 6} text-anchor="middle">${label}</text>` : ""}`)}
    ${yTicks.map(({ at, label }) => svg`<path d=${`M${left} ${at}h-4`} />${at - top > 16 ? svg`<text x=${left - 6} y=${at + 4} text-anchor="end">${label}</text>` : ""}`)}
    <text class="name" x=${right} y=${height - 6} text-anchor="end">${symbol}</text>
    <text class="name" x=${left - 6} y=${top + 10} text-anchor="end">C</text>
  </g>`;
}

function tangent({ value, valueCost, slope }: Slice, layout: SlopeLayout): SVGTemplateResult {
  const { x1, y1, x2, y2 } = tangentOf({ x: value, y: valueCost, slope }, layout, REACH);
  return svg`<line class="tangent" x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`;
}

function arrow(next: NextArrow | null): SVGTemplateResult | typeof nothing {
  if (!next) return nothing;
  const { x1, y1, x2, y2, isToScale } = next;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const base = { x: x2 - 9 * dx, y: y2 - 9 * dy };
  return svg`<g class=${isToScale ? "next" : "next small"}>
    <line x1=${x1} y1=${y1} x2=${base.x} y2=${base.y} />
    <path d=${`M${x2} ${y2}L${base.x - 5 * dy} ${base.y + 5 * dx}L${base.x + 5 * dy} ${base.y - 5 * dx}z`} />
    ${isToScale ? svg`<circle cx=${x2} cy=${y2} r="3.5" />` : nothing}
  </g>`;
}

/** The point itself: dragged, or moved with the arrow keys. */
function handle(given: SlopePlotGiven, at: number, cx: number, cy: number): SVGTemplateResult {
  const { slice, window, down, move, up, key, name } = given;
  return svg`<g
    class=${given.held === null ? "handle" : "handle held"}
    role="slider"
    tabindex="0"
    aria-label=${`Value of the ${name}`}
    aria-valuemin=${window.x[0]}
    aria-valuemax=${window.x[1]}
    aria-valuenow=${at}
    aria-valuetext=${placeInWords(slice)}
    @pointerdown=${down}
    @pointermove=${move}
    @pointerup=${up}
    @pointercancel=${up}
    @keydown=${key}
  >
    <circle class="reach" cx=${cx} cy=${cy} r="18" />
    <circle class="point" cx=${cx} cy=${cy} r="7" />
  </g>`;
}
