// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { layerName, parameterName, parameterPlace, parameterSymbol, sameParameter } from "../network/names.ts";
import { View } from "../view.ts";
import { byLayer, MOST_SORTED, pageCount, pageOf, PAGE_ROWS, parameterCount, type Place } from "./all_weights_rows.ts";
import { allWeightsStyles } from "./all_weights_styles.ts";
import { gradientAt, gradientToSort } from "./all_weights_gradient.ts";
import { exact, shown } from "./formula_number.ts";

/** Every weight and bias with its gradient and its last update, and the way into the microscope. */
export class AllWeights extends View {
  static override properties: PropertyDeclarations = { page: { state: true }, isSorted: { state: true } };
  static override styles = [controls, allWeightsStyles];
  declare private page: number;
  declare private isSorted: boolean;

  constructor() {
    super();
    this.page = 0;
    this.isSorted = false;
  }

  override render(): TemplateResult {
    const layout = this.state.loaded?.layout ?? [];
    const pages = pageCount(layout);
    const page = Math.min(this.page, pages - 1);
    const count = parameterCount(layout);
    const gradient = this.isSorted && count <= MOST_SORTED ? gradientToSort(this.state) : null;
    const isSorted = gradient !== null;
    const places = pageOf(layout, page, gradient);
    return html`
      <div class="box" tabindex="0" role="group" aria-label="All weights and biases, scrolls">
        <table>
          <caption>
            ${integer(count)} weights and biases. ${isSorted ? "The steepest first." : nothing}
          </caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" class="place">Connection</th>
              <th scope="col">Value</th>
              <th scope="col" aria-sort=${isSorted ? "descending" : "none"}>
                ${
                  count <= MOST_SORTED
                    ? html`<button
                        type="button"
                        class="quiet"
                        aria-pressed=${isSorted}
                        title="Sort by the size of the gradient"
                        @click=${() => {
                          this.isSorted = !this.isSorted;
                          this.page = 0;
                        }}
                      >
                        Gradient ${isSorted ? "▾" : "↕"}
                      </button>`
                    : "Gradient"
                }
              </th>
              <th scope="col">Last update</th>
            </tr>
          </thead>
          ${
            isSorted
              ? html`<tbody>
                  ${places.map((place) => this.#row(place, true))}
                </tbody>`
              : byLayer(places).map(
                  (group) =>
                    html`<tbody>
                      <tr class="group">
                        <th scope="rowgroup" colspan="5">${this.#layerTitle(group.layer)}</th>
                      </tr>
                      ${group.places.map((place) => this.#row(place, false))}
                    </tbody>`,
                )
          }
        </table>
      </div>
      ${pages > 1 ? this.#pages(page, pages, count) : nothing}
    `;
  }

  #layerTitle(layer: number): string {
    const name = layerName(layer, this.state.spec.layers.length);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  #row(place: Place, withLayer: boolean): TemplateResult {
    const { state } = this;
    const layers = state.spec.layers.length;
    const features = state.loaded?.data.featureNames ?? [];
    const { focus } = state.view;
    const isNow = focus?.kind === "parameter" && sameParameter(focus, place);
    const cell = (value: number | null | undefined): TemplateResult =>
      html`<td class="number" title=${exact(value)}>${shown(value)}</td>`;
    const at = (values: Float64Array | null | undefined): number | null => values?.[place.index] ?? null;
    const where = parameterPlace(place, features, layers);
    return html`<tr class=${isNow ? "now" : ""}>
      <th scope="row">
        <button
          type="button"
          class="quiet"
          aria-label=${`${parameterSymbol(place)}: open the ${parameterName(place, features, layers)}`}
          @click=${() => {
            const { layer, row, column } = place;
            const opened = { kind: "parameter", layer, row, column } as const;
            this.dispatch({ type: "set-view", view: { focus: opened, tab: "weight" } });
          }}
        >
          ${parameterSymbol(place)}
        </button>
      </th>
      <td class="place">${withLayer ? `${layerName(place.layer, layers)}: ${where}` : where}</td>
      ${cell(at(state.frame?.parameters))} ${cell(gradientAt(state, place))} ${cell(at(state.frame?.update))}
    </tr>`;
  }

  #pages(page: number, pages: number, count: number): TemplateResult {
    const go = (to: number) => () => {
      this.page = to;
    };
    const first = page * PAGE_ROWS;
    return html`<nav class="pages" aria-label="Pages of weights">
      <button type="button" ?disabled=${page === 0} @click=${go(page - 1)}>‹ Previous</button>
      <span class="number"
        >${integer(first + 1)} to ${integer(Math.min(first + PAGE_ROWS, count))} of ${integer(count)}</span
      >
      <button type="button" ?disabled=${page >= pages - 1} @click=${go(page + 1)}>Next ›</button>
    </nav>`;
  }
}

if (!customElements.get("bp-all-weights")) customElements.define("bp-all-weights", AllWeights);
