// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { isFlowing } from "../../state/frame_request.ts";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { chooseStyles } from "../microscope/choose_fields.ts";
import { type Parameter, sameParameter } from "../network/names.ts";
import { axesStyles } from "../output/axes.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { bandColours } from "./contour_colours.ts";
import { contourFields } from "./contour_fields.ts";
import { contourLayout, stepArrow } from "./contour_layout.ts";
import { levelLegend, markLegend } from "./contour_legend.ts";
import { type Levels, levelsAfter } from "./contour_levels.ts";
import { axisNames, contourNumbers, symbolsOf } from "./contour_numbers.ts";
import { contourPlot } from "./contour_plot.ts";
import { type ContourPath, contourPaths } from "./contour_shapes.ts";
import { contourStyles } from "./contour_styles.ts";
import { type Axes, following, landscapeRequest, type Picture, type Square } from "./contour_window.ts";
import { pathSentence, pictureSentence, samplesSentence } from "./contour_words.ts";
import { fineness, SLOW_MS } from "./effort.ts";
import { landscapeStyles } from "./landscape_styles.ts";
import { OneAtATime } from "./one_at_a_time.ts";
import { OnScreen } from "./on_screen.ts";
import { flatIndex, neighbourOf, shownWeight } from "./weight_choice.ts";

/** At most ten pictures a second. */
const PICTURE_MS = 100;

/** The cost over a plane through the present weights: contours, the run's path, the negative gradient, the next step. */
export class Contours extends View {
  static override properties: PropertyDeclarations = {
    ...View.properties,
    ask: { attribute: false },
    dark: { attribute: false },
    kind: { state: true },
    weights: { state: true },
    seed: { state: true },
    half: { state: true },
    isFollowing: { state: true },
    picture: { state: true },
    problem: { state: true },
    available: { state: true },
  };
  static override styles = [controls, landscapeStyles, chooseStyles, axesStyles, contourStyles];
  declare ask: Ask;
  declare dark: boolean;
  declare private kind: Axes["kind"];
  /** As chosen; null: the microscope's, and its neighbour. */
  declare private weights: { x: Parameter | null; y: Parameter | null };
  declare private seed: number;
  declare private half: number;
  declare private isFollowing: boolean;
  declare private picture: Picture | null;
  declare private problem: string;
  declare private available: number;

  readonly #pace = new OneAtATime(PICTURE_MS);
  readonly #seen = new OnScreen(this);
  #square: Square | null = null;
  /** What was asked for last, and what the square belongs to. */
  #asked: readonly unknown[] = [];
  #squareOf = "";
  #levels: Levels | null = null;
  #levelsOf = "";
  #failures = 0;
  /** Pictures that took too long since it plays. */
  #slow = 0;
  #drawn: { of: readonly unknown[]; paths: ContourPath[] } | null = null;

  constructor() {
    super();
    this.kind = "weights";
    this.weights = { x: null, y: null };
    this.seed = 1;
    this.half = 2;
    this.isFollowing = true;
    this.picture = null;
    this.problem = "";
    this.available = 600;
    this.addController(new Width(this, (width) => (this.available = Math.floor(width))));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pace.stop();
    this.#asked = [];
  }

  /** A step that goes by asks for another picture; it is painted when it has come. */
  override shouldUpdate(changed: PropertyValues<this>): boolean {
    this.#look();
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    return before.loaded !== this.state.loaded || before.view.focus !== this.state.view.focus;
  }

  get #axes(): Axes {
    if (this.kind === "random") return { kind: "random", seed: this.seed };
    const x = shownWeight(this.state, this.weights.x);
    const layout = this.state.loaded?.layout ?? [];
    const wanted = this.weights.y ? shownWeight(this.state, this.weights.y) : null;
    return { kind: "weights", x, y: wanted && !sameParameter(wanted, x) ? wanted : neighbourOf(x, layout) };
  }

  #look(): void {
    const { loaded, frame, run } = this.state;
    if (!loaded || !frame || !this.#seen.value) return;
    const axes = this.#axes;
    const square = this.#squareFor(axes, frame.parameters);
    if (!square) return;
    const { count } = loaded.data.train;
    const parameters = frame.parameters.length;
    const isPlaying = isFlowing(this.state);
    if (!isPlaying) this.#slow = 0;
    const fine = fineness({ parameters, trainCount: count, isPlaying, slow: this.#slow });
    const wanted = [
      JSON.stringify([axes, square, fine]),
      loaded,
      run.interventions,
      frame.report.step,
      this.state.spec.learner,
    ];
    if (wanted.every((part, index) => part === this.#asked[index])) return;
    this.#asked = wanted;
    this.#pace.ask(async () => {
      const began = performance.now();
      try {
        const answer = await this.ask("landscape", landscapeRequest(axes, square, fine));
        this.#take({ ...answer, axes, square, fineness: fine, trainCount: count });
      } catch (error) {
        // Most often the run has just moved on: only what fails twice is told.
        if (++this.#failures > 1) this.problem = error instanceof Error ? error.message : String(error);
        else this.#asked = [];
        this.requestUpdate();
      }
      if (performance.now() - began > SLOW_MS) this.#slow++;
    });
  }

  #squareFor(axes: Axes, parameters: ArrayLike<number>): Square | null {
    const { half } = this;
    if (axes.kind === "random") return { x: 0, y: 0, half };
    const layout = this.state.loaded?.layout ?? [];
    const [x, y] = [parameters[flatIndex(axes.x, layout)], parameters[flatIndex(axes.y, layout)]];
    if (x === undefined || y === undefined) return null;
    const of = JSON.stringify(axes);
    const kept = this.#square && this.#squareOf === of ? { ...this.#square, half } : { x, y, half };
    this.#squareOf = of;
    this.#square = this.isFollowing ? following(kept, [x, y]) : kept;
    return this.#square;
  }

  #take(picture: Picture): void {
    this.problem = "";
    this.#failures = 0;
    // Another plane has other levels, and so has a run that was paused; otherwise they stay as long as they can.
    const of = JSON.stringify([picture.axes, picture.square.half, isFlowing(this.state)]);
    this.#levels = levelsAfter(this.#levelsOf === of ? this.#levels : null, picture.values);
    this.#levelsOf = of;
    this.picture = picture;
  }

  #setWeight(axis: "x" | "y", weight: Parameter): void {
    const axes = this.#axes;
    if (axes.kind !== "weights") return;
    const other = axis === "x" ? axes.y : axes.x;
    const kept = sameParameter(other, weight)
      ? neighbourOf({ kind: "parameter", ...weight }, this.state.loaded?.layout ?? [])
      : other;
    this.weights = axis === "x" ? { x: weight, y: kept } : { x: kept, y: weight };
  }

  override render(): TemplateResult {
    const { picture, problem } = this;
    return html`<section aria-labelledby="title">
      <h3 id="title">The cost as a map</h3>
      <p class="lead">
        A map of the cost, seen from above: each colour is a height. The network stands at the dot; the arrow of the
        negative gradient points straight downhill. Press Play above and watch it walk.
      </p>
      ${contourFields({
        state: this.state,
        axes: this.#axes,
        halfWidth: this.half,
        isFollowing: this.isFollowing,
        setKind: (kind) => {
          this.kind = kind;
          this.half = kind === "random" ? 1 : 2;
        },
        setWeight: (axis, weight) => this.#setWeight(axis, weight),
        setSeed: (seed) => (this.seed = seed),
        setHalf: (half) => (this.half = half),
        follow: (on) => (this.isFollowing = on),
      })}
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      ${picture ? this.#shown(picture, this.#levels!) : html`<p class="muted">The picture is on its way.</p>`}
    </section>`;
  }

  #shown(picture: Picture, levels: Levels): TemplateResult {
    const layout = contourLayout(picture.square, this.available);
    const of = [picture, levels, layout.width];
    if (!this.#drawn || of.some((part, index) => part !== this.#drawn?.of[index]))
      this.#drawn = { of, paths: contourPaths(picture, levels.thresholds, layout) };
    const colours = bandColours(levels.thresholds.length + 1, this.dark);
    const names = symbolsOf(picture.axes);
    const sentence = pictureSentence(picture, names);
    const hasStep = stepArrow(picture.at, picture.next, layout) !== null;
    return html`<div class="columns">
      <div class="picture">
        ${contourPlot({
          picture,
          layout,
          paths: this.#drawn.paths,
          colours,
          names: axisNames(picture, this.state),
          sentence,
        })}
        ${markLegend(hasStep)}
      </div>
      <div class="side">
        ${contourNumbers(picture, this.state)}
        <p>${sentence}</p>
        ${levelLegend(levels, colours, picture.cost)}
        <p class="note">${samplesSentence(picture)} ${pathSentence(picture)}</p>
      </div>
    </div>`;
  }
}

if (!customElements.get("bp-contours")) customElements.define("bp-contours", Contours);
