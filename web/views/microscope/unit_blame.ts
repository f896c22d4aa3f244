// SPDX-License-Identifier: MIT
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { percent } from "../../format/number.ts";
import { unitName } from "../network/names.ts";
import { NOT_YET } from "./formula_number.ts";
import { type BlameArrow, blameLayout } from "./unit_blame_layout.ts";
import { unitInLayer, type UnitContext } from "./unit_context.ts";

const WIDTH = 340;
const LEFT = 72;
const RIGHT = 196;
const HEAD_LENGTH = 9;

/** The blame that comes back: an arrow an edge, as wide as its share, dashed and orange where it is negative. */
export function blamePicture(context: UnitContext): TemplateResult {
  const { study, state, layer, listed, known, dispatch, unit } = context;
  const layers = state.spec.layers.length;
  const terms = study.back.slice(0, listed);
  const { height, bar, arrows } = blameLayout(terms.map(({ share }) => ({ share: known.delta ? share : 0 })));
  const point = (row: number | null) => () => {
    const source = row === null ? null : ({ kind: "edge", layer: layer + 1, row: unit, column: row } as const);
    dispatch({ type: "set-view", view: { source } });
  };
  return html`<svg
    class="blame"
    viewBox=${`0 -1 ${WIDTH} ${height + 2}`}
    role="img"
    aria-label="The blame that comes back over every edge, as wide as its share; the table beside it has the numbers."
  >
    <rect class="unit" x=${LEFT - 12} y=${bar[0]} width="12" height=${bar[1] - bar[0]} rx="4" />
    <text class="this" x=${LEFT - 18} y=${(bar[0] + bar[1]) / 2 + 4} text-anchor="end">this unit</text>
    ${terms.map((term, row) => {
      const arrow = arrows[row];
      if (!arrow) return "";
      const share = known.delta ? percent(term.share) : NOT_YET;
      return svg`<g @pointerenter=${point(row)} @pointerleave=${point(null)}>
        ${arrowOf(arrow, known.delta ? term.product : undefined)}
        <circle class="unit" cx=${RIGHT + 9} cy=${arrow.from} r="8" />
        <text x=${RIGHT + 24} y=${arrow.from + 4}>${unitInLayer(unitName(layer + 2, row, [], layers))}</text>
        <text class="share" x=${WIDTH - 2} y=${arrow.from + 4} text-anchor="end">${share}</text>
      </g>`;
    })}
  </svg>`;
}

/** Undefined: nothing has come back yet. */
function arrowOf({ from, to, width, head }: BlameArrow, product: number | undefined): SVGTemplateResult {
  const sign = product === undefined ? "none" : product < 0 ? "negative" : product > 0 ? "positive" : "none";
  const end = LEFT + 2 + HEAD_LENGTH;
  const middle = (end + RIGHT) / 2;
  return svg`<path class=${`arrow ${sign}`} stroke-width=${width} d=${`M${RIGHT} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}`} />
    <path class=${`head ${sign}`} d=${`M${LEFT + 2} ${to}l${HEAD_LENGTH} ${-head}v${2 * head}z`} />`;
}
