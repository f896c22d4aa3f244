// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { typed } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { Field, fieldStyles } from "./field.ts";
import { type NumberRange, readTyped } from "./typed_number.ts";

/**
 * A number that is typed. Text that is not what is expected stays as it is, with what is expected below it, and is
 * not sent. "pick" carries the number, or null where an empty field means none.
 */
export class NumberField extends Field {
  static override styles = [controls, fieldStyles];
  static override properties: PropertyDeclarations = {
    value: { type: Number },
    range: { attribute: false },
    placeholder: {},
    bare: { type: Boolean },
    text: { state: true },
    problem: { state: true },
  };
  declare value: number | null;
  declare range: NumberRange;
  declare placeholder: string;
  /** Only the box: the label is shown elsewhere (and still read aloud). */
  declare bare: boolean;
  /** What is being typed; null: the value itself is shown. */
  declare protected text: string | null;
  declare protected problem: string;

  constructor() {
    super();
    this.value = null;
    this.range = {};
    this.placeholder = "";
    this.bare = false;
    this.text = null;
    this.problem = "";
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("value")) this.forget();
  }

  private forget(): void {
    this.text = null;
    this.problem = "";
  }

  private readonly onInput = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    if (this.problem) {
      const read = readTyped(this.text, this.range);
      this.problem = read.ok ? "" : read.problem;
    }
  };

  private readonly onChange = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    const read = readTyped(this.text, this.range);
    this.problem = read.ok ? "" : read.problem;
    if (!read.ok) return;
    this.text = null;
    if (read.value !== this.value) this.pick(read.value);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") this.onChange(event);
    if (event.key === "Escape" && this.text !== null) {
      this.forget();
      event.stopPropagation();
    }
  };

  protected box(): TemplateResult {
    return html`<input
      id="control"
      type="text"
      inputmode=${this.range.integer ? "numeric" : "decimal"}
      autocomplete="off"
      spellcheck="false"
      .value=${live(this.text ?? typed(this.value))}
      placeholder=${this.placeholder}
      ?disabled=${this.disabled}
      aria-label=${this.bare ? this.label : nothing}
      aria-invalid=${this.problem ? "true" : "false"}
      aria-describedby=${this.problem ? "problem" : nothing}
      @input=${this.onInput}
      @change=${this.onChange}
      @keydown=${this.onKey}
    />`;
  }

  protected complaint(): TemplateResult {
    return html`<p id="problem" class="problem" role="status" ?hidden=${!this.problem}>${this.problem}</p>`;
  }

  override render(): TemplateResult {
    if (this.bare) return html`${this.box()}${this.complaint()}`;
    return html`
      <div class="head"><label for="control">${this.label}</label>${this.explainButton()}${this.box()}</div>
      ${this.complaint()} ${this.explanation()}
    `;
  }
}

if (!customElements.get("bp-number-field")) customElements.define("bp-number-field", NumberField);
declare global {
  interface HTMLElementTagNameMap {
    "bp-number-field": NumberField;
  }
}
