// SPDX-License-Identifier: MIT
import { html, nothing, svg, type TemplateResult } from "lit";
import { compact, integer } from "../../format/number.ts";
import { linearScale, ticks } from "../output/scale.ts";
import type { LayerContext } from "./layer_context.ts";
import { logScale, spread } from "./norms_layout.ts";

/** Colours and dashes that lines of layers take, from the first to the last. */
export const LOOKS = 6;

const WIDEST = 900;
const HEIGHT = 220;
const LEFT = 46;
const RIGHT = 70;
const TOP = 10;
const BOTTOM = 22;
const LABEL_HEIGHT = 13;
/** More lines than this have no label of their own. */
const MOST_LABELS = 14;

/** Which of the looks a layer has: spread over all of them. */
export function lookOf(layer: number, layers: number): number {
  return layers <= 1 ? LOOKS - 1 : Math.round((layer * (LOOKS - 1)) / (layers - 1));
}

/** The norm of the gradient over the run, a line a layer, on a logarithmic scale; the present step is marked. */
export function normsChart(
  { norms, names, layer, step, gradientNorms }: LayerContext,
  available: number,
): TemplateResult {
  const width = Math.max(Math.min(available, WIDEST), 240);
  const steps = norms?.recorded.step ?? [];
  const lines = norms?.recorded.gradientNorms ?? null;
  if (!lines || steps.length === 0) return html`<p class="later chart">The norms come with the next frame.</p>`;
  const end = Math.max(norms?.end ?? 0, steps.at(-1) ?? 0, step, 1);
  const x = linearScale([0, end], [LEFT, width - RIGHT]);
  const y = logScale(lines.flat(), [HEIGHT - BOTTOM, TOP]);
  const ends = lines.map((values) => y.toPixel(values.at(-1) ?? 0));
  const places = spread(ends, LABEL_HEIGHT, [TOP + 4, HEIGHT - BOTTOM - 2]);
  const said = `Norm of the gradient by layer over ${integer(end)} steps, logarithmic; the table below has the present numbers`;
  return html`<svg class="chart" viewBox=${`0 0 ${width} ${HEIGHT}`} role="img" aria-label=${said}>
    ${y.ticks.map(
      ({ at, label }) =>
        svg`<path class="rule" d=${`M${LEFT} ${at}H${width - RIGHT}`} /><text x=${LEFT - 6} y=${at + 4} text-anchor="end">${label}</text>`,
    )}
    ${ticks([0, end], width < 400 ? 3 : 6)
      .filter((at) => Number.isInteger(at))
      .map(
        (at) =>
          svg`<text x=${x.toPixel(at)} y=${HEIGHT - 6} text-anchor="middle">${at === 0 ? 0 : compactStep(at)}</text>`,
      )}
    <text class="name" x=${width - 2} y=${HEIGHT - 6} text-anchor="end">step</text>
    <path class="present" d=${`M${x.toPixel(step)} ${TOP}V${HEIGHT - BOTTOM}`} />
    ${lines.map((values, of) => {
      const look = `look${lookOf(of, lines.length)}${of === layer ? " here" : ""}`;
      const path = values.map(
        (value, at) => `${at === 0 ? "M" : "L"}${x.toPixel(steps[at] ?? 0).toFixed(1)} ${y.toPixel(value).toFixed(1)}`,
      );
      const now = gradientNorms[of];
      return svg`<g class=${look}>
        <path class="line" d=${path.join("")} />
        ${steps.length === 1 ? svg`<circle class="dot" cx=${x.toPixel(steps[0] ?? 0)} cy=${ends[of] ?? 0} r="3" />` : nothing}
        ${now === undefined ? nothing : svg`<circle class="dot" cx=${x.toPixel(step)} cy=${y.toPixel(now)} r="3" />`}
        ${
          lines.length > MOST_LABELS && of !== layer
            ? nothing
            : svg`<path class="lead" d=${`M${width - RIGHT + 1} ${ends[of] ?? 0}L${width - RIGHT + 7} ${places[of] ?? 0}`} />
              <text class="label" x=${width - RIGHT + 9} y=${(places[of] ?? 0) + 4}>${names[of]}</text>`
        }
      </g>`;
    })}
  </svg>`;
}

function compactStep(step: number): string {
  return step < 1000 ? String(step) : compact(step).replace(/\.?0+(?= )/, "");
}
