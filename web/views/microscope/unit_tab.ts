// SPDX-License-Identifier: MIT
import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { controls } from "../../styles/controls.ts";
import { axesStyles } from "../output/axes.ts";
import { View } from "../view.ts";
import { formulaStyles } from "./formula.ts";
import { FIRST_TERMS, unitContext } from "./unit_context.ts";
import { answerSection } from "./unit_curve.ts";
import { deltaSection } from "./unit_delta.ts";
import { unitStyles } from "./unit_styles.ts";
import { sumSection } from "./unit_sum.ts";
import { weightStyles } from "./weight_styles.ts";

/** The arithmetic of one unit: z with every term, a on the curve of f, δ with everything that came back. */
export class UnitTab extends View {
  static override properties: PropertyDeclarations = { listed: { state: true } };
  static override styles = [controls, formulaStyles, weightStyles, axesStyles, unitStyles];
  declare private listed: number;

  constructor() {
    super();
    this.listed = FIRST_TERMS;
  }

  override render(): TemplateResult {
    const context = unitContext(this.state, this.dispatch, this.listed);
    if (!context) return html`<p class="waiting">The numbers come with the next frame.</p>`;
    const list = (count: number): void => {
      this.listed = count;
    };
    return html`<div class="boxes">
      ${sumSection(context, list)} ${answerSection(context)} ${deltaSection(context, list)}
    </div>`;
  }
}

if (!customElements.get("bp-unit-tab")) customElements.define("bp-unit-tab", UnitTab);
