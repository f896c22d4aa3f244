// SPDX-License-Identifier: MIT
import { html, svg, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import { biasRadius, edgeWidth } from "./scales.ts";

const SIZES = [0.1, 0.5, 1, 2, 5];

/** The legend, and how the keyboard is used, which is shown in its place while it is. */
export function footer(facts: LegendFacts): TemplateResult {
  return html`<div class="foot">
    ${legend(facts)}
    <p id="keys">
      Arrow keys move between units. Enter steps into a unit's weights, Enter again types one, Escape goes back; Space
      reads the value aloud, or switches a feature.
    </p>
  </div>`;
}

interface LegendFacts {
  maps: boolean;
  /** Weights drawn, and weights there are. */
  drawn: number;
  total: number;
}

/** What widths, colours, dashes and dots mean; and how much of the network is drawn. */
function legend(facts: LegendFacts): TemplateResult {
  return html`<div class="legend">
    <span class="entry">
      <svg
        width="132"
        height="26"
        viewBox="0 0 132 26"
        role="img"
        aria-label="Line width shows the size of the weight: from 0.1 to 5 and more"
      >
        ${SIZES.map(
          (size, index) => svg`
          <path class="neutral" d="M${index * 27 + 2} 8h20" stroke-width=${edgeWidth(size).toFixed(2)} />
          <text x=${index * 27 + 12} y="24">${size}${index === SIZES.length - 1 ? "+" : ""}</text>`,
        )}
      </svg>
      <span>|weight|</span>
    </span>
    <span class="entry">
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path class="edge positive" stroke-width="3" d="M0 5h28" />
      </svg>
      <span>positive, solid</span>
    </span>
    <span class="entry">
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path class="edge negative" stroke-width="3" d="M0 5h28" />
      </svg>
      <span>negative, dashed</span>
    </span>
    <span class="entry">
      <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true">
        <circle class="dot negative" cx="7" cy="7" r=${biasRadius(0.3)} />
        <circle class="dot positive" cx="21" cy="7" r=${biasRadius(3)} />
      </svg>
      <span>bias</span>
    </span>
    ${
      facts.maps
        ? ""
        : html`<span class="entry"
            ><svg width="40" height="10" viewBox="0 0 40 10" aria-hidden="true">
              <path class="middle" d="M20 0v10" />
              <rect class="negative-bar" x="8" y="3" width="12" height="4" /></svg
            ><span>activation</span></span
          >`
    }
    ${
      facts.drawn < facts.total
        ? html`<span class="entry said"
            >${integer(facts.drawn)} of ${integer(facts.total)} weights drawn; dotted: the others</span
          >`
        : ""
    }
  </div>`;
}
