// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { State } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import { formula } from "../microscope/formula.ts";
import { formulaStyles } from "../microscope/formula_styles.ts";
import { View } from "../view.ts";
import { backwardsStyles } from "./backwards_styles.ts";
import { type Equation, equationsOf } from "./equations.ts";
import { equationStyles } from "./equation_styles.ts";
import { microscopeNear, openMicroscope } from "./open_microscope.ts";

/** The fundamental equations, each with the way to where it is at work in this network. */
export class EquationList extends View {
  static override properties: PropertyDeclarations = { ...super.properties, canOpen: { state: true } };
  static override styles = [controls, formulaStyles, backwardsStyles, equationStyles];
  /** A page may show this part without the microscope. */
  declare private canOpen: boolean;

  constructor() {
    super();
    this.canOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.canOpen = microscopeNear(this) !== null;
  }

  override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const before = changed.get("state") as State | undefined;
    if (!before || changed.size > 1) return true;
    return before.loaded !== this.state.loaded || before.spec !== this.state.spec;
  }

  override render(): TemplateResult {
    const { spec, loaded } = this.state;
    return html`
      <h3>The whole of it, in five equations</h3>
      <p>
        Going back row by matrix, written down layer by layer, is backpropagation. δ is a layer’s blame, ∂C/∂Z: how much
        the cost answers to the sums before the layer’s curve.
      </p>
      <ol>
        ${equationsOf(spec, loaded?.layout ?? []).map((equation) => this.#line(equation))}
      </ol>
    `;
  }

  #line({ name, formula: of, sentence, where }: Equation): TemplateResult {
    return html`<li>
      <h4>${name}</h4>
      <div class="formula">${formula(of, { block: true })}</div>
      <p>${sentence}</p>
      ${
        !where
          ? html`<p class="note none">This network has no such place.</p>`
          : this.canOpen
            ? html`<button
                type="button"
                aria-label=${`Where is this in my network? ${name}`}
                @click=${() => this.#open(where)}
              >
                Where is this in my network?
              </button>`
            : nothing
      }
    </li>`;
  }

  #open({ focus, tab }: NonNullable<Equation["where"]>): void {
    const microscope = microscopeNear(this);
    if (microscope) void openMicroscope(microscope, this.dispatch, focus, tab);
  }
}

if (!customElements.get("bp-backwards-equations")) customElements.define("bp-backwards-equations", EquationList);
