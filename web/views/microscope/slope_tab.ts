// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { short } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { parameterName } from "../network/names.ts";
import { axesStyles } from "../output/axes.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { formulaStyles } from "./formula.ts";
import { slopeContext, type SlopeContext } from "./slope_context.ts";
import { SlopeHold } from "./slope_hold.ts";
import { slopeKey, slopeNumbers } from "./slope_numbers.ts";
import { slopeLayout } from "./slope_layout.ts";
import { nextOf, slopePlot } from "./slope_plot.ts";
import { hereSentence, nextSentence } from "./slope_sentences.ts";
import { slopeStyles } from "./slope_styles.ts";
import { placeAfter, type SlopeWindow, windowAfter } from "./slope_window.ts";
import { section } from "./weight_section.ts";
import { weightStyles } from "./weight_styles.ts";

/** The halves of the range are 2 to these powers. */
const WIDTHS = { least: -2, most: 3 };
/** Padding of the box around the picture, with its border. */
const AROUND = 26;

/** C(w) around the present value of one weight: the tangent, the next step, and the weight to be dragged along it. */
export class SlopeTab extends View {
  static override properties: PropertyDeclarations = { available: { state: true } };
  static override styles = [controls, formulaStyles, weightStyles, axesStyles, slopeStyles];
  declare private available: number;
  #window: SlopeWindow | null = null;
  readonly #hold = new SlopeHold(
    (value) => {
      const context = slopeContext(this.state);
      if (context) this.dispatch({ type: "set-parameter", address: context.address, value });
    },
    () => {
      this.requestUpdate();
    },
  );

  constructor() {
    super();
    this.available = 600;
    this.addController(new Width(this, (width) => (this.available = Math.floor(width))));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hold.end();
  }

  override render(): TemplateResult {
    const context = slopeContext(this.state);
    if (!context) return html`<p class="waiting">The numbers come with the next frame.</p>`;
    const { slice, study, what, known } = context;
    this.#window = windowAfter(this.#window, slice, {
      key: JSON.stringify([context.address, context.halfWidth]),
      isHeld: this.#hold.isHeld,
      isSameCost: !this.state.playing,
    });
    const layout = slopeLayout(this.#window, this.available - AROUND);
    const next = known.update ? nextOf(slice, layout) : null;
    return html`<div class="boxes">
      ${section(
        `The error along this ${what}`,
        html`
          ${this.#plot(context, this.#window, layout)} ${slopeKey(next)} ${this.#range(context)}
          ${slopeNumbers(context, this.dispatch)}
          <p class="says">
            ${known.delta ? hereSentence(slice.slope, what) : nothing}
            ${known.update ? nextSentence(slice, what, study.trained) : nothing}
          </p>
          <p class="note">
            C is the mean error of the step's
            ${study.terms.length === 1 ? "sample" : `${study.terms.length} samples`}${
              study.penalty === 0 ? "" : " with the penalty"
            };
            all other weights stay as they are. Drag the point, or move it with the arrow keys, to set the ${what}.
          </p>
        `,
        { place: "wide" },
      )}
    </div>`;
  }

  #plot(context: SlopeContext, window: SlopeWindow, layout: ReturnType<typeof slopeLayout>): TemplateResult {
    const { slice, focus, known, isBias } = context;
    const features = this.state.loaded?.data.featureNames ?? [];
    const placeOf = (event: PointerEvent): number => {
      const box = this.renderRoot.querySelector(".slope")?.getBoundingClientRect();
      return layout.x.toValue(((event.clientX - (box?.left ?? 0)) * layout.width) / (box?.width || 1));
    };
    return slopePlot({
      slice,
      window,
      layout,
      held: this.#hold.value,
      symbol: isBias ? "b" : "w",
      name: parameterName(focus, features, this.state.spec.layers.length),
      shows: { slope: known.delta, next: known.update },
      down: (event) => {
        if (event.button !== 0) return;
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        this.#hold.take(slice.value, placeOf(event));
      },
      move: (event) => {
        this.#hold.drag(placeOf(event), window.x);
      },
      up: () => {
        this.#hold.release();
      },
      key: (event) => {
        const to = placeAfter(event.key, event.shiftKey, this.#hold.value ?? slice.value, window.x);
        if (to === null) return;
        event.preventDefault();
        this.#hold.put(to, window.x);
      },
    });
  }

  #range({ halfWidth, isBias }: SlopeContext): TemplateResult {
    const said = `${isBias ? "b" : "w"} ± ${short(halfWidth)}`;
    return html`<label class="range">
      <span>Range</span>
      <input
        type="range"
        min=${WIDTHS.least}
        max=${WIDTHS.most}
        step="1"
        .value=${String(Math.round(Math.log2(halfWidth)))}
        aria-valuetext=${said}
        @input=${(event: Event) => {
          const width = 2 ** Number((event.target as HTMLInputElement).value);
          this.dispatch({ type: "set-view", view: { halfWidth: width } });
        }}
      />
      <span class="number">${said}</span>
    </label>`;
  }
}

if (!customElements.get("bp-slope-tab")) customElements.define("bp-slope-tab", SlopeTab);
