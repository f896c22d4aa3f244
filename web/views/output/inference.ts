// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { DataView } from "backprop-playground/engine";
import { NO_VALUE, short } from "../../format/number.ts";
import { shownInput } from "../../state/frame_request.ts";
import { controls } from "../../styles/controls.ts";
import { Dark } from "../dark.ts";
import { featureLabel } from "../network/names.ts";
import { View } from "../view.ts";
import { answerOf } from "./answer.ts";
import { answerStyles, answerView } from "./answer_view.ts";
import { inferenceStyles } from "./inference_styles.ts";
import { fewRows, inputOf, isSample, type Part, type SampleAddress, sampleOf, truthOf } from "./samples.ts";
import "../form/number_field.ts";

const anyNumber = {};

/** Type an input, or choose a row, and see what the network makes of it. */
export class Inference extends View {
  static override properties: PropertyDeclarations = { sample: { state: true } };
  static override styles = [controls, answerStyles, inferenceStyles];
  declare private sample: SampleAddress;
  readonly #dark = new Dark(this);

  /** Where a picture is drawn, on its way. */
  #pictures: Promise<unknown> | null = null;

  constructor() {
    super();
    this.sample = { part: "train", row: 0 };
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    return (
      before.frame?.forward !== now.frame?.forward ||
      before.input !== now.input ||
      before.loaded !== now.loaded ||
      before.view.theme !== now.view.theme
    );
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#pictures;
    return isDone;
  }

  /** A row that was chosen elsewhere is the chooser's too. */
  override willUpdate(changed: PropertyValues<this>): void {
    const { loaded, input } = this.state;
    if (!loaded || !input || loaded.data.inputCount <= 2 || changed.get("state")?.input === input) return;
    if (!isSample(loaded.data, this.sample, input)) this.sample = sampleOf(loaded.data, input) ?? this.sample;
  }

  override render(): TemplateResult | typeof nothing {
    const { loaded, frame, spec } = this.state;
    if (!loaded) return nothing;
    const { data } = loaded;
    const input = shownInput(this.state);
    const answer = input ? answerOf(frame?.forward ?? null, spec.layers.at(-1)?.activation ?? "linear", data) : null;
    const isMapped = data.inputCount <= 2;
    if (data.picture) this.#pictures ??= import("../pictures/picture_input.ts").catch(() => undefined);
    return html`
      <div class="title">
        <h2>Try an input</h2>
        ${
          this.state.input
            ? html`<button class="quiet" @click=${() => this.dispatch({ type: "set-input", input: null })}>
                Clear
              </button>`
            : nothing
        }
      </div>
      <div class="sides">
        <div>
          ${isMapped ? this.#rows(data) : this.#chooser(data)}
          ${
            data.picture
              ? html`<bp-picture-input .state=${this.state} .dispatch=${this.dispatch}></bp-picture-input>`
              : html`<div class="inputs ${isMapped ? "few" : "many"}">
                  ${data.inputNames.map((name, column) => this.#field(data, name, column, input))}
                </div>`
          }
        </div>
        <div class="result">
          ${
            answer
              ? answerView(answer, data, this.#dark.value)
              : html`<p class="muted">${input ? NO_VALUE : "Click the picture, or type an input."}</p>`
          }
          ${
            input && isSample(data, this.sample, input)
              ? html`<p class="truth">The data say: <strong>${truthOf(data, this.sample)}</strong></p>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  #try(input: number[]): void {
    this.dispatch({ type: "set-input", input });
  }

  #field(data: DataView, name: string, column: number, input: number[] | null): TemplateResult {
    const [low, high] = data.domain[column] ?? [0, 1];
    const others = input ?? data.domain.map(([from, to]) => Number(((from + to) / 2).toPrecision(4)));
    const label = featureLabel(name);
    return html`<div class="input">
      <span class="name">${label}</span>
      <span class="range">${short(low, 3)} … ${short(high, 3)}</span>
      <bp-number-field
        bare
        label=${label}
        .value=${input?.[column] ?? null}
        .range=${anyNumber}
        @pick=${(event: CustomEvent<number>) => this.#try(others.map((value, k) => (k === column ? event.detail : value)))}
      ></bp-number-field>
    </div>`;
  }

  /** Short tables: every row is one click. */
  #rows(data: DataView): TemplateResult | typeof nothing {
    const rows = fewRows(data);
    if (rows.length === 0) return nothing;
    const { input } = this.state;
    return html`<div class="rows" role="group" aria-label="Rows of the table">
      ${rows.map(
        ({ address, text }) =>
          html`<button
            aria-pressed=${input !== null && isSample(data, address, input)}
            @click=${() => this.#choose(data, address)}
          >
            ${text}
          </button>`,
      )}
    </div>`;
  }

  #chooser(data: DataView): TemplateResult {
    const { part, row } = this.sample;
    const { count } = data[part];
    const to = (next: number): void => this.#choose(data, { part, row: Math.min(Math.max(next, 0), count - 1) });
    return html`<div class="chooser">
      <select
        aria-label="Which part of the table"
        @change=${(event: Event) => this.#choose(data, { part: (event.target as HTMLSelectElement).value as Part, row: 0 })}
      >
        <option value="train" ?selected=${part === "train"}>Training row</option>
        <option value="test" ?selected=${part === "test"} ?disabled=${data.test.count === 0}>Test row</option>
      </select>
      <button aria-label="Previous row" ?disabled=${row <= 0} @click=${() => to(row - 1)}>‹</button>
      <bp-number-field
        bare
        label="Row"
        .value=${row + 1}
        .range=${{ min: 1, max: count, integer: true }}
        @pick=${(event: CustomEvent<number>) => to(event.detail - 1)}
      ></bp-number-field>
      <button aria-label="Next row" ?disabled=${row >= count - 1} @click=${() => to(row + 1)}>›</button>
      <span class="muted">of ${count}</span>
    </div>`;
  }

  #choose(data: DataView, address: SampleAddress): void {
    this.sample = address;
    this.#try(inputOf(data, address));
  }
}

if (!customElements.get("bp-inference")) customElements.define("bp-inference", Inference);
