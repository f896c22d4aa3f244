// SPDX-License-Identifier: MIT
import { css, svg, type SVGTemplateResult } from "lit";
import { short } from "../../format/number.ts";
import type { PlotLayout } from "./plot_layout.ts";

/** Frame, ticks, numbers and the names of both axes (each at its axis's end). */
export function axes({ x, y, xTicks, yTicks, height }: PlotLayout, xName: string, yName: string): SVGTemplateResult {
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  const baseline = height - 5;
  return svg`<g class="axes">
    <rect x=${left - 0.5} y=${top - 0.5} width=${right - left + 1} height=${bottom - top + 1} fill="none" />
    ${xTicks.map((tick) => svg`<path d=${`M${tick.at} ${bottom}v4`} />`)}
    ${yTicks.map((tick) => svg`<path d=${`M${left} ${tick.at}h-4`} />`)}
    ${xTicks.map((tick) => (tick.labelled ? svg`<text x=${tick.at} y=${baseline} text-anchor="middle">${short(tick.value)}</text>` : ""))}
    ${yTicks.map((tick) => (tick.labelled ? svg`<text x=${left - 6} y=${tick.at + 4} text-anchor="end">${short(tick.value)}</text>` : ""))}
    <text class="name" x=${right} y=${baseline} text-anchor="end">${xName}</text>
    <text class="name" x=${left - 6} y=${top + 11} text-anchor="end">${yName}</text>
  </g>`;
}

export const axesStyles = css`
  .axes :is(rect, path) {
    stroke: var(--bp-line-strong);
    stroke-width: 1;
  }
  .axes text {
    font-size: 11px;
    fill: var(--bp-muted);
    font-variant-numeric: tabular-nums;
  }
  .axes .name {
    font-style: italic;
    font-size: 12.5px;
    fill: var(--bp-text);
  }
`;
