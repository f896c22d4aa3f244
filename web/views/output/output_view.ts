// SPDX-License-Identifier: MIT
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  svg,
  type SVGTemplateResult,
  type TemplateResult,
} from "lit";
import type { DataView, Report } from "backprop-playground/engine";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { Dark } from "../dark.ts";
import { Seen } from "../seen.ts";
import { isThird } from "../thirds.ts";
import { View } from "../view.ts";
import { figures, figureStyles } from "./figures.ts";
import { legend, legendStyles } from "./legend.ts";
import { outputStyles } from "./output_styles.ts";
import { statusNote } from "./run_status.ts";
import { shownMap } from "./shown_map.ts";
import { toggle } from "./toggle.ts";
import "./decision_map.ts";

/** What not every data set needs, or what is empty in the first view, comes after it. */
const parts = {
  pictures: once(() => import("../pictures/picture_output.ts")),
  matrix: once(() => import("./confusion_matrix.ts")),
  curve: once(() => import("./curve_plot.ts")),
  chart: once(() => import("./loss_chart.ts")),
};

/** Fetches a part at its first mention, and again only where that has failed. */
function once(fetch: () => Promise<unknown>): () => Promise<unknown> {
  let fetched: Promise<unknown> | null = null;
  return () =>
    (fetched ??= fetch().catch(() => {
      fetched = null;
    }));
}

/** What the network answers, how well, and how that changed. */
export class OutputView extends View {
  static override properties: PropertyDeclarations = { ...View.properties, ask: { attribute: false } };
  static override styles = [controls, figureStyles, legendStyles, outputStyles];
  declare ask: Ask;
  readonly #dark = new Dark(this);
  /** Parts that it shows, as far as they are on their way. */
  #coming = new Set<Promise<unknown>>();
  /** Whose numbers are shown. */
  #report: Report | null = null;

  constructor() {
    super();
    new Seen(this, "output");
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    return (
      before.frame !== now.frame ||
      before.loaded !== now.loaded ||
      before.view !== now.view ||
      before.walk !== now.walk ||
      before.input !== now.input ||
      before.curve !== now.curve ||
      before.branches !== now.branches ||
      before.run !== now.run
    );
  }

  override render(): TemplateResult {
    const { loaded, frame } = this.state;
    this.#need("chart");
    if (isThird(this.state)) this.#report = frame?.report ?? null;
    const data = loaded?.data ?? null;
    const run = html`<section class="run">
      ${figures(this.#report, data?.task ?? null, (data?.test.count ?? 0) > 0)} ${this.#status()}
      <bp-loss-chart .state=${this.state} .dispatch=${this.dispatch}></bp-loss-chart>
    </section>`;
    if (data?.picture && data.task === "classification") return this.#pictures(run);
    return html`<div class="parts">
      <section class="picture">${data ? this.#picture(data) : html`<h2>Output</h2>`}</section>
      ${run}
    </div>`;
  }

  /** Complete with its parts: none comes later and moves what is below it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await Promise.all(this.#coming);
    await this.renderRoot.querySelector<View>("bp-picture-output")?.updateComplete;
    return isDone;
  }

  #need(part: keyof typeof parts): void {
    this.#coming.add(parts[part]());
  }

  #pictures(run: TemplateResult): TemplateResult {
    this.#need("pictures");
    return html`<bp-picture-output .state=${this.state} .dispatch=${this.dispatch} .ask=${this.ask}
      >${run}</bp-picture-output
    >`;
  }

  #picture(data: DataView): TemplateResult {
    if (data.inputCount > 2) {
      if (data.task === "classification") this.#need("matrix");
      return data.task === "classification"
        ? html`<bp-confusion-matrix .state=${this.state} .dispatch=${this.dispatch}></bp-confusion-matrix>`
        : html`<h2>Output</h2>`;
    }
    const map = shownMap(this.state);
    const isCurve = data.inputCount === 1;
    if (isCurve) this.#need("curve");
    return html`
      <div class="title">
        <h2>Output${map?.unitTitle ? html`<span class="unit">: ${map.unitTitle}</span>` : nothing}</h2>
        ${isCurve ? nothing : this.#toggle("discretize", "Discretise", null)}
      </div>
      ${
        isCurve
          ? html`<bp-curve-plot .state=${this.state} .dispatch=${this.dispatch}></bp-curve-plot>`
          : html`<bp-decision-map .state=${this.state} .dispatch=${this.dispatch}></bp-decision-map>`
      }
      ${isCurve ? nothing : legend(map, data, this.#dark.value)} ${this.#toggles(data)}
    `;
  }

  #toggles(data: DataView): TemplateResult {
    return html`<div class="toggles">
      ${this.#toggle("showTrain", "Training", icons.filled)}
      ${data.test.count > 0 ? this.#toggle("showTest", "Test", icons.hollow) : nothing}
      ${data.task === "classification" ? this.#toggle("markErrors", "Errors", icons.ringed) : nothing}
    </div>`;
  }

  #toggle(
    name: "showTrain" | "showTest" | "markErrors" | "discretize",
    label: string,
    icon: TemplateResult | null,
  ): TemplateResult {
    return toggle(label, icon, this.state.view[name], (on) =>
      this.dispatch({ type: "set-view", view: { [name]: on } }),
    );
  }

  #status(): TemplateResult | typeof nothing {
    const { frame, spec } = this.state;
    const note = frame && statusNote(frame.report, spec, frame.attempts);
    if (!note) return nothing;
    const { gentler } = note;
    return html`<div class="note ${note.kind}" role=${note.kind === "diverged" ? "alert" : nothing}>
      <p><strong>${note.title}.</strong> ${note.text}</p>
      ${
        gentler === null
          ? nothing
          : html`<button class="primary" @click=${() => this.#restart(gentler)}>Start again at ${gentler}</button>`
      }
    </div>`;
  }

  #restart(learningRate: number): void {
    this.dispatch({ type: "set-learner", learner: { optimizer: { learningRate } } });
    this.dispatch({ type: "reset" });
  }
}

const icon = (inner: SVGTemplateResult): TemplateResult =>
  html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${inner}</svg>`;
const icons = {
  filled: icon(svg`<circle cx="7" cy="7" r="4" fill="currentColor" />`),
  hollow: icon(svg`<circle cx="7" cy="7" r="3.6" fill="none" stroke="currentColor" stroke-width="1.6" />`),
  ringed: icon(svg`<circle cx="7" cy="7" r="2.4" fill="currentColor" />
    <circle cx="7" cy="7" r="5.6" fill="none" stroke="var(--bp-danger)" stroke-width="1.4" />`),
};

if (!customElements.get("bp-output-view")) customElements.define("bp-output-view", OutputView);
