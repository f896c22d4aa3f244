// SPDX-License-Identifier: MIT
import { css, html, type TemplateResult } from "lit";
import type { Report, Task } from "backprop-playground/engine";
import { percent, significant } from "../../format/number.ts";

/** The run's numbers, large, each in a place of its own width. */
export function figures(report: Report | null, task: Task | null, hasTest: boolean): TemplateResult {
  const of = (name: string, value: string): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="figures">
    ${of("Training loss", significant(report?.trainLoss, 3))}
    ${of("Test loss", hasTest ? significant(report?.testLoss, 3) : significant(null))}
    ${
      task === "regression"
        ? ""
        : html`${of("Training accuracy", percent(report?.trainAccuracy))}
          ${of("Test accuracy", percent(report?.testAccuracy))}`
    }
  </dl>`;
}

export const figureStyles = css`
  .figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 12px;
    margin: 0;
  }
  .figures dt {
    font-size: 12px;
    color: var(--bp-muted);
  }
  .figures dd {
    margin: 0;
    font-size: 20px;
    font-weight: 600;
    line-height: 1.25;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
