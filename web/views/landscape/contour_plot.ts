// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { type Arrow, type ContourLayout, downhillArrow, pathOf, stepArrow } from "./contour_layout.ts";
import type { ContourPath } from "./contour_shapes.ts";
import type { Picture } from "./contour_window.ts";

export interface ContourPlotGiven {
  picture: Picture;
  layout: ContourLayout;
  paths: readonly ContourPath[];
  /** Of the bands, the lowest first. */
  colours: readonly string[];
  /** What stands at the axes. */
  names: readonly [string, string];
  /** The picture in words. */
  sentence: string;
}

/** Filled contours of the cost, the run's path on them, the present point with the way down and the next step. */
export function contourPlot(given: ContourPlotGiven): TemplateResult {
  const { picture, layout, paths, colours, sentence } = given;
  const { width, height, x, y } = layout;
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  const [across, down] = [right - left, bottom - top];
  const way = pathOf(picture.path, layout);
  return html`<svg class="contours" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${sentence}>
    <clipPath id="frame"><rect x=${left} y=${top} width=${across} height=${down} /></clipPath>
    <g clip-path="url(#frame)">
      <rect x=${left} y=${top} width=${across} height=${down} fill=${colours[0] ?? "none"} />
      ${paths.map(
        ({ d }, index) => svg`<path class="band" d=${d} fill=${colours[index + 1] ?? "none"} fill-rule="evenodd" />`,
      )}
      ${arrow("downhill", downhillArrow(picture.at, picture.gradient, layout))}
      ${arrow("step", stepArrow(picture.at, picture.next, layout))}
      ${picture.path.step.length > 1 ? svg`<path class="halo" d=${way} /><path class="path" d=${way} />${startOf(given)}` : nothing}
      <circle class="now" cx=${x.toPixel(picture.at[0])} cy=${y.toPixel(picture.at[1])} r="6" />
      ${downhillLabel(given)}
    </g>
    ${axesOf(given)}
  </svg>`;
}

/** Where the path begins: an open ring. */
function startOf({ picture: { path }, layout: { x, y } }: ContourPlotGiven): SVGTemplateResult {
  return svg`<circle class="start" cx=${x.toPixel(path.x[0] ?? 0)} cy=${y.toPixel(path.y[0] ?? 0)} r="5" />`;
}

function arrow(kind: "downhill" | "step", drawn: Arrow | null): SVGTemplateResult | typeof nothing {
  if (!drawn) return nothing;
  const { x1, y1, x2, y2, head } = drawn;
  return svg`<g class=${`arrow ${kind}`}>
    <line class="halo" x1=${x1} y1=${y1} x2=${x2} y2=${y2} /><path class="halo" d=${head} />
    <line x1=${x1} y1=${y1} x2=${x2} y2=${y2} /><path class="head" d=${head} />
  </g>`;
}

function downhillLabel({ picture, layout }: ContourPlotGiven): SVGTemplateResult | typeof nothing {
  const drawn = downhillArrow(picture.at, picture.gradient, layout);
  if (!drawn) return nothing;
  const isLeft = drawn.x2 < drawn.x1;
  const [left, right] = layout.x.pixels;
  const text = "−gradient";
  const room = 70;
  // Beside the arrow's head; on the other side of it where the frame is near.
  const turn = isLeft ? drawn.x2 - room < left : drawn.x2 + room > right;
  const anchor = isLeft !== turn ? "end" : "start";
  const x = drawn.x2 + (anchor === "end" ? -12 : 12);
  return svg`<text class="label halo-text" x=${x} y=${drawn.y2 + 4} text-anchor=${anchor}>${text}</text>`;
}

function axesOf({ layout, names }: ContourPlotGiven): SVGTemplateResult {
  const { x, y, xTicks, yTicks, height } = layout;
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  return svg`<g class="axes" aria-hidden="true">
    <rect x=${left - 0.5} y=${top - 0.5} width=${right - left + 1} height=${bottom - top + 1} fill="none" />
    ${xTicks.map(({ at, label }) => svg`<path d=${`M${at} ${bottom}v4`} /><text x=${at} y=${bottom + 17} text-anchor="middle">${label}</text>`)}
    ${yTicks.map(({ at, label }) => svg`<path d=${`M${left} ${at}h-4`} /><text x=${left - 6} y=${at + 4} text-anchor="end">${label}</text>`)}
    <text class="name" x=${right} y=${height - 6} text-anchor="end">→ ${names[0]}</text>
    <text class="name" x=${left} y=${top - 9}>↑ ${names[1]}</text>
  </g>`;
}
