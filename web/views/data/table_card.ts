// SPDX-License-Identifier: MIT
import { css, html, nothing, type TemplateResult } from "lit";
import type { DataView } from "backprop-playground/engine";
import { integer, short, significant } from "../../format/number.ts";
import type { PageData } from "../../state/state.ts";

/** Where a table comes from, how long it is, and how its columns were scaled. Nothing for generated data. */
export function tableCard(data: PageData, view: DataView | null): TemplateResult | typeof nothing {
  if (data.kind !== "table" || !view) return nothing;
  const { train, test } = view;
  return html`<div class="card">
    <p>
      ${integer(train.count + test.count)} rows: ${integer(train.count)} for training, ${integer(test.count)} for
      testing. ${data.table === "penguins" ? penguinCredit : nothing}
    </p>
    ${view.standardization ? scaling(view, view.standardization) : nothing}
  </div>`;
}

const penguinCredit = html`<span class="credit">
  Gorman, Williams &amp; Fraser 2014, PLoS ONE 9(3): e90081 (Palmer Station LTER), through palmerpenguins. Licence: CC0.
</span>`;

function scaling(view: DataView, { mean, deviation }: { mean: number[]; deviation: number[] }): TemplateResult {
  return html`<details>
    <summary>Scaling of the measurements</summary>
    <p>The network sees (x − mean) / deviation, both taken from the training rows.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Measurement</th>
          <th scope="col">Mean</th>
          <th scope="col">± Deviation</th>
        </tr>
      </thead>
      <tbody>
        ${view.inputNames.map(
          (name, column) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${short(mean[column], 4)}</td>
              <td>${significant(deviation[column], 3)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

export const tableCardStyles = css`
  .card {
    margin-top: 8px;
    padding-top: 8px;
    border-top: 1px solid var(--bp-line);
    font-size: 12.5px;
    color: var(--bp-muted);
  }
  .card p {
    margin: 0 0 4px;
  }
  .card summary {
    min-height: 28px;
    display: list-item;
    line-height: 28px;
    cursor: pointer;
  }
  .card table {
    width: 100%;
    border-collapse: collapse;
  }
  .card :is(th, td) {
    padding: 3px 0;
    border-bottom: 1px solid var(--bp-line);
    font-weight: 400;
    text-align: right;
  }
  .card :is(th:first-child) {
    text-align: left;
  }
  .card td {
    color: var(--bp-text);
    font-variant-numeric: tabular-nums;
  }
`;
