// SPDX-License-Identifier: MIT
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";

/**
 * One setting: a label, an explanation that opens below it (by mouse, keyboard and touch), and a control that the
 * subclass adds. What a person chooses is sent as the event "pick"; `detail` is the new value.
 */
export abstract class Field extends LitElement {
  static override properties: PropertyDeclarations = {
    label: {},
    explain: {},
    disabled: { type: Boolean },
    explained: { state: true },
  };
  declare label: string;
  declare explain: string;
  declare disabled: boolean;
  declare protected explained: boolean;

  constructor() {
    super();
    this.label = "";
    this.explain = "";
    this.disabled = false;
    this.explained = false;
  }

  protected pick<Value>(value: Value): void {
    this.dispatchEvent(new CustomEvent<Value>("pick", { detail: value }));
  }

  /** The ⓘ button; nothing for a setting that needs no words. */
  protected explainButton(): TemplateResult | typeof nothing {
    if (!this.explain) return nothing;
    return html`<button
      type="button"
      class="explain quiet"
      aria-expanded=${this.explained}
      aria-controls="explanation"
      aria-label=${`About ${this.label}`}
      title=${this.explain}
      @click=${() => {
        this.explained = !this.explained;
      }}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.2" />
        <path d="M8 7v4.2M8 4.4v1.5" fill="none" stroke="currentColor" stroke-width="1.6" />
      </svg>
    </button>`;
  }

  protected explanation(): TemplateResult | typeof nothing {
    if (!this.explain) return nothing;
    return html`<p id="explanation" class="explanation" ?hidden=${!this.explained}>${this.explain}</p>`;
  }
}

export const fieldStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: 30px;
  }
  .head > :is(input, select) {
    margin-left: auto;
    flex: 0 1 auto;
    min-width: 0;
  }
  button.explain {
    flex: none;
    display: grid;
    place-items: center;
    min-height: 24px;
    width: 24px;
    padding: 0;
    color: var(--bp-muted);
    border-radius: 50%;
  }
  button.explain:is(:hover, [aria-expanded="true"]) {
    color: var(--bp-accent);
  }
  .explanation,
  .problem {
    margin: 2px 0 6px;
    font-size: 12.5px;
    line-height: 1.4;
    color: var(--bp-muted);
  }
  .explanation {
    padding-left: 8px;
    border-left: 2px solid var(--bp-line);
  }
  .problem {
    color: var(--bp-danger);
  }
  [hidden] {
    display: none;
  }
  input[type="text"] {
    width: var(--bp-field-width, 92px);
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  input[aria-invalid="true"] {
    border-color: var(--bp-danger);
  }
  .unit {
    flex: none;
    min-width: 1.4em;
    padding-left: 4px;
    color: var(--bp-muted);
  }
`;
