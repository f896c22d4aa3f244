// SPDX-License-Identifier: MIT
import { html, svg, type TemplateResult } from "lit";
import { integer, significant } from "../../format/number.ts";
import type { View } from "../../state/state.ts";
import type { Layout } from "./geometry.ts";
import type { Look } from "./lens/look.ts";
import { biasRadius, edgeWidth } from "./scales.ts";

const SIZES = [0.1, 0.5, 1, 2, 5];
const SHOWN = { weight: "weight", gradient: "gradient", update: "last update" } as const;
type Shown = View["edges"];

/** The legend, and how the keyboard is used, which is shown in its place while it is. */
export function footer(
  layout: Pick<Layout, "drawn" | "total">,
  maps: boolean,
  edges: Shown,
  look: Pick<Look, "largest" | "carried"> | null,
  show: (edges: Shown) => void,
): TemplateResult {
  const { largest, carried } = look ?? { largest: null, carried: null };
  return html`<div class="foot">
    ${legend({ drawn: layout.drawn, total: layout.total, maps, edges, largest, carried, show })}
    <p id="keys">
      Arrow keys move between units. Enter steps into a unit's weights, Enter again types one, Escape goes back; Space
      reads the value aloud, or switches a feature; M puts the microscope on it.
    </p>
  </div>`;
}

interface LegendFacts {
  maps: boolean;
  /** Weights drawn, and weights there are. */
  drawn: number;
  total: number;
  edges: Shown;
  /** The largest |gradient| or |update|, where edges show those; null: not known. */
  largest: number | null;
  /** What lit edges carry, while a step is walked. */
  carried: string | null;
  show: (edges: Shown) => void;
}

/** What widths, colours, dashes and dots mean; and how much of the network is drawn. */
function legend(facts: LegendFacts): TemplateResult {
  return html`<div class="legend">
    ${edgeChoice(facts)}
    <span class="entry scale">${facts.carried ? shareScale(facts.carried, "by share") : scale(facts)}</span>
    <span class="entry">
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path class="edge positive" stroke-width="3" d="M0 5h28" />
      </svg>
      <span>positive</span>
    </span>
    <span class="entry">
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path class="edge negative" stroke-width="3" d="M0 5h28" />
      </svg>
      <span>negative</span>
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

function edgeChoice({ edges, show }: LegendFacts): TemplateResult {
  return html`<span class="entry choice" role="group" aria-label="Edges show">
    <span aria-hidden="true">Edges show</span>
    ${Object.entries(SHOWN).map(
      ([name, label]) =>
        html`<button type="button" aria-pressed=${name === edges} @click=${() => show(name as Shown)}>
          ${label}
        </button>`,
    )}
  </span>`;
}

/** Widths of weights are those of their sizes, whatever the network; others are shares of the largest. */
function scale({ edges, largest }: LegendFacts): TemplateResult {
  if (edges !== "weight") return shareScale("0", significant(largest, 3));
  return html`<svg
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
  </svg>`;
}

function shareScale(low: string, high: string): TemplateResult {
  return html`<svg width="132" height="26" viewBox="0 0 132 26">
    <path class="wedge" d="M2 7.6L130 4.5v7L2 8.4z" />
    <text class="low" x="2" y="24">${low}</text>
    <text class="high" x="130" y="24">${high}</text>
  </svg>`;
}
