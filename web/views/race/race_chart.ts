// SPDX-License-Identifier: MIT
import { html, nothing, svg, type TemplateResult } from "lit";
import { short } from "../../format/number.ts";
import { laneColour, laneDash } from "../../race/lane_look.ts";
import type { LaneState } from "../../race/lane_state.ts";
import { measureOf } from "../../race/measures.ts";
import { chartLayout, type ChartLook } from "./chart_layout.ts";

export interface ChartOf {
  lanes: readonly LaneState[];
  look: ChartLook;
  goal: number;
  width: number;
  height: number;
  /** Passes of every lane. */
  budget: number;
  isDark: boolean;
}

/** The loss of every lane; each line has a colour, a dash, and its number at its end. The table has the same in numbers. */
export function raceChart({ lanes, look, goal, width, height, budget, isDark }: ChartOf): TemplateResult {
  const least = look.measure === "passes" ? budget : 0;
  const {
    x,
    y,
    left,
    right,
    top,
    bottom,
    lines,
    goal: goalAt,
  } = chartLayout(lanes, look, goal, { width, height }, least);
  const measure = measureOf(look.measure).label;
  const loss = look.loss === "train" ? "training loss" : "test loss";
  return html`<svg
    class="chart"
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
    role="img"
    aria-label=${`${loss} of every lane over ${measure}; the table has the numbers`}
  >
    ${y.ticks.map(
      ({ at, label }) =>
        svg`<path class="rule" d=${`M${left} ${at}H${right}`} /><text x=${left - 6} y=${at + 4} text-anchor="end">${label}</text>`,
    )}
    ${x.ticks.map(
      ({ at, label }) =>
        svg`<path class="tick" d=${`M${at} ${bottom}v4`} /><text x=${at} y=${bottom + 16} text-anchor="middle">${label}</text>`,
    )}
    <path class="frame" d=${`M${left} ${top}V${bottom}H${right}`} />
    <text class="name" x=${right} y=${height - 5} text-anchor="end">${measure}</text>
    <text class="name" x=${0} y=${top - 11}>${loss}</text>
    <path class="goal" d=${`M${left} ${goalAt}H${right}`} />
    <text class="goal-name" x=${right} y=${goalAt - 4} text-anchor="end">L = ${short(goal)}</text>
    ${lines.map(({ path, end, goal: reached }, index) => {
      if (!end) return nothing;
      const colour = laneColour(index, isDark);
      return svg`<g stroke=${colour} color=${colour}>
        <path class="line" d=${path} stroke-dasharray=${laneDash(index)} />
        ${reached ? svg`<circle class="reached" cx=${reached.x} cy=${reached.y} r="4" />` : nothing}
        <circle class="end" cx=${end.x} cy=${end.y} r="2.5" />
        <path class="lead" d=${`M${end.x} ${end.y}L${end.x + 8} ${end.label}`} />
        <text class="number" x=${end.x + 10} y=${end.label + 4}>${index + 1}</text>
      </g>`;
    })}
  </svg>`;
}

/** A piece of a lane's line with its number, for the table. */
export function laneSample(index: number, isDark: boolean): TemplateResult {
  const colour = laneColour(index, isDark);
  return html`<svg class="sample" width="40" height="12" aria-hidden="true">
    <path d="M1 6H39" stroke=${colour} stroke-dasharray=${laneDash(index)} />
  </svg>`;
}
