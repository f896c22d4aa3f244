// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { controls } from "../../styles/controls.ts";
import { Field, fieldStyles } from "./field.ts";
import { evenScale, type SliderScale } from "./slider_scale.ts";
import "./number_field.ts";
import type { NumberRange } from "./typed_number.ts";

/**
 * A number on a slider, typed as well where a range is given. While it is dragged, "pick" is sent at most once a
 * frame, and the last value always.
 */
export class SliderField extends Field {
  static override styles = [
    controls,
    fieldStyles,
    css`
      .said {
        margin-left: auto;
        white-space: nowrap;
      }
      bp-number-field {
        margin-left: auto;
        --bp-field-width: 72px;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    value: { type: Number },
    scale: { attribute: false },
    said: {},
    range: { attribute: false },
    dragged: { state: true },
  };
  declare value: number;
  declare scale: SliderScale;
  /** The value in words: what is shown and what is read aloud. */
  declare said: (value: number) => string;
  /** Given: the value can be typed too, within this range. */
  declare range: NumberRange | null;
  /** The value under the hand, until the state has caught up with it. */
  declare private dragged: number | null;
  private frame = 0;

  constructor() {
    super();
    this.value = 0;
    this.scale = evenScale(0, 1, 0.01);
    this.said = String;
    this.range = null;
    this.dragged = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("value") && this.frame === 0) this.dragged = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private readonly onInput = (event: Event): void => {
    this.dragged = this.scale.toValue(Number((event.target as HTMLInputElement).value));
    if (this.frame === 0) this.frame = requestAnimationFrame(this.send);
  };

  private readonly send = (): void => {
    this.frame = 0;
    if (this.dragged !== null && this.dragged !== this.value) this.pick(this.dragged);
  };

  private typedBox(shown: number): TemplateResult {
    return html`<bp-number-field
      bare
      label=${this.label}
      .value=${shown}
      .range=${this.range ?? {}}
      ?disabled=${this.disabled}
      @pick=${(event: CustomEvent<number>) => this.pick(event.detail)}
    ></bp-number-field>`;
  }

  override render(): TemplateResult {
    const shown = this.dragged ?? this.value;
    const words = this.said(shown);
    return html`
      <div class="head">
        <label for="slider">${this.label}</label>${this.explainButton()}
        ${words ? html`<span class="said number">${words}</span>` : nothing}
        ${this.range ? this.typedBox(shown) : nothing}
      </div>
      <input
        id="slider"
        type="range"
        min="0"
        max=${this.scale.positions}
        step="1"
        .value=${live(String(this.scale.toPosition(shown)))}
        ?disabled=${this.disabled}
        aria-valuetext=${words || String(shown)}
        @input=${this.onInput}
      />
      ${this.explanation()}
    `;
  }
}

if (!customElements.get("bp-slider-field")) customElements.define("bp-slider-field", SliderField);
declare global {
  interface HTMLElementTagNameMap {
    "bp-slider-field": SliderField;
  }
}
