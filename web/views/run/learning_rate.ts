// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { controls } from "../../styles/controls.ts";
import { View } from "../view.ts";
import { exponentOf, highestExponent, lowestExponent, rateAt, readRate } from "./scales.ts";

/** The learning rate: a logarithmic slider and the typed value, effective at the very next step. */
export class LearningRate extends View {
  static override properties = { ...View.properties, problem: { state: true }, draft: { state: true } };
  declare problem: string | null;
  /** What is being typed and has not been taken. */
  declare draft: string | null;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(120px, 1fr) 84px;
        align-items: center;
        column-gap: 10px;
        min-width: 0;
      }
      label {
        font-weight: 600;
      }
      input[type="text"] {
        width: 84px;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      input[aria-invalid="true"] {
        border-color: var(--bp-danger);
      }
      .scale {
        display: grid;
        grid-template-columns: repeat(4, 0);
        justify-content: space-between;
        justify-items: center;
        margin: 0 8px;
        font-size: 11px;
        line-height: 1;
        color: var(--bp-muted);
        pointer-events: none;
      }
      @container (max-width: 560px) {
        :host {
          grid-template-columns: 108px minmax(0, 1fr) 72px;
        }
        input[type="text"] {
          width: 72px;
        }
      }
      .note {
        grid-column: 1 / -1;
        font-size: 12px;
        color: var(--bp-danger);
        margin: 0;
      }
      .now {
        color: var(--bp-muted);
      }
    `,
  ];

  constructor() {
    super();
    this.problem = null;
    this.draft = null;
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (changed.size > 1 || !before) return true;
    return (
      before.spec.learner !== this.state.spec.learner ||
      before.frame?.report.learningRate !== this.state.frame?.report.learningRate
    );
  }

  override render(): TemplateResult {
    const rate = this.state.spec.learner.optimizer.learningRate;
    const now = this.state.frame?.report.learningRate ?? rate;
    return html`
      <label for="slider">Learning rate</label>
      <div>
        <input
          id="slider"
          type="range"
          min=${lowestExponent}
          max=${highestExponent}
          step="0.01"
          .value=${live(String(exponentOf(rate)))}
          aria-valuetext=${rate}
          @input=${this.#slide}
        />
        <div class="scale" aria-hidden="true"><span>10⁻⁵</span><span>0.001</span><span>0.1</span><span>10</span></div>
      </div>
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label="Learning rate, typed"
        aria-invalid=${this.problem !== null}
        aria-describedby="note"
        .value=${live(this.draft ?? String(rate))}
        @input=${this.#type}
        @change=${this.#take}
      />
      ${
        this.problem !== null
          ? html`<p class="note" id="note" role="alert">Learning rate: expected ${this.problem}. Still ${rate}.</p>`
          : this.state.spec.learner.schedule.kind !== "constant"
            ? html`<p class="note now" id="note">The schedule makes it ${Number(now.toPrecision(3))} now.</p>`
            : nothing
      }
    `;
  }

  #slide = (event: InputEvent): void => {
    this.#set(rateAt(Number((event.target as HTMLInputElement).value)));
  };

  #type = (event: InputEvent): void => {
    this.draft = (event.target as HTMLInputElement).value;
  };

  #take = (): void => {
    const read = readRate(this.draft ?? "");
    if ("problem" in read) this.problem = read.problem;
    else this.#set(read.rate);
  };

  #set(learningRate: number): void {
    this.problem = null;
    this.draft = null;
    this.dispatch({ type: "set-learner", learner: { optimizer: { learningRate } } });
  }
}

if (!customElements.get("bp-learning-rate")) customElements.define("bp-learning-rate", LearningRate);
