// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";

/** A part of a tab with its heading; `copy`: its button to copy as LaTeX. */
export function section(
  title: string,
  content: unknown,
  options: { copy?: TemplateResult; place?: "chain" | "update" | "matrices" | "back" | "wide" } = {},
): TemplateResult {
  return html`<section class=${`box ${options.place ?? ""}`}>
    <header>
      <h3>${title}</h3>
      ${options.copy ?? nothing}
    </header>
    ${content}
  </section>`;
}

/** What the numbers mean, one sentence each, with the symbol it is about. */
export function meanings(entries: readonly { symbol: TemplateResult | string; says: string }[]): TemplateResult {
  return html`<ul class="meanings">
    ${entries.map(
      ({ symbol, says }) => html`<li><span class="of" aria-hidden="true">${symbol}</span><span>${says}</span></li>`,
    )}
  </ul>`;
}

/** Said in place of a meaning while the number is not computed. */
export const LATER = "Not computed yet at this stage.";
