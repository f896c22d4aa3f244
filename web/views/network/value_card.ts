// SPDX-License-Identifier: MIT
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { fixedWidth, parseNumber, significant, typed } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { cardStyles } from "./card_styles.ts";
import type { Known } from "./lens/look.ts";

/**
 * The live value of one weight or bias, and where it is typed. "edit": the person wants to type; "apply": `detail` is
 * the number typed; "cancel". Text that is not a number stays, with what is expected below it.
 */
export class ValueCard extends LitElement {
  static override styles = [controls, cardStyles];
  static override properties: PropertyDeclarations = {
    symbol: {},
    layer: {},
    joins: {},
    name: {},
    value: { type: Number },
    known: { attribute: false },
    editing: { type: Boolean, reflect: true },
    hint: {},
    problem: { state: true },
  };
  /** "w[2→1]" */
  declare symbol: string;
  /** "layer 2" */
  declare layer: string;
  /** "x₁ → unit 2" */
  declare joins: string;
  /** For screen readers. */
  declare name: string;
  declare value: number | null;
  /** Null: nothing but the value. */
  declare known: Known | null;
  declare editing: boolean;
  declare hint: string;
  declare private problem: string;

  constructor() {
    super();
    this.symbol = this.layer = this.joins = this.name = this.hint = this.problem = "";
    this.value = this.known = null;
    this.editing = false;
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has("editing") || !this.editing) return;
    this.problem = "";
    const input = this.renderRoot.querySelector("input");
    if (!input) return;
    input.value = typed(this.value);
    input.focus({ preventScroll: true });
    input.select();
  }

  override render(): TemplateResult {
    return html`
      <div class="head"><b>${this.symbol}</b><span class="muted">${this.layer}</span></div>
      <div class="joins muted" title=${this.joins}>${this.joins}</div>
      <div
        class="value ${(this.value ?? 0) < 0 ? "negative" : "positive"} ${typeof this.known?.old === "number" ? "moved" : ""}"
      >
        ${this.shown()}
      </div>
      ${this.known ? more(this.known) : nothing}
      ${this.editing ? this.form() : html`<div class="hint muted">${this.hint}</div>`}
    `;
  }

  private shown(): string {
    const old = this.known?.old ?? null;
    if (old === null) return fixedWidth(this.value, 5, 10);
    return `${significant(old, 5)} → ${significant(this.value, 5)}`;
  }

  private form(): TemplateResult {
    return html`<form novalidate @submit=${this.onSubmit} @keydown=${this.onKey}>
      <div class="row">
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          aria-label="New value of the ${this.name}"
          aria-invalid=${this.problem !== ""}
          aria-describedby="keys"
          @input=${this.onInput}
        />
        <button type="submit">Set</button>
        <button type="button" class="quiet" aria-label="Cancel" title="Cancel (Escape)" @click=${this.onCancel}>
          ×
        </button>
      </div>
      <p id="keys" class="muted" ?hidden=${this.problem !== ""}>Enter sets it, Escape cancels</p>
      <p class="problem" role="alert">${this.problem || nothing}</p>
    </form>`;
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const text = this.renderRoot.querySelector("input")?.value ?? "";
    const value = parseNumber(text);
    if (value === null) {
      this.problem = text.trim() === "" ? "Type a number, such as 0.25" : "Not a number: type −0.25, say";
      return;
    }
    this.dispatchEvent(new CustomEvent<number>("apply", { detail: value }));
  };

  private readonly onInput = (event: Event): void => {
    if (this.problem && parseNumber((event.target as HTMLInputElement).value) !== null) this.problem = "";
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") this.onCancel();
  };

  private readonly onCancel = (): void => {
    this.dispatchEvent(new CustomEvent("cancel"));
  };
}

function more({ gradient, lastUpdate }: Known): TemplateResult {
  return html`<dl class="muted">
    <dt>gradient</dt>
    <dd>${fixedWidth(gradient, 3, 9)}</dd>
    <dt>last update</dt>
    <dd>${fixedWidth(lastUpdate, 3, 9)}</dd>
  </dl>`;
}

if (!customElements.get("bp-value-card")) customElements.define("bp-value-card", ValueCard);
