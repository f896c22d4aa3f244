// SPDX-License-Identifier: MIT
import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { controls } from "../../styles/controls.ts";
import { Field, fieldStyles } from "./field.ts";

/** Yes or no. "pick" carries true or false. */
export class CheckField extends Field {
  static override styles = [
    controls,
    fieldStyles,
    css`
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 28px;
        cursor: pointer;
      }
    `,
  ];
  static override properties: PropertyDeclarations = { checked: { type: Boolean } };
  declare checked: boolean;

  constructor() {
    super();
    this.checked = false;
  }

  override render(): TemplateResult {
    return html`
      <div class="head">
        <label>
          <input
            type="checkbox"
            .checked=${live(this.checked)}
            ?disabled=${this.disabled}
            @change=${(event: Event) => this.pick((event.target as HTMLInputElement).checked)}
          />
          <span>${this.label}</span>
        </label>
        ${this.explainButton()}
      </div>
      ${this.explanation()}
    `;
  }
}

if (!customElements.get("bp-check-field")) customElements.define("bp-check-field", CheckField);
declare global {
  interface HTMLElementTagNameMap {
    "bp-check-field": CheckField;
  }
}
