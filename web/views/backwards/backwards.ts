// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { State } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { Dark } from "../dark.ts";
import { View } from "../view.ts";
import "./chain_walk.ts";
import { type Costed, familyOf, widthsOf } from "./cost_family.ts";
import "./cost_plot.ts";
import "./costs.ts";
import "./equation_list.ts";
import { inTurn, reasonOf } from "./in_turn.ts";
import { sampleField, sampleFieldStyles } from "./sample_field.ts";

/** Why backwards: one gradient from both ends, counted for every parameter, measured, plotted, and as equations. */
export class Backwards extends View {
  static override properties: PropertyDeclarations = {
    ...super.properties,
    ask: { attribute: false },
    family: { state: true },
    own: { state: true },
    chosen: { state: true },
    refusal: { state: true },
  };
  static override styles = [
    controls,
    sampleFieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 28px;
      }
      .lead {
        margin: 0 0 10px;
        max-width: 110ch;
      }
    `,
  ];
  declare ask: Ask;
  declare private family: readonly Costed[];
  declare private own: Costed | null;
  /** The sample chosen here; null: the one that the walk follows. */
  declare private chosen: number | null;
  declare private refusal: string;
  readonly #dark = new Dark(this);
  #inTurn: { of: Ask; ask: Ask } | null = null;
  /** The network whose costs are shown, or on their way. */
  #counted: State["loaded"] = null;

  constructor() {
    super();
    this.family = [];
    this.own = null;
    this.chosen = null;
    this.refusal = "";
  }

  /** All parts of the tab ask through this. */
  get #asks(): Ask {
    if (this.#inTurn?.of !== this.ask) this.#inTurn = { of: this.ask, ask: inTurn(this.ask) };
    return this.#inTurn.ask;
  }

  override willUpdate(): void {
    const { loaded, busy, building } = this.state;
    if (!loaded || busy || building || loaded === this.#counted) return;
    this.#counted = loaded;
    void this.#count(loaded);
  }

  async #count(loaded: NonNullable<State["loaded"]>): Promise<void> {
    const widths = widthsOf(loaded.layout);
    const networks = [widths, ...familyOf(widths)];
    try {
      const all = await this.#asks("pass-costs", { networks });
      if (this.#counted !== loaded) return;
      const [own, ...family] = all.map((costs, index): Costed => ({ widths: networks[index]!, costs }));
      this.own = own ?? null;
      this.family = family.sort((one, other) => one.costs.parameters - other.costs.parameters);
      this.refusal = "";
    } catch (error) {
      if (this.#counted === loaded) this.refusal = reasonOf(error);
    }
  }

  override render(): TemplateResult {
    const { state, dispatch } = this;
    const data = state.loaded?.data;
    const count = data?.train.count ?? 0;
    const sample = Math.max(Math.min(this.chosen ?? state.pinned ?? 0, count - 1), 0);
    return html`
      <div>
        <p class="lead">
          Learning needs to know how the cost answers to every parameter. The chain rule gives that as a product of
          matrices, and a product may be worked out from either end. Backpropagation begins at the end. Here both are
          done on your network, counted and measured.
        </p>
        ${data ? guard([data, sample], () => sampleField(data, sample, (to) => (this.chosen = to))) : nothing}
      </div>
      ${this.refusal ? html`<p role="alert">The engine refused to count: ${this.refusal}.</p>` : nothing}
      <bp-backwards-walk
        .state=${state}
        .dispatch=${dispatch}
        .ask=${this.#asks}
        .dark=${this.#dark.value}
        .sample=${sample}
      ></bp-backwards-walk>
      <bp-backwards-costs
        .state=${state}
        .dispatch=${dispatch}
        .ask=${this.#asks}
        .own=${this.own}
        .sample=${sample}
      ></bp-backwards-costs>
      <bp-backwards-plot .family=${this.family} .own=${this.own}></bp-backwards-plot>
      <bp-backwards-equations .state=${state} .dispatch=${dispatch}></bp-backwards-equations>
    `;
  }
}

if (!customElements.get("bp-backwards")) customElements.define("bp-backwards", Backwards);
