// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { bandNames, bandOf, type Levels, spacingSentence } from "./contour_levels.ts";

/** Which colour is which cost, the hills on top; the band of the present point is marked. */
export function levelLegend(levels: Levels, colours: readonly string[], cost: number): TemplateResult {
  const here = bandOf(cost, levels);
  const names = bandNames(levels);
  return html`<div class="levels">
    <h4>Cost</h4>
    <ol reversed>
      ${names
        .map((name, band) => {
          const isHere = band === here;
          return html`<li class=${isHere ? "here" : ""}>
            <svg viewBox="0 0 22 14" aria-hidden="true">
              <rect width="22" height="14" rx="2" fill=${colours[band] ?? "none"} />
            </svg>
            <span>${name}</span>${isHere ? html`<b>● now</b>` : nothing}
          </li>`;
        })
        .reverse()}
    </ol>
    <p class="note">${spacingSentence(levels)}</p>
  </div>`;
}

/** What the lines and points are. */
export function markLegend(hasStep: boolean): TemplateResult {
  const item = (drawn: SVGTemplateResult, name: string): TemplateResult =>
    html`<li><svg viewBox="0 0 26 12" aria-hidden="true">${drawn}</svg>${name}</li>`;
  return html`<ul class="marks">
    ${item(svg`<circle class="now" cx="13" cy="6" r="5" />`, "the network now")}
    ${item(svg`<circle class="start" cx="5" cy="6" r="4" /><path class="path" d="M9 6Q16 0 25 6" />`, "the run's path, from its start")}
    ${item(
      svg`<g class="arrow downhill"><line x1="1" y1="6" x2="17" y2="6" /><path class="head" d="M25 6L16 1.5V10.5z" /></g>`,
      "negative gradient: its direction (its length is not to scale)",
    )}
    ${item(
      svg`<g class="arrow step"><line x1="1" y1="6" x2="17" y2="6" /><path class="head" d="M25 6L16 1.5V10.5z" /></g>`,
      hasStep ? "the next step, to scale" : "the next step: too short to be seen at this range",
    )}
  </ul>`;
}
