// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import type { State } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { formulaStyles } from "../microscope/formula_styles.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { backwardsStyles } from "./backwards_styles.ts";
import { chainEnd } from "./chain_end.ts";
import { composition, letters } from "./chain_names.ts";
import { ChainSource, stepOf } from "./chain_source.ts";
import { chainWay } from "./chain_way.ts";
import type { Direction } from "./chain_words.ts";
import { fit } from "./shape_layout.ts";
import { walkStyles } from "./walk_styles.ts";

/** Time to read two sentences. */
const MILLISECONDS_A_STEP = 3500;
/** From here on both ways have room side by side, as in walk_styles.ts. */
const SIDE_BY_SIDE = 760;
const BETWEEN = 24;
/** The padding and border of a way. */
const INSIDE = 36;

/** The same chain of Jacobians, multiplied from the front and from the end, one product at a time. */
export class ChainWalk extends View {
  static override properties: PropertyDeclarations = {
    ...super.properties,
    ask: { attribute: false },
    dark: { attribute: false },
    sample: { attribute: false },
    at: { state: true },
    playing: { state: true },
    width: { state: true },
    read: { state: true },
  };
  static override styles = [controls, formulaStyles, backwardsStyles, walkStyles];
  declare ask: Ask;
  declare dark: boolean;
  /** Training row, from 0. */
  declare sample: number;
  /** How many products are done. */
  declare private at: number;
  declare private playing: boolean;
  declare private width: number;
  declare private read: { direction: Direction; words: string } | null;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #source = new ChainSource(
    () => this.ask,
    (isOther) => {
      if (isOther) this.#begin();
      this.requestUpdate();
    },
  );

  constructor() {
    super();
    this.at = 0;
    this.playing = false;
    this.width = 0;
    this.read = null;
    this.addController(new Width(this, (width) => (this.width = width)));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#play(false);
  }

  override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const before = changed.get("state") as State | undefined;
    if (!before || changed.size > 1) return true;
    const now = this.#shown(this.state);
    return this.#shown(before).some((value, index) => value !== now[index]);
  }

  /** While it trains the step counts only in that the numbers have become old. */
  #shown(state: State): readonly unknown[] {
    const { loaded, playing, busy, building, run } = state;
    const step = playing ? stepOf(state) === this.#source.chain?.step : stepOf(state);
    return [loaded, playing, busy, building, run.interventions, step];
  }

  override willUpdate(): void {
    this.#source.follow(this.state, this.sample);
  }

  get #last(): number {
    return (this.#source.ways?.forward.length ?? 1) - 1;
  }

  /** Another network has other products. */
  #begin(): void {
    this.#play(false);
    this.at = 0;
    this.read = null;
  }

  #go(to: number): void {
    this.at = Math.max(Math.min(to, this.#last), 0);
    this.read = null;
    if (this.at === this.#last) this.#play(false);
  }

  #play(on: boolean): void {
    clearInterval(this.#timer);
    this.playing = on;
    if (!on) return;
    this.#timer = setInterval(() => this.#go(this.at + 1), MILLISECONDS_A_STEP);
    this.#go(this.at === this.#last ? 0 : this.at + 1);
  }

  override render(): TemplateResult {
    const layers = this.state.loaded?.layout.length ?? 0;
    return html`
      <h3>The same chain, multiplied from both ends</h3>
      <p>
        Your network is a function of functions, ${composition(layers)}: ${letters(layers)}, and C is the loss of one
        sample. Each of them has a table of slopes, its Jacobian matrix: how what comes out answers to a small change of
        what goes in. Multiplied together they give ∂C/∂x, whichever end one begins at. Only the work differs.
      </p>
      ${this.#source.refusal ? this.#refused() : this.#source.ways ? this.#walk() : html`<p class="muted waiting">The matrices are on their way.</p>`}
    `;
  }

  #refused(): TemplateResult {
    return html`<p class="note refused" role="status">
      This network cannot be shown in matrices: ${this.#source.refusal}. All that follows below is of it all the same.
    </p>`;
  }

  #walk(): TemplateResult | typeof nothing {
    const { chain, ways } = this.#source;
    if (!chain || !ways) return nothing;
    const { at } = this;
    const last = this.#last;
    const isTwo = this.width >= SIDE_BY_SIDE;
    const fitted = fit(ways, (isTwo ? (this.width - BETWEEN) / 2 : this.width) - INSIDE);
    const totals = { forward: ways.forward[last]?.total ?? 0, reverse: ways.reverse[last]?.total ?? 0 };
    const way = (direction: Direction): TemplateResult =>
      chainWay({
        direction,
        steps: ways[direction],
        at,
        fit: fitted,
        dark: this.dark,
        most: Math.max(totals.forward, totals.reverse),
        read: this.read?.direction === direction ? this.read.words : null,
        tell: (words) => (this.read = words === null ? null : { direction, words }),
      });
    return html`
      <div class="moves" role="group" aria-label="Products, one at a time">
        <button type="button" ?disabled=${at === 0} @click=${() => this.#go(at - 1)}>‹ Back</button>
        <button type="button" class="primary" ?disabled=${at === last} @click=${() => this.#go(at + 1)}>
          Next product ›
        </button>
        <button type="button" class="play" @click=${() => this.#play(!this.playing)}>
          ${this.playing ? "Pause" : "Play"}
        </button>
        <span class="number" role="status"
          >${at === 0 ? `Before product 1 of ${last}` : `Product ${at} of ${last}`}</span
        >
        <span class="moment muted number"
          >Numbers of step ${integer(chain.step)}
          <button type="button" ?disabled=${stepOf(this.state) === chain.step} @click=${this.#again}>
            Again, of the present
          </button></span
        >
      </div>
      <div class="ways">${way("forward")} ${way("reverse")}</div>
      ${at === last ? chainEnd(chain, totals, this.state.loaded?.data.featureNames ?? []) : nothing}
    `;
  }

  readonly #again = (): void => this.#source.again(this.state, this.sample);
}

if (!customElements.get("bp-backwards-walk")) customElements.define("bp-backwards-walk", ChainWalk);
