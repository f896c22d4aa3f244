// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { Dispatch } from "../../state/actions.ts";
import type { Source } from "../../state/state.ts";
import { exact, FORMULA_DIGITS, shown } from "./formula_number.ts";

/** One column of a formula: the symbol above, its live number below. */
export interface Factor {
  symbol: TemplateResult | string;
  /** In words, for screen readers: "∂C/∂a of output 1". */
  name: string;
  /** Undefined: not computed yet at this stage. */
  value: number | null | undefined;
  /** What stands before it: "=", "·", "+". It stays with it when the line breaks. */
  operator?: string;
  /** Where the number comes from: highlighted in the network on hover and focus. */
  source?: Source;
  /** Where a click leads; said in `leads`. */
  open?: () => void;
  leads?: string;
  /** Where it is given, the column is as narrow as the number. */
  digits?: number;
  /** The result of the formula. */
  strong?: boolean;
}

/** A column of a formula; hover and focus highlight its source in the network. */
export function factor(one: Factor, dispatch: Dispatch): TemplateResult {
  const { source, open } = one;
  const inside = html`
    <span class="symbol" aria-hidden="true">${one.symbol}</span>
    <span class="value number" title=${exact(one.value)}>${shown(one.value, one.digits ?? FORMULA_DIGITS)}</span>
  `;
  const point = (to: Source | null) => () => {
    dispatch({ type: "set-view", view: { source: to } });
  };
  const look = `factor${one.strong ? " strong" : ""}${one.digits === undefined ? "" : " narrow"}`;
  const said = `${one.name}${open && one.leads ? `: ${one.leads}` : ""}`;
  const column =
    source || open
      ? html`<button
          type="button"
          class=${look}
          @pointerenter=${source ? point(source) : nothing}
          @pointerleave=${source ? point(null) : nothing}
          @focus=${source ? point(source) : nothing}
          @blur=${source ? point(null) : nothing}
          @click=${open ?? nothing}
        >
          <span class="visually-hidden">${said}</span>${inside}
        </button>`
      : html`<span class=${look}><span class="visually-hidden">${one.name}</span>${inside}</span>`;
  return html`<span class="term">${one.operator ? operator(one.operator) : nothing}${column}</span>`;
}

/** A sign between two columns, on the height of the numbers. */
export function operator(sign: string): TemplateResult {
  return html`<span class="operator">${sign}</span>`;
}

/** A formula's columns in a row that breaks, never scrolls. */
export function factors(label: string, columns: readonly TemplateResult[]): TemplateResult {
  return html`<div class="factors" role="group" aria-label=${label}>${columns}</div>`;
}
