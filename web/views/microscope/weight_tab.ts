// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { controls } from "../../styles/controls.ts";
import { toggle, toggleStyles } from "../output/toggle.ts";
import { View } from "../view.ts";
import { formulaStyles } from "./formula.ts";
import { averageSection, FIRST_TERMS } from "./weight_average.ts";
import { chainSection } from "./weight_chain.ts";
import { weightContext } from "./weight_context.ts";
import { differenceSection } from "./weight_difference.ts";
import { matrixSection } from "./weight_matrices.ts";
import { weightStyles } from "./weight_styles.ts";
import { triedTableStyles } from "./weight_tried.ts";
import { updateSection } from "./weight_update.ts";

/** The arithmetic of one weight or bias: the chain rule, the average, the update, and the measured slope beside them. */
export class WeightTab extends View {
  static override properties: PropertyDeclarations = { listed: { state: true }, inMatrices: { state: true } };
  static override styles = [controls, toggleStyles, formulaStyles, weightStyles, triedTableStyles];
  /** How many samples' terms are listed. */
  declare private listed: number;
  declare private inMatrices: boolean;

  constructor() {
    super();
    this.listed = FIRST_TERMS;
    this.inMatrices = false;
  }

  override render(): TemplateResult {
    const context = weightContext(this.state, this.dispatch);
    if (!context) return html`<p class="waiting">The numbers come with the next frame.</p>`;
    return html`
      <div class="boxes">
        ${chainSection(context)} ${differenceSection(context)}
        ${averageSection(context, this.listed, (count) => {
          this.listed = count;
        })}
        ${updateSection(context)} ${this.inMatrices ? matrixSection(context) : nothing}
      </div>
      <div class="bottom">
        ${toggle("Matrix form", null, this.inMatrices, (on) => {
          this.inMatrices = on;
        })}
      </div>
    `;
  }
}

if (!customElements.get("bp-weight-tab")) customElements.define("bp-weight-tab", WeightTab);
