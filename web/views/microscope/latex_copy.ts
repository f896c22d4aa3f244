// SPDX-License-Identifier: MIT
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { controls } from "../../styles/controls.ts";

const SAID_FOR = 1600;

/** A button that copies a formula, with its present numbers, as LaTeX. */
export class CopyLatex extends LitElement {
  static override properties: PropertyDeclarations = {
    latex: { attribute: false },
    label: {},
    outcome: { state: true },
  };
  static override styles = [
    controls,
    css`
      button {
        min-height: 28px;
        padding: 2px 6px;
        font-size: 12px;
        color: var(--bp-muted);
      }
      button:hover {
        color: var(--bp-text);
      }
    `,
  ];
  /** Asked when it is clicked: the numbers of that moment. */
  declare latex: () => string;
  declare label: string;
  declare private outcome: "copied" | "failed" | null;
  /** Shown to be copied by hand where the clipboard is not allowed. */
  #text = "";
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    super();
    this.latex = () => "";
    this.label = "";
    this.outcome = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`
      <button type="button" class="quiet" aria-label=${`Copy as LaTeX: ${this.label}`} @click=${this.#copy}>
        ${this.outcome === "copied" ? "Copied" : "Copy as LaTeX"}
      </button>
      <span class="visually-hidden" role="status">${this.outcome === "copied" ? "Copied as LaTeX" : ""}</span>
      ${
        this.outcome === "failed"
          ? html`<input type="text" readonly aria-label="LaTeX, to be copied by hand" .value=${this.#text} />`
          : nothing
      }
    `;
  }

  readonly #copy = async (): Promise<void> => {
    this.#text = this.latex();
    const isDone = await navigator.clipboard?.writeText(this.#text).then(
      () => true,
      () => false,
    );
    this.outcome = isDone ? "copied" : "failed";
    await this.updateComplete;
    if (!isDone) this.renderRoot.querySelector("input")?.select();
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (isDone) this.#timer = setTimeout(() => (this.outcome = null), SAID_FOR);
  };
}

if (!customElements.get("bp-copy-latex")) customElements.define("bp-copy-latex", CopyLatex);

/** @param label what is copied, in words  @param latex asked when it is clicked */
export function copyLatex(label: string, latex: () => string): TemplateResult {
  return html`<bp-copy-latex .latex=${latex} .label=${label}></bp-copy-latex>`;
}
