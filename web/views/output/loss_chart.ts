// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult, unsafeCSS } from "lit";
import uPlotStyles from "uplot/dist/uPlot.min.css?inline";
import { integer, NO_VALUE, significant } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { Dark } from "../dark.ts";
import { View } from "../view.ts";
import { curveColumns } from "./curve_data.ts";
import { lossChartStyles } from "./loss_chart_styles.ts";
import { Pace } from "./pace.ts";
import type { makeLossPlot } from "./loss_plot.ts";
import { toggle, toggleStyles } from "./toggle.ts";

type LossPlot = ReturnType<typeof makeLossPlot>;

const HEIGHT = 150;
/** The chart's numbers are dear to draw, and nobody reads them 60 times a second. */
const MILLISECONDS_APART = 70;

/** The loss of training and test over the steps. Hover, or use the arrow keys, for exact values. */
export class LossChart extends View {
  static override properties: PropertyDeclarations = { hovered: { state: true } };
  static override styles = [controls, unsafeCSS(uPlotStyles), toggleStyles, lossChartStyles];
  /** Number of the point whose values the legend shows; null: the newest. */
  declare private hovered: number | null;
  readonly #dark = new Dark(this);
  #plot: LossPlot | null = null;
  /** The charting code is a third of the page's: it comes when there is a line to draw. */
  #maker: typeof makeLossPlot | null = null;
  #isComing = false;
  #made = { isLog: false, isDark: false };
  readonly #pace = new Pace(MILLISECONDS_APART);
  #width = 0;
  readonly #observer = new ResizeObserver(([entry]) => {
    this.#width = Math.floor(entry?.contentRect.width ?? 0);
    if (this.#plot && this.#width > 0) this.#plot.setSize({ width: this.#width, height: HEIGHT });
    else this.requestUpdate();
  });

  constructor() {
    super();
    this.hovered = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#pace.stop();
    this.#plot?.destroy();
    this.#plot = null;
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    return (
      before.curve !== now.curve || before.view.logLoss !== now.view.logLoss || before.view.theme !== now.view.theme
    );
  }

  override render(): TemplateResult {
    const { curve, view } = this.state;
    const at = this.hovered !== null && this.hovered < curve.step.length ? this.hovered : curve.step.length - 1;
    return html`
      <div class="legend">
        <span class="item train">${sample}training <span class="number">${significant(curve.train[at], 4)}</span></span>
        <span class="item test">${sample}test <span class="number">${significant(curve.test[at], 4)}</span></span>
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
        <span class="muted">step <span class="number">${at < 0 ? NO_VALUE : integer(curve.step[at])}</span></span>
      </div>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    const { curve, view } = this.state;
    const isDark = this.#dark.value;
    const into = this.renderRoot.querySelector<HTMLElement>(".chart");
    if (!into || this.#width === 0) return;
    if (!this.#maker) {
      if (curve.step.length > 1) void this.#fetchMaker();
      return;
    }
    const isNew = !this.#plot || this.#made.isLog !== view.logLoss || this.#made.isDark !== isDark;
    if (isNew) this.#make(this.#maker, into, view.logLoss, isDark);
    else if (!changed.has("state") || changed.get("state")?.curve === curve) return;
    this.#pace.do(() => this.#plot?.setData(curveColumns(this.state.curve, this.state.view.logLoss)));
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

  #make(makePlot: typeof makeLossPlot, into: HTMLElement, isLog: boolean, isDark: boolean): void {
    this.#plot?.destroy();
    const style = getComputedStyle(this);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    this.#made = { isLog, isDark };
    this.#plot = makePlot(
      into,
      {
        width: this.#width,
        height: HEIGHT,
        isLog,
        text: colour("--bp-muted"),
        line: colour("--bp-line"),
        train: colour("--bp-accent"),
        test: colour("--bp-text"),
        font: `11px ${style.fontFamily}`,
      },
      (index) => {
        this.hovered = index;
      },
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const last = this.state.curve.step.length - 1;
    const from = this.hovered ?? last;
    const to = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      Home: 0,
      End: last,
      PageUp: from - 10,
      PageDown: from + 10,
    }[event.key];
    if (event.key === "Escape") this.#show(null);
    else if (to !== undefined) this.#show(Math.min(Math.max(to, 0), last));
    else return;
    event.preventDefault();
  };

  /** Puts the chart's cursor on a point, or takes it away. */
  #show(index: number | null): void {
    const step = index === null ? undefined : this.state.curve.step[index];
    if (step === undefined) this.#plot?.setCursor({ left: -10, top: -10 });
    else this.#plot?.setCursor({ left: this.#plot.valToPos(step, "x"), top: 1 });
    this.hovered = index;
  }
}

/** A piece of the line, as it is drawn. */
const sample = html`<svg width="22" height="10" aria-hidden="true"><path d="M1 5H21" /></svg>`;

if (!customElements.get("bp-loss-chart")) customElements.define("bp-loss-chart", LossChart);
