// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { Dispatch } from "../../state/actions.ts";
import type { Source } from "../../state/state.ts";
import { integer } from "../../format/number.ts";
import { exact, shown } from "./formula.ts";
import { FIRST_TERMS, MOST_TERMS, unitInLayer } from "./unit_context.ts";

/** Three columns of them stand side by side on a phone. */
export const ROW_DIGITS = 5;

type Edge = Extract<Source, { kind: "edge" }>;

/** One term of a sum over edges: the row highlights its edge, its name opens the weight. */
export function termRow(
  dispatch: Dispatch,
  name: string,
  edge: Edge,
  numbers: readonly (number | undefined)[],
): TemplateResult {
  const point = (source: Source | null) => () => {
    dispatch({ type: "set-view", view: { source } });
  };
  const { layer, row, column } = edge;
  const open = (): void => {
    dispatch({
      type: "set-view",
      view: { focus: { kind: "parameter", layer, row, column }, tab: "weight", source: null },
    });
  };
  return html`<tr @pointerenter=${point(edge)} @pointerleave=${point(null)}>
    <th scope="row">
      <button
        type="button"
        class="quiet"
        title=${row === null ? "Open the bias" : `Open the weight: ${name}`}
        @focus=${point(edge)}
        @blur=${point(null)}
        @click=${open}
      >
        ${unitInLayer(name)}
      </button>
    </th>
    ${numbers.map((value) => html`<td title=${exact(value)}>${value === 1 ? 1 : shown(value, ROW_DIGITS)}</td>`)}
  </tr>`;
}

/** "… 20 more"; nothing while all terms are listed. */
export function moreButton(
  count: number,
  listed: number,
  columns: number,
  list: (count: number) => void,
): TemplateResult | typeof nothing {
  if (count <= FIRST_TERMS) return nothing;
  const isOpen = listed > FIRST_TERMS;
  const hidden = Math.max(count - MOST_TERMS, 0);
  return html`<tr>
    <td class="rest" colspan=${columns}>
      ${isOpen && hidden > 0 ? html`<span class="muted">… and ${integer(hidden)} more</span>` : nothing}
      <button
        type="button"
        class="quiet more"
        aria-expanded=${isOpen}
        @click=${() => {
          list(isOpen ? FIRST_TERMS : MOST_TERMS);
        }}
      >
        ${isOpen ? "Fewer" : `… ${integer(count - listed)} more`}
      </button>
    </td>
  </tr>`;
}
