// SPDX-License-Identifier: MIT
import type { Histogram } from "backprop-playground/engine";
import { html, nothing, svg, type TemplateResult } from "lit";
import { integer, short } from "../../format/number.ts";
import { exact, shown } from "./formula.ts";
import { HISTOGRAM, histogramLayout } from "./layer_histogram_layout.ts";
import { LATER } from "./weight_section.ts";

const LABEL_DIGITS = 3;

/** How the values of one kind are spread: bars, their range, the tallest one's count, and their norm. Undefined: not computed yet. */
export function histogram(title: string, values: Histogram | undefined, norm: number | undefined): TemplateResult {
  return html`<figure class="histogram">
    <figcaption>
      <b>${title}</b>
      <span class="norm">norm <span class="number" title=${exact(norm)}>${shown(norm)}</span></span>
    </figcaption>
    ${values ? picture(title, values) : html`<p class="later">${LATER}</p>`}
  </figure>`;
}

function picture(title: string, values: Histogram): TemplateResult {
  const { width, height, top, bottom, side } = HISTOGRAM;
  const { bars, most, total, zero } = histogramLayout(values);
  const base = height - bottom;
  const [low, high] = [short(values.low, LABEL_DIGITS), short(values.high, LABEL_DIGITS)];
  const said = `${title}: ${integer(total)} values from ${low} to ${high}, at most ${integer(most)} in one of ${bars.length} bars`;
  return html`<svg viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${said}>
    ${zero === null ? nothing : svg`<path class="zero" d=${`M${zero} ${top}V${base}`} />`}
    ${bars.map(
      (bar) =>
        svg`<rect class=${bar.sign} x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}><title>${`${short(bar.low, LABEL_DIGITS)} to ${short(bar.high, LABEL_DIGITS)}: ${integer(bar.count)}`}</title></rect>`,
    )}
    <path class="base" d=${`M${side} ${base + 0.5}H${width - side}`} />
    <text x=${side} y=${base + 14}>${low}</text>
    <text x=${width - side} y=${base + 14} text-anchor="end">${high}</text>
    ${zero !== null && zero > 50 && zero < width - 50 ? svg`<text x=${zero} y=${base + 14} text-anchor="middle">0</text>` : nothing}
    <text x=${side} y=${top - 5}>${integer(total)} values, most ${integer(most)}</text>
  </svg>`;
}
