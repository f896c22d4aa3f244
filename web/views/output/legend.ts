// SPDX-License-Identifier: MIT
import { css, html, nothing, svg, type TemplateResult } from "lit";
import type { DataView } from "backprop-playground/engine";
import { cssColourOf } from "../../colours/puor.ts";
import { padded, short } from "../../format/number.ts";
import { nameOf } from "./answer.ts";
import { classMark } from "./answer_view.ts";
import type { ShownMap } from "./shown_map.ts";

const STOPS = Array.from({ length: 9 }, (_, index) => index / 8);

/** What the colours mean: the classes by shape and name, and the bar of values where shades are values. */
export function legend(map: ShownMap | null, data: DataView, isDark: boolean): TemplateResult {
  const isCurve = data.inputCount === 1;
  const classes = data.task === "classification" && !map?.unitTitle;
  const bar = map && !map.byClass && !isCurve ? colourBar(map, isDark) : nothing;
  if (!classes) return html`<div class="key">${bar}</div>`;
  const names = Array.from(
    { length: data.classCount },
    (_, number) => html`<span class="class">${classMark(number, isDark)}${nameOf(data, number)}</span>`,
  );
  if (data.classCount === 2 && bar !== nothing) return html`<div class="key">${names[0]} ${bar} ${names[1]}</div>`;
  return html`<div class="key">${names}</div>`;
}

function colourBar({ zero, scale }: ShownMap, isDark: boolean): TemplateResult {
  const number = (value: number): string => padded(short(value, 2), 4);
  return html`<span class="bar">
    <span class="number">${number(zero - scale)}</span>
    <svg width="84" height="12" role="img" aria-label="From orange, low, to purple, high">
      <defs>
        <linearGradient id="shades">
          ${STOPS.map((at) => svg`<stop offset=${at} stop-color=${cssColourOf(2 * at - 1, isDark)} />`)}
        </linearGradient>
      </defs>
      <rect x="0.5" y="0.5" width="83" height="11" rx="2" fill="url(#shades)" />
    </svg>
    <span class="number">${short(zero + scale, 2)}</span>
  </span>`;
}

export const legendStyles = css`
  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 12px;
    min-height: 24px;
    font-size: 12.5px;
  }
  .key .class {
    white-space: nowrap;
  }
  .mark {
    margin-right: 4px;
    vertical-align: -1px;
  }
  .bar {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--bp-muted);
  }
  .bar rect {
    stroke: var(--bp-line-strong);
    stroke-width: 1;
  }
`;
