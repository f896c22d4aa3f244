// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { classShape, shapePath } from "../../colours/classes.ts";
import type { DrawingFacts } from "./facts.ts";
import { curvePath, type Layout, type PlacedSlot } from "./geometry.ts";
import { boundsOf } from "./map_sheet.ts";
import { parameterName, type Parameter, unitName } from "./names.ts";
import { place } from "./place.ts";

/** The biases that are drawn, in the order of their dots. */
export function drawnBiases(layout: Layout): { parameter: Parameter; slot: PlacedSlot }[] {
  return layout.columns.flatMap(({ column, slots }, number) =>
    !column.bias
      ? []
      : slots.flatMap((slot) =>
          slot.slot.kind === "unit"
            ? [{ parameter: { layer: number - 1, row: null, column: slot.slot.index }, slot }]
            : [],
        ),
  );
}

/** The weights: under the tiles, so that every edge ends at a tile's side. */
export function edgeDrawing(layout: Layout, facts: DrawingFacts): TemplateResult {
  const { width, height, orientation } = layout;
  const arrivals = orientation === "vertical" ? layout.columns.slice(1).flatMap(({ slots }) => slots) : [];
  return html`<svg class="edges" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${layout.summaries.map(({ from, to }) => svg`<path class="summary" d=${curvePath(from, to, orientation)} />`)}
    <path class="halo" />
    <g class="under"></g>
    ${layout.edges.map(
      (edge, index) => svg`<path class="edge" tabindex="-1" role="button" data-edge=${index}
      d=${curvePath(edge.from, edge.to, orientation)} aria-label=${parameterName(edge, facts.featureNames, facts.layers)} />`,
    )}
    ${arrivals.map(({ enter }) => svg`<circle class="port" cx=${enter.x} cy=${enter.y} r="2.5" />`)}
  </svg>`;
}

/** The biases: over the tiles, at their lower left corners. The wide invisible ring is for pointing. */
export function biasDrawing(layout: Layout, facts: DrawingFacts): TemplateResult {
  const { width, height } = layout;
  const dot = ({ parameter, slot }: { parameter: Parameter; slot: PlacedSlot }, index: number): SVGTemplateResult => {
    const { x, y } = slot.bias;
    return svg`<circle class="ring" cx=${x} cy=${y} r="12" />
      <circle class="dot" tabindex="-1" role="button" cx=${x} cy=${y} r="3" data-bias=${index}
        aria-label=${parameterName(parameter, facts.featureNames, facts.layers)} />`;
  };
  return html`<svg class="biases" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${drawnBiases(layout).map(dot)}
  </svg>`;
}

/** What the units answer everywhere, under the tiles that name them. */
export function mapSheet({ columns }: Layout, { maps, curves }: DrawingFacts): TemplateResult | typeof nothing {
  if (!maps || curves) return nothing;
  const boxes = columns.flatMap(({ slots }) => slots.filter(({ slot }) => slot.kind === "unit").map(({ box }) => box));
  return html`<canvas class="maps" ${place(boundsOf(boxes))}></canvas>`;
}

/** One tile a place: a unit, a feature that is off, or the way to more units. */
export function tiles(layout: Layout, facts: DrawingFacts): TemplateResult[] {
  return layout.columns.flatMap(({ slots, column }) =>
    slots.map((slot) => {
      if (slot.slot.kind === "before" || slot.slot.kind === "after") return moreTile(slot, column.title);
      return unitTile(slot, column.switches, facts);
    }),
  );
}

function moreTile({ slot, column, place: number, box }: PlacedSlot, title: string): TemplateResult {
  const hidden = slot.kind === "before" || slot.kind === "after" ? slot.hidden : 0;
  const what = column === 0 ? "inputs" : "units";
  return html`<div
    class="tile more"
    role="button"
    tabindex="-1"
    data-slot="${column}:${number}"
    ${place(box)}
    title="${hidden} ${what} are not shown: show the ${slot.kind === "after" ? "next" : "previous"} ones"
    aria-label="${slot.label} ${what} in ${title}: show them"
  >
    <span class="arrow" aria-hidden="true"></span><span>${slot.label}</span>
  </div>`;
}

function unitTile(placed: PlacedSlot, switches: boolean, facts: DrawingFacts): TemplateResult {
  const { slot, column, place: number, box, label } = placed;
  const on = slot.kind === "unit";
  const name = on ? unitName(column, slot.index, facts.featureNames, facts.layers) : slot.label;
  const content = html`${on && facts.curves ? html`<canvas width="1" height="1"></canvas>` : nothing}
  ${on && !facts.maps ? html`<span class="track"><span class="bar"></span></span>` : nothing}
  ${on ? html`<span class="value ${facts.maps ? "over" : ""}" aria-hidden="true"></span>` : nothing}`;
  const shown = !on ? "tile off" : facts.maps && !facts.curves ? "tile unit mapped" : "tile unit";
  const tile =
    switches && column === 0
      ? html`<div
          class=${shown}
          role="checkbox"
          aria-checked=${on}
          tabindex="-1"
          data-slot="${column}:${number}"
          aria-label="Feature ${slot.label}"
          ${place(box)}
        >
          ${content}
        </div>`
      : html`<div
          class=${shown}
          role="button"
          tabindex="-1"
          data-slot="${column}:${number}"
          aria-label=${column === 0 ? `Input ${name}` : `${name}: its weights`}
          ${place(box)}
        >
          ${content}
        </div>`;
  return html`${tile}${label ? slotLabel(placed, switches, facts) : nothing}`;
}

function slotLabel(
  { slot, column, place: number, label }: PlacedSlot,
  switches: boolean,
  facts: DrawingFacts,
): TemplateResult | typeof nothing {
  if (!label) return nothing;
  const output = column === facts.layers;
  const on = slot.kind === "unit";
  const mark =
    output && facts.classes
      ? html`<svg class="shape" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d=${shapePath(classShape(slot.index), 7, 7, 4.6)} fill=${facts.colourOf(slot.index)} />
        </svg>`
      : nothing;
  const box =
    switches && column === 0
      ? html`<svg class="check" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="3" />
          ${on ? svg`<path d="M3.6 7.3 6 9.7 10.6 4.6" />` : nothing}
        </svg>`
      : nothing;
  const kind = output ? "output" : switches ? "switch" : "input";
  return html`<div
    class="label ${kind}"
    data-switch=${switches && column === 0 ? `${column}:${number}` : nothing}
    title=${slot.label}
    aria-hidden="true"
    ${place(label)}
  >
    ${mark}${box}<span>${slot.label}</span>
  </div>`;
}
