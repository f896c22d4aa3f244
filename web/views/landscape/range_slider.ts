// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { short } from "../../format/number.ts";

/** The halves of the range are 2 to these powers. */
const LEAST = -4;
const MOST = 5;

/** How far the picture reaches to either side. */
export function rangeSlider(halfWidth: number, set: (halfWidth: number) => void): TemplateResult {
  const said = `± ${short(halfWidth)}`;
  return html`<label class="range">
    <span>Range</span>
    <input
      type="range"
      min=${LEAST}
      max=${MOST}
      step="1"
      .value=${live(String(Math.round(Math.log2(halfWidth))))}
      aria-valuetext=${said}
      @input=${(event: Event) => set(2 ** Number((event.target as HTMLInputElement).value))}
    />
    <span class="number">${said}</span>
  </label>`;
}
