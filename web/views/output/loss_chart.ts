// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult, unsafeCSS } from "lit";
import uPlotStyles from "uplot/dist/uPlot.min.css?inline";
import { integer, significant } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { Dark } from "../dark.ts";
import { isThird } from "../thirds.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { pointAt } from "./curve_point.ts";
import { lossChartStyles } from "./loss_chart_styles.ts";
import type { LossPlot, makeLossPlot } from "./loss_plot.ts";
import { toggle, toggleStyles } from "./toggle.ts";

const HEIGHT = 150;

/** The loss of training and test over the steps, other courses of the run paler. Hover, or use the arrow keys, for exact values. */
export class LossChart extends View {
  static override properties: PropertyDeclarations = { hovered: { state: true } };
  static override styles = [controls, unsafeCSS(uPlotStyles), toggleStyles, lossChartStyles];
  /** The step whose values the legend shows; null: the present one. */
  declare private hovered: number | null;
  readonly #dark = new Dark(this);
  #plot: LossPlot | null = null;
  /** The charting code is a third of the page's: it comes when there is a line to draw. */
  #maker: typeof makeLossPlot | null = null;
  #isComing = false;
  /** What the plot was made for. */
  #made = "";
  #width = 0;
  /** What the legend says. */
  #said: { train: number | undefined; test: number | null | undefined; step: number | undefined } = {
    train: undefined,
    test: undefined,
    step: undefined,
  };

  constructor() {
    super();
    this.hovered = null;
    this.addController(new Width(this, (width) => this.#fit(Math.floor(width))));
  }

  #fit(width: number): void {
    this.#width = width;
    if (this.#plot && width > 0) this.#plot.setSize({ width, height: HEIGHT });
    else this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#plot?.destroy();
    this.#plot = null;
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    return (
      before.curve !== now.curve ||
      before.branches !== now.branches ||
      before.run !== now.run ||
      before.frame?.report.step !== now.frame?.report.step ||
      before.view.logLoss !== now.view.logLoss ||
      before.view.theme !== now.view.theme
    );
  }

  get #present(): number {
    return this.state.frame?.report.step ?? 0;
  }

  override render(): TemplateResult {
    const { curve, view, branches } = this.state;
    if (isThird(this.state) || this.hovered !== null) {
      const at = Math.max(pointAt(curve.step, this.hovered ?? this.#present), 0);
      this.#said = { train: curve.train[at], test: curve.test[at], step: curve.step[at] };
    }
    const { train, test, step } = this.#said;
    return html`
      <div class="legend">
        <span class="item train">${sample}training <span class="number">${significant(train, 4)}</span></span>
        <span class="item test">${sample}test <span class="number">${significant(test, 4)}</span></span>
      </div>
      <div
        class="chart"
        tabindex="0"
        role="img"
        aria-label="Loss over the steps, training and test. Arrow keys move through the points."
        @keydown=${this.#onKey}
        @blur=${() => {
          this.#show(null);
        }}
      ></div>
      ${curve.step.length < 2 ? html`<p class="hint muted">Press Play: the loss is drawn here.</p>` : nothing}
      <div class="below">
        ${toggle("Logarithmic", null, view.logLoss, (on) => this.dispatch({ type: "set-view", view: { logLoss: on } }))}
        <span class="muted">step <span class="number">${integer(step)}</span></span>
      </div>
      ${branches.length > 0 ? html`<bp-courses .state=${this.state} .dispatch=${this.dispatch}></bp-courses>` : nothing}
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    const { curve, view, run, branches } = this.state;
    if (branches.length > 0) void import("../courses/courses.ts");
    const into = this.renderRoot.querySelector<HTMLElement>(".chart");
    if (!into || this.#width === 0) return;
    if (!this.#maker) {
      if (curve.step.length > 1) void this.#fetchMaker();
      return;
    }
    const ghosts = branches.map(({ id }) => id);
    const made = [view.logLoss, this.#dark.value, run.id, ...ghosts].join();
    const before = changed.get("state");
    const isNew = !this.#plot || this.#made !== made;
    if (isNew) this.#make(this.#maker, into, ghosts);
    this.#made = made;
    this.#plot?.setPresent(this.#present < (curve.step.at(-1) ?? 0) ? this.#present : null);
    if (!isNew && (!before || (before.curve === curve && before.branches === branches))) return;
    this.#plot?.setData(
      branches.map((branch) => branch.curve),
      curve,
    );
  }

  async #fetchMaker(): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    try {
      this.#maker = (await import("./loss_plot.ts")).makeLossPlot;
      if (this.isConnected) this.requestUpdate();
    } finally {
      this.#isComing = false; // where it could not be had, the next point asks again
    }
  }

  #make(makePlot: typeof makeLossPlot, into: HTMLElement, ghosts: readonly number[]): void {
    this.#plot?.destroy();
    const style = getComputedStyle(this);
    const look = {
      width: this.#width,
      height: HEIGHT,
      isLog: this.state.view.logLoss,
      font: `11px ${style.fontFamily}`,
      colour: (name: string) => style.getPropertyValue(name).trim(),
      followed: this.state.run.id,
      ghosts,
    };
    this.#plot = makePlot(into, look, (step) => {
      this.hovered = step;
    });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { step } = this.state.curve;
    const from = pointAt(step, this.hovered ?? this.#present);
    const last = step.length - 1;
    const to = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      Home: 0,
      End: last,
      PageUp: from - 10,
      PageDown: from + 10,
    }[event.key];
    if (event.key === "Escape") this.#show(null);
    else if (to !== undefined) this.#show(step[Math.min(Math.max(to, 0), last)] ?? null);
    else return;
    event.preventDefault();
  };

  /** Puts the chart's cursor on a step, or takes it away. */
  #show(step: number | null): void {
    this.#plot?.point(step);
    this.hovered = step;
  }
}

/** A piece of the line, as it is drawn. */
const sample = html`<svg width="22" height="10" aria-hidden="true"><path d="M1 5H21" /></svg>`;

if (!customElements.get("bp-loss-chart")) customElements.define("bp-loss-chart", LossChart);
