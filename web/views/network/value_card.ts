// SPDX-License-Identifier: MIT
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { fixedWidth, parseNumber, typed } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";

/** Fixed, so that nothing jumps while the value changes. */
export const CARD = { width: 204, height: 84, editing: 116 };

/**
 * The live value of one weight or bias, and where it is typed. "edit": the person wants to type; "apply": `detail` is
 * the number typed; "cancel". Text that is not a number stays, with what is expected below it.
 */
export class ValueCard extends LitElement {
  static override styles = [controls, cardStyles()];
  static override properties: PropertyDeclarations = {
    symbol: {},
    layer: {},
    joins: {},
    name: {},
    value: { type: Number },
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
  declare editing: boolean;
  declare hint: string;
  declare private problem: string;

  constructor() {
    super();
    this.symbol = this.layer = this.joins = this.name = this.hint = this.problem = "";
    this.value = null;
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
      <div class="value ${(this.value ?? 0) < 0 ? "negative" : "positive"}">${fixedWidth(this.value, 5, 10)}</div>
      ${this.editing ? this.form() : html`<div class="hint muted">${this.hint}</div>`}
    `;
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

function cardStyles(): ReturnType<typeof css> {
  return css`
    :host {
      display: block;
      padding: 8px 10px;
      background: var(--bp-surface);
      border: 1px solid var(--bp-line-strong);
      border-radius: var(--bp-radius);
      box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
      font-size: 12px;
      line-height: 1.3;
    }
    .head {
      display: flex;
      justify-content: space-between;
      gap: 8px;
    }
    .joins,
    .hint {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .value {
      margin: 2px 0 1px;
      font: 600 17px/1.25 var(--bp-mono);
      white-space: pre;
    }
    .negative {
      color: var(--bp-negative);
    }
    .positive {
      color: var(--bp-positive);
    }
    form {
      margin: 2px 0 0;
    }
    .row {
      display: flex;
      gap: 4px;
    }
    input[type="text"] {
      flex: 1;
      min-width: 0;
      font-family: var(--bp-mono);
    }
    @media (pointer: coarse) {
      /* Smaller text makes phones zoom in. */
      input[type="text"] {
        font-size: 16px;
      }
    }
    button {
      min-height: 30px;
      padding: 2px 8px;
    }
    p {
      margin: 3px 0 0;
      white-space: nowrap;
    }
    p:empty {
      display: none;
    }
    .problem {
      color: var(--bp-danger);
    }
  `;
}

if (!customElements.get("bp-value-card")) customElements.define("bp-value-card", ValueCard);
