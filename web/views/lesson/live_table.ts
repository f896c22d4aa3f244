// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { Numbers } from "../../lessons/playing.ts";
import type { LessonStep } from "../../lessons/schema.ts";
import { slotText } from "./slot_text.ts";
import type { TextNodes } from "./text_nodes.ts";

/** Fills itself while the run goes on: the newest row stands out, the older ones stay. */
export function liveTable(
  { columns }: NonNullable<LessonStep["table"]>,
  rows: readonly Numbers[],
  { numbers: quantities = {} }: Pick<LessonStep, "numbers">,
  text: TextNodes,
): TemplateResult {
  return html`<div class="live" data-table tabindex="0" role="region" aria-label="Numbers, step by step">
    <table>
      <thead>
        <tr>
          ${columns.map(({ label }) => html`<th scope="col">${text.line(label)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) =>
            html`<tr class=${index === rows.length - 1 ? "newest" : ""}>
              ${columns.map(
                ({ number, digits }) => html`<td>${slotText(row[number], quantities[number], digits)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
