// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { Dispatch } from "../../state/actions.ts";
import { factor, factors, formula } from "./formula.ts";
import { once } from "./microscope_known.ts";
import type { SlopeContext } from "./slope_context.ts";
import type { NextArrow } from "./slope_layout.ts";

/** The place, its cost, the slope there and where the next step leads. */
export function slopeNumbers({ slice, known, focus, isBias }: SlopeContext, dispatch: Dispatch): TemplateResult {
  const { layer, row, column } = focus;
  const what = isBias ? "bias" : "weight";
  return factors("The numbers of the picture", [
    factor(
      {
        symbol: formula(isBias ? "b" : "w"),
        name: `Value of this ${what}`,
        value: slice.value,
        source: { kind: "edge", layer, row, column },
      },
      dispatch,
    ),
    factor({ symbol: formula("cost"), name: "Error here", value: once(known.cost, slice.valueCost) }, dispatch),
    factor(
      {
        symbol: formula(isBias ? "dCdb" : "dCdw"),
        name: "Slope here, the gradient",
        value: once(known.delta, slice.slope),
        strong: true,
        open: () => {
          dispatch({ type: "set-view", view: { tab: "weight", source: null } });
        },
        leads: "see how it is computed",
      },
      dispatch,
    ),
    factor(
      {
        symbol: formula(isBias ? "bNext" : "wNext"),
        name: "After the next step",
        value: once(known.update, slice.next),
      },
      dispatch,
    ),
  ]);
}

/** What the lines of the picture are. */
export function slopeKey(next: NextArrow | null): TemplateResult {
  return html`<ul class="key">
    <li>
      <svg viewBox="0 0 22 10" aria-hidden="true"><path class="curve" fill="none" d="M1 8Q9 -4 21 6" /></svg>error
    </li>
    <li>
      <svg viewBox="0 0 22 10" aria-hidden="true"><line class="tangent" x1="1" y1="8" x2="21" y2="2" /></svg>tangent: as
      steep as the gradient says
    </li>
    ${
      next
        ? html`<li>
            <svg viewBox="0 0 22 10" aria-hidden="true">
              <g class=${next.isToScale ? "next" : "next small"}>
                <line x1="1" y1="5" x2="14" y2="5" />
                <path d="M21 5L13 0V10z" />
              </g></svg
            >next step${next.isToScale ? "" : " (too short to be drawn to scale)"}
          </li>`
        : nothing
    }
  </ul>`;
}
