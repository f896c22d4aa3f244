// SPDX-License-Identifier: MIT
import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { controls } from "../../styles/controls.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { layerContext, type LayerContext } from "./layer_context.ts";
import { histogram } from "./layer_histogram.ts";
import { idleUnits } from "./layer_idle.ts";
import { depthSentence, stepSentence } from "./layer_sentences.ts";
import { layerStyles } from "./layer_styles.ts";
import { once } from "./microscope_known.ts";
import { normsBars } from "./norms_bars.ts";
import { normsChart } from "./norms_chart.ts";
import { section } from "./weight_section.ts";
import { weightStyles } from "./weight_styles.ts";

/** Padding of the box around the chart, with its border. */
const AROUND = 26;

/** A layer as a whole: its weights, gradients and updates, its idle units, and the gradient's size by layer over the run. */
export class LayerTab extends View {
  static override properties: PropertyDeclarations = { available: { state: true } };
  static override styles = [controls, weightStyles, layerStyles];
  declare private available: number;

  constructor() {
    super();
    this.available = 660;
    this.addController(new Width(this, (width) => (this.available = Math.floor(width))));
  }

  override render(): TemplateResult {
    const context = layerContext(this.state, this.dispatch);
    if (!context) return html`<p class="waiting">The numbers come with the next frame.</p>`;
    return html`<div class="boxes">
      ${section("How the numbers are spread", histograms(context), { place: "wide" })}
      ${section("Norm of the gradient, by layer", html`${normsChart(context, this.available - AROUND)}${normsBars(context)}${depth(context)}`, { place: "wide" })}
      ${section("Units that do not learn", idleUnits(context), { place: "wide" })}
    </div>`;
  }
}

function histograms({ study, known }: LayerContext): TemplateResult {
  const { weights, gradients, updates, weightNorm, gradientNorm, updateNorm } = study;
  return html`<div class="histograms">
      ${histogram("Weights", weights, weightNorm)}
      ${histogram("Gradients", once(known.delta, gradients), once(known.delta, gradientNorm))}
      ${histogram("Updates", once(known.update, updates), once(known.update, updateNorm))}
    </div>
    <p class="note">Weights without biases. ${known.update ? stepSentence(updateNorm, weightNorm) : ""}</p>`;
}

/** In words, once all of them are known. */
function depth({ gradientNorms, names }: LayerContext): TemplateResult {
  const all = gradientNorms.filter((norm) => norm !== undefined);
  const says = all.length === gradientNorms.length ? depthSentence(all, names) : "";
  const [, word, rest] = /^(Vanishing gradients|Exploding gradients)(.*)$/.exec(says) ?? [];
  return word ? html`<p class="says warning"><b>${word}</b>${rest}</p>` : html`<p class="says">${says}</p>`;
}

if (!customElements.get("bp-layer-tab")) customElements.define("bp-layer-tab", LayerTab);
