// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { LayerLayout } from "backprop-playground/engine";
import type { Moment } from "../../company/moment.ts";
import type { Story } from "../../company/story.ts";
import { valueText } from "../../company/telling.ts";
import { NO_VALUE } from "../../format/number.ts";
import { flatIndex } from "../network/edge_painter.ts";
import { deltaAt } from "../network/lens/walked.ts";

/** What the drawing shows, as a table: people, then who hears whom. */
export function companyTable(
  story: Story,
  layout: readonly LayerLayout[],
  parameters: Float64Array,
  moment: Moment | null,
): TemplateResult {
  return html`<details>
    <summary>The same in tables</summary>
    <div class="tables">
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Role</th>
            <th scope="col">says</th>
            <th scope="col">blame δ</th>
          </tr>
        </thead>
        <tbody>
          ${story.layers.map((layer, column) =>
            layer.map(
              ({ name, role }, index) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td class="words">${role}</td>
                  <td>${saysOf(moment, column, index)}</td>
                  <td>${blameOf(moment, column, index)}</td>
                </tr>`,
            ),
          )}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">hears</th>
            <th scope="col">from</th>
            <th scope="col">trust (weight)</th>
            <th scope="col">
              ${moment?.signal ? (moment.signal.way === "forward" ? "report w · a" : "blame w · δ") : "travels now"}
            </th>
          </tr>
        </thead>
        <tbody>
          ${layout.map(({ fanIn, units }, layer) =>
            Array.from({ length: units * fanIn }, (_, at) => {
              const [row, column] = [at % fanIn, Math.floor(at / fanIn)];
              const index = flatIndex({ layer, row, column }, layout);
              return html`<tr>
                <th scope="row">${story.layers[layer + 1]?.[column]?.name}</th>
                <td class="words">${story.layers[layer]?.[row]?.name}</td>
                <td>${valueText(parameters[index])}</td>
                <td>${carriedOf(moment, layer, index)}</td>
              </tr>`;
            }),
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function saysOf(moment: Moment | null, column: number, index: number): string {
  if (!moment || column > moment.answered) return NO_VALUE;
  const { one } = moment.walk.scene;
  return valueText((column === 0 ? one.features[0] : one.layers[column - 1]?.a[0])?.[index]);
}

function blameOf(moment: Moment | null, column: number, index: number): string {
  const blame =
    moment && column > 0 ? deltaAt({ backward: moment.blamed }, moment.walk.scene.one, column, index) : null;
  return blame === null ? NO_VALUE : valueText(blame);
}

function carriedOf(moment: Moment | null, layer: number, index: number): string {
  const signal = moment?.signal;
  if (!signal || signal.layer !== layer) return NO_VALUE;
  return valueText(signal.carried.products[index - signal.carried.first]);
}
