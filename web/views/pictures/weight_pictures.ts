// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { DataView, LayerLayout } from "backprop-playground/engine";
import { decimals, significant } from "../../format/number.ts";
import type { Frame, Loaded } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { Dark } from "../dark.ts";
import { nameOf } from "../output/answer.ts";
import { Pace } from "../output/pace.ts";
import type { SampleAddress } from "../output/samples.ts";
import { View } from "../view.ts";
import { downhill, incomingOf, layerReach, lengthOf, outgoingTo } from "./first_weights.ts";
import { Kept } from "./kept.ts";
import { painted } from "./painted.ts";
import { reachOf } from "./pixels.ts";
import { weightPicturesStyles } from "./weight_pictures_styles.ts";

/** Twelve paintings a second. */
const MILLISECONDS_APART = 80;
/** Of a picture that is looked at closely. */
const CELL = 24;

/** The weights of the first layer as pictures, what the last step added to them, and what one letter asks for. */
export class WeightPictures extends View {
  static override properties: PropertyDeclarations = {
    ...View.properties,
    ask: { attribute: false },
    followed: { attribute: false },
    unit: { state: true },
    output: { state: true },
  };
  static override styles = [controls, weightPicturesStyles];
  declare ask: Ask;
  declare followed: SampleAddress | null;
  declare private unit: number;
  /** Whose weights stand below the pictures; null: the followed letter's, or the first. */
  declare private output: number | null;
  readonly #dark = new Dark(this);
  readonly #pace = new Pace(MILLISECONDS_APART);
  /** What the followed training letter alone asks of all weights, −∂C/∂w. */
  readonly #wanted = new Kept<Float64Array>(
    () => this.#question(),
    () => this.requestUpdate(),
  );

  constructor() {
    super();
    this.followed = null;
    this.unit = 0;
    this.output = null;
  }

  /** A new frame alone is painted in its turn: dozens of pictures, more than the eye follows at sixty a second. */
  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const { frame, loaded, view } = this.state;
    if (before.loaded !== loaded || before.view.theme !== view.theme) return true;
    if (before.frame !== frame) this.#pace.do(() => this.requestUpdate());
    return false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("followed")) this.output = null;
    const { loaded, frame, busy, building, playing } = this.state;
    const row = this.#trainingRow();
    if (row === null) this.#wanted.stop();
    else if (loaded && frame && !busy && !building) this.#wanted.follow([loaded, row], [frame.parameters], playing);
  }

  #trainingRow(): number | null {
    return this.followed?.part === "train" ? this.followed.row : null;
  }

  async #question(): Promise<Float64Array | null> {
    const row = this.#trainingRow();
    if (row === null) return null;
    const { runs } = await this.ask("gradients", { methods: ["backpropagation"], samples: [row], repeat: 1 });
    return runs[0] ? downhill(runs[0].gradient) : null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wanted.stop();
    this.#pace.stop();
  }

  override render(): TemplateResult | typeof nothing {
    const { loaded, frame } = this.state;
    const first = loaded?.layout[0];
    if (!loaded || !first || frame?.parameters.length !== lengthOf(loaded.layout)) return nothing;
    const unit = Math.min(this.unit, first.units - 1);
    return html`
      <div class="head">
        <h2>Weights as pictures</h2>
        ${loaded.layout.length > 1 ? this.#chooser(loaded) : nothing}
      </div>
      ${this.#gallery(loaded, frame, first, unit)} ${this.#close(loaded, frame, first, unit)}
    `;
  }

  #target({ data, layout }: Loaded): number {
    const truth = this.followed ? (data[this.followed.part].classes[this.followed.row] ?? 0) : 0;
    const named = layout.length === 2;
    return Math.min(this.output ?? (named ? truth : 0), (layout[1]?.units ?? 1) - 1);
  }

  /** Behind a hidden layer an output sees no pixels, only what these units make of them. */
  #chooser(loaded: Loaded): TemplateResult {
    const target = this.#target(loaded);
    const units = loaded.layout[1]?.units ?? 0;
    const isOutput = loaded.layout.length === 2;
    return html`<label class="to"
      >Weight to
      <select
        @change=${(event: Event) => {
          this.output = Number((event.target as HTMLSelectElement).value);
        }}
      >
        ${Array.from(
          { length: units },
          (_, unit) =>
            html`<option value=${unit} ?selected=${unit === target}>
              ${isOutput ? `output ${nameOf(loaded.data, unit)}` : `unit ${unit + 1} of layer 2`}
            </option>`,
        )}
      </select></label
    >`;
  }

  #gallery(loaded: Loaded, { parameters }: Frame, first: LayerLayout, chosen: number): TemplateResult {
    const { data } = loaded;
    const scale = layerReach(parameters, first);
    const outgoing = outgoingTo(parameters, loaded.layout, this.#target(loaded));
    return html`<div class="units" role="group" aria-label="Units of the first layer">
      ${Array.from({ length: first.units }, (_, unit) => {
        const name = unitName(loaded, unit);
        const weight = outgoing?.[unit] ?? null;
        const below = weight === null ? nameOf(data, unit) : decimals(weight, 2);
        return html`<button
          aria-pressed=${unit === chosen}
          aria-label=${weight === null ? name : `${name}, ${below}`}
          title=${name}
          @click=${() => {
            this.unit = unit;
          }}
        >
          <canvas
            aria-hidden="true"
            ${painted({ values: incomingOf(parameters, first, unit), size: data.picture!, isDark: this.#dark.value, scale })}
          ></canvas>
          <span class="below ${weight === null ? "" : weight < 0 ? "negative" : "positive"}">${below}</span>
        </button>`;
      })}
    </div>`;
  }

  #close(loaded: Loaded, { parameters, update }: Frame, first: LayerLayout, unit: number): TemplateResult {
    const wanted = this.#wanted.value;
    const asks = wanted?.length === parameters.length ? wanted : null;
    const followed = this.followed;
    const letter = followed && nameOf(loaded.data, loaded.data[followed.part].classes[followed.row] ?? 0);
    return html`<div class="close">
        ${this.#figure("Weights", parameters, loaded.data, first, unit)}
        ${update?.length === parameters.length ? this.#figure("Last step added", update, loaded.data, first, unit) : nothing}
        ${asks ? this.#figure(`This ${letter ?? "letter"} asks for`, asks, loaded.data, first, unit) : nothing}
      </div>
      <p class="words muted">
        ${unitName(loaded, unit)}: ink on purple speaks for it, ink on orange (dashed) against it.
        ${
          followed?.part === "test"
            ? "A test letter asks for nothing: the network never learns from it. Follow a training letter to see its correction."
            : followed
              ? "What it asks for is −∂C/∂w of this one letter; a step adds up what all letters of its batch ask for."
              : "Follow a misread training letter to see what it asks for."
        }
      </p>`;
  }

  #figure(title: string, flat: Float64Array, data: DataView, first: LayerLayout, unit: number): TemplateResult {
    const values = incomingOf(flat, first, unit);
    const scale = reachOf(values);
    return html`<figure>
      <figcaption>${title}</figcaption>
      <canvas
        role="img"
        aria-label="${title}: 10 × 10 values up to ±${significant(scale, 2)}"
        ${painted({ values, size: data.picture!, isDark: this.#dark.value, scale, cell: CELL })}
      ></canvas>
      <span class="scale">${scale === 0 ? "all 0" : `±${significant(scale, 2)}`}</span>
    </figure>`;
  }
}

/** Without a hidden layer the first layer is the output. */
function unitName({ data, layout }: Loaded, unit: number): string {
  return layout.length === 1 ? `Output ${nameOf(data, unit)}` : `Unit ${unit + 1} of layer 1`;
}

if (!customElements.get("bp-weight-pictures")) customElements.define("bp-weight-pictures", WeightPictures);
