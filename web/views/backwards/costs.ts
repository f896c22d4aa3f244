// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import type { State } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { parameterCount } from "../microscope/all_weights_rows.ts";
import { Teller } from "../teller.ts";
import { View } from "../view.ts";
import { backwardsStyles } from "./backwards_styles.ts";
import type { Costed } from "./cost_family.ts";
import { costRows } from "./cost_rows.ts";
import { costTable } from "./cost_table.ts";
import { costsStyles } from "./costs_styles.ts";
import { gradientTable } from "./gradient_table.ts";
import { reasonOf } from "./in_turn.ts";
import { LONG_ENOUGH, measure, type Measurement } from "./measure.ts";

/** The gradient of all parameters found in three ways: what each costs by count, and run for the clock. */
export class Costs extends View {
  static override properties: PropertyDeclarations = {
    ...super.properties,
    ask: { attribute: false },
    sample: { attribute: false },
    own: { attribute: false },
    measurement: { state: true },
    running: { state: true },
    refusal: { state: true },
  };
  static override styles = [controls, backwardsStyles, costsStyles];
  declare ask: Ask;
  /** Training row, from 0. */
  declare sample: number;
  /** This network; null: its costs are not known yet. */
  declare own: Costed | null;
  declare private measurement: Measurement | null;
  declare private running: boolean;
  declare private refusal: string;
  readonly #teller = new Teller(this);
  /** The network that was measured, or is being measured. */
  #measured: State["loaded"] = null;

  constructor() {
    super();
    this.own = null;
    this.measurement = null;
    this.running = false;
    this.refusal = "";
  }

  override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const before = changed.get("state") as State | undefined;
    return !before || changed.size > 1 || before.loaded !== this.state.loaded;
  }

  override willUpdate(): void {
    if (this.#measured === null || this.#measured === this.state.loaded) return;
    this.#measured = null;
    this.measurement = null;
    this.running = false;
    this.refusal = "";
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("measurement")) this.#teller.tellAgain("backwards-ran", this.measurement !== null);
  }

  async #run(own: Costed): Promise<void> {
    const { loaded } = this.state;
    this.#measured = loaded;
    this.running = true;
    this.refusal = "";
    try {
      const measurement = await measure(this.ask, this.sample, costRows(own.costs));
      if (this.#measured === loaded) this.measurement = measurement;
    } catch (error) {
      if (this.#measured === loaded) this.refusal = reasonOf(error);
    }
    if (this.#measured === loaded) this.running = false;
  }

  override render(): TemplateResult {
    const { own, measurement, running, state } = this;
    const layout = state.loaded?.layout ?? [];
    const parameters = parameterCount(layout);
    const frozen = layout.reduce((sum, { biases, trainBias }) => sum + (trainBias ? 0 : biases), 0);
    const trainable = parameters - frozen;
    return html`
      <h3>What learning needs: the gradient by every parameter</h3>
      <p>
        This network has ${integer(parameters)} parameters. Forward mode starts once from each of them; backpropagation
        starts once from the cost and meets all of them on its way back. This is the bill for one sample:
      </p>
      ${
        own
          ? html`${costTable(costRows(own.costs), measurement?.runs ?? null)}
              ${
                own.costs.parameters === trainable
                  ? nothing
                  : html`<p class="note">
                      Counted for a bias in every unit, ${integer(own.costs.parameters)} parameters; what was run counts
                      its own.
                    </p>`
              }
              <div class="run">
                <button type="button" class="primary" ?disabled=${running} @click=${() => this.#run(own)}>
                  Run both and measure
                </button>
                <span class="note" role="status">${running ? "Running …" : this.#said()}</span>
              </div>`
          : html`<p class="muted waiting">The counts are on their way.</p>`
      }
      ${this.refusal ? html`<p class="note refused" role="alert">The engine refused: ${this.refusal}.</p>` : nothing}
      ${measurement ? gradientTable(measurement, layout, state.loaded?.data.featureNames ?? []) : nothing}
    `;
  }

  #said(): string {
    if (!this.measurement)
      return "The engine finds the gradient of the sample above in all three ways on this device, and a clock runs beside it.";
    const often = this.measurement.runs.flatMap(({ repeat }) => (repeat > 0 ? [integer(repeat)] : []));
    return `Each was warmed up and then repeated until it took ${LONG_ENOUGH} ms (${often.join(", ")} times). Times are of this device, just now; a pass has costs beside its multiply-adds, so the two ratios need not agree.`;
  }
}

if (!customElements.get("bp-backwards-costs")) customElements.define("bp-backwards-costs", Costs);
