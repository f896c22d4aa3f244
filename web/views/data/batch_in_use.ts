// SPDX-License-Identifier: MIT
import { css, html, type PropertyValues, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { View } from "../view.ts";

/** Rows that are named; of the others it is said how many there are. */
const MOST_ROWS = 24;

/** While a step is walked through a table: the training rows of its batch. A click follows one of them, or lets it go. */
export class BatchInUse extends View {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-top: 8px;
        font-size: 12.5px;
      }
      button {
        min-width: 34px;
        min-height: 24px;
        padding: 0 4px;
        font-size: 12.5px;
      }
      [aria-pressed="true"] {
        border-color: var(--bp-accent);
        box-shadow: inset 0 0 0 1px var(--bp-accent);
      }
      .followed {
        color: var(--bp-accent);
        font-weight: 650;
      }
    `,
  ];

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    return !before || before.walk !== this.state.walk || before.pinned !== this.state.pinned;
  }

  override render(): TemplateResult {
    const { walk, pinned } = this.state;
    const { batch = [], followed = -1 } = walk?.scene ?? {};
    const named = batch.slice(0, MOST_ROWS);
    const pin = (row: number): void => this.dispatch({ type: "pin", sample: row === pinned ? null : row });
    return html`<div role="group" aria-label="Batch in use">
      Batch in use: training rows
      ${named.map(
        (row) =>
          html`<button
            type="button"
            class="quiet ${row === followed ? "followed" : ""}"
            title=${row === pinned ? "Let it go" : "Follow this row"}
            aria-label="Row ${row + 1}${row === followed ? ", followed" : ""}"
            aria-pressed=${row === pinned}
            @click=${() => pin(row)}
          >
            ${integer(row + 1)}
          </button>`,
      )}
      ${batch.length > named.length ? `and ${integer(batch.length - named.length)} more` : ""}
    </div>`;
  }
}

if (!customElements.get("bp-batch-in-use")) customElements.define("bp-batch-in-use", BatchInUse);
