// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { PageData, PageSpec } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import { countStops, evenScale, stopScale } from "../form/slider_scale.ts";
import { View } from "../view.ts";
import { controlsFor, noiseInWords, splitInWords } from "./data_sets.ts";
import { tableCard, tableCardStyles } from "./table_card.ts";
import "../form/check_field.ts";
import "../form/number_field.ts";
import "../form/slider_field.ts";
import "./data_gallery.ts";

const MOST_SAMPLES = 100000;
const LARGEST_SEED = Number.MAX_SAFE_INTEGER;

const classScale = evenScale(2, 8, 1);
const noiseScale = evenScale(0, 0.5, 0.01);
const sampleScale = stopScale([10, 20, 50, 100, 200, 300, 500, 700, 1000, 2000, 5000, 10000]);
const shareScale = evenScale(0.1, 1, 0.05);
const nothingSaid = (): string => "";

/** Which data, how much of it, and how it is dealt out. */
export class DataPanel extends View {
  static override styles = [controls, tableCardStyles, panelStyles()];

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before) return true;
    const now = this.state;
    return (
      before.spec !== now.spec ||
      before.building !== now.building ||
      before.loaded !== now.loaded ||
      before.walk !== now.walk ||
      before.pinned !== now.pinned ||
      before.view.theme !== now.view.theme
    );
  }

  override render(): TemplateResult {
    const spec = this.state.building ?? this.state.spec;
    return html`
      <h2>Data</h2>
      <bp-data-gallery .state=${this.state} .dispatch=${this.dispatch}></bp-data-gallery>
      ${this.#generator(spec.data)} ${this.#batches(spec)} ${this.#seed(spec)} ${this.#batchInUse()}
      ${tableCard(spec.data, this.state.loaded?.data ?? null)}
    `;
  }

  /** Data that have a map show their batch there. */
  #batchInUse(): TemplateResult | typeof nothing {
    const { walk, loaded } = this.state;
    if (!walk || !loaded || loaded.data.inputCount <= 2) return nothing;
    void import("./batch_in_use.ts");
    return html`<bp-batch-in-use .state=${this.state} .dispatch=${this.dispatch}></bp-batch-in-use>`;
  }

  #set(data: Partial<PageData>): void {
    this.dispatch({ type: "set-data", data });
  }

  #generator(data: PageData): TemplateResult {
    const shown = controlsFor(data);
    return html`
      ${
        shown.classes
          ? html`<bp-slider-field
              label="Classes"
              .value=${data.classes}
              .scale=${classScale}
              .said=${String}
              @pick=${(event: CustomEvent<number>) => this.#set({ classes: event.detail })}
            ></bp-slider-field>`
          : nothing
      }
      ${
        shown.noise
          ? html`<bp-slider-field
              label="Noise"
              .value=${data.noise}
              .scale=${noiseScale}
              .said=${noiseInWords}
              explain="How far the points stray from the pattern."
              @pick=${(event: CustomEvent<number>) => this.#set({ noise: event.detail })}
            ></bp-slider-field>`
          : nothing
      }
      ${
        shown.samples
          ? html`<bp-slider-field
              label="Samples"
              .value=${data.samples}
              .scale=${sampleScale}
              .said=${nothingSaid}
              .range=${{ min: 1, max: MOST_SAMPLES, integer: true }}
              @pick=${(event: CustomEvent<number>) => this.#set({ samples: event.detail })}
            ></bp-slider-field>`
          : nothing
      }
      ${
        shown.trainShare
          ? html`<bp-slider-field
              label="Split"
              .value=${data.trainShare}
              .scale=${shareScale}
              .said=${splitInWords}
              explain="The network learns from the training points only; the test points show what it makes of new ones."
              @pick=${(event: CustomEvent<number>) => this.#set({ trainShare: event.detail })}
            ></bp-slider-field>`
          : nothing
      }
    `;
  }

  #batches({ data, learner }: PageSpec): TemplateResult {
    if (learner.kind === "weight-combinations") return html``; // each is tried on all of the training samples
    const shown = controlsFor(data);
    const rows = this.state.loaded?.data.train.count ?? Math.max(Math.round(data.samples * data.trainShare), 1);
    const size = Math.min(learner.batchSize, rows);
    return html`
      ${
        shown.batch
          ? html`<bp-slider-field
              label="Batch size"
              .value=${size}
              .scale=${stopScale(countStops(1, rows))}
              .said=${(value: number) => (value >= rows ? "all" : "")}
              .range=${{ min: 1, max: rows, integer: true }}
              explain="Samples that are averaged for one step: 1 is quick and jittery, all is slow and smooth."
              @pick=${(event: CustomEvent<number>) => this.dispatch({ type: "set-learner", learner: { batchSize: event.detail } })}
            ></bp-slider-field>`
          : nothing
      }
      ${
        shown.shuffle
          ? html`<bp-check-field
              label="Shuffle every epoch"
              .checked=${learner.shuffle}
              explain="Deals the batches anew for every pass over the training data; without it they keep their order."
              @pick=${(event: CustomEvent<boolean>) => this.dispatch({ type: "set-learner", learner: { shuffle: event.detail } })}
            ></bp-check-field>`
          : nothing
      }
    `;
  }

  #seed({ seed, data }: PageSpec): TemplateResult {
    const set = (next: number): void => this.dispatch({ type: "set-seed", seed: next });
    return html`
      <div class="seed">
        <bp-number-field
          label="Seed"
          .value=${seed}
          .range=${{ min: 0, max: LARGEST_SEED, integer: true }}
          explain="The same seed gives the same data and the same first weights, to the last bit, on every machine."
          @pick=${(event: CustomEvent<number>) => set(event.detail)}
        ></bp-number-field>
        <button
          type="button"
          title="The next seed: other data, other first weights"
          ?disabled=${seed >= LARGEST_SEED}
          @click=${() => set(seed + 1)}
        >
          New seed
        </button>
      </div>
      ${seed === data.seed ? nothing : html`<p class="hint">The data were made with seed ${data.seed}; a seed chosen here sets both.</p>`}
    `;
  }
}

function panelStyles(): ReturnType<typeof css> {
  return css`
    :host {
      display: block;
    }
    .seed {
      display: flex;
      align-items: start;
      gap: 8px;
    }
    .seed bp-number-field {
      flex: 1;
      min-width: 0;
      --bp-field-width: 72px;
    }
    .seed button {
      flex: none;
      min-height: 30px;
    }
    .hint {
      margin: 2px 0 0;
      font-size: 12.5px;
      color: var(--bp-muted);
    }
  `;
}

if (!customElements.get("bp-data-panel")) customElements.define("bp-data-panel", DataPanel);
