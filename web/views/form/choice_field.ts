// SPDX-License-Identifier: MIT
import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { controls } from "../../styles/controls.ts";
import { Field, fieldStyles } from "./field.ts";

export interface Choice {
  value: string;
  label: string;
}

/** One of a few named things. "pick" carries the name that was chosen. */
export class ChoiceField extends Field {
  static override styles = [controls, fieldStyles];
  static override properties: PropertyDeclarations = { value: {}, choices: { attribute: false } };
  declare value: string;
  declare choices: readonly Choice[];

  constructor() {
    super();
    this.value = "";
    this.choices = [];
  }

  override render(): TemplateResult {
    return html`
      <div class="head">
        <label for="control">${this.label}</label>${this.explainButton()}
        <select
          id="control"
          .value=${live(this.value)}
          ?disabled=${this.disabled}
          @change=${(event: Event) => this.pick((event.target as HTMLSelectElement).value)}
        >
          ${this.choices.map(
            (choice) =>
              html`<option value=${choice.value} ?selected=${choice.value === this.value}>${choice.label}</option>`,
          )}
        </select>
      </div>
      ${this.explanation()}
    `;
  }
}

if (!customElements.get("bp-choice-field")) customElements.define("bp-choice-field", ChoiceField);
declare global {
  interface HTMLElementTagNameMap {
    "bp-choice-field": ChoiceField;
  }
}
