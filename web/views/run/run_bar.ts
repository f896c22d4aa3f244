// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { searches } from "../../state/learners.ts";
import type { State } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import { pulse } from "../../styles/pulse.ts";
import { isThird } from "../thirds.ts";
import { View } from "../view.ts";
import { icon } from "./icons.ts";
import "./learning_rate.ts";
import "./loop_chart.ts";
import { runBarNarrowStyles } from "./run_bar_narrow_styles.ts";
import { runBarStyles } from "./run_bar_styles.ts";
import { moves, type Move } from "./moves.ts";
import { progress } from "./progress.ts";
import { positionOf, speeds, stageSpeeds, tempoAction, tempoText } from "./scales.ts";

/** What the bar shows; it is painted again when one of them changes. */
const slices = [
  "playing", "speed", "stageSpeed", "spec", "loaded", "walk", "start", "past", "future",
] as const satisfies readonly (keyof State)[]; // prettier-ignore
/** … or when a moment arrives. */
const moment = ["frame", "run", "curve"] as const satisfies readonly (keyof State)[];

/** A bar with more controls than these folds some away where it is narrow. */
const MOST_UNFOLDED = 6;

/** Time back and forth by stage, step and epoch; play, reset, undo; speed and learning rate; where the run is. */
export class RunBar extends View {
  static override properties: PropertyDeclarations = {
    ...View.properties,
    controls: { attribute: false },
    highlight: { attribute: false },
    isOpen: { state: true },
  };
  /** The controls that are shown; null: all. */
  declare controls: readonly string[] | null;
  /** Controls that a lesson speaks of, as "control:step". */
  declare highlight: readonly string[];
  /** Speed and learning rate are unfolded, where they are folded away. */
  declare private isOpen: boolean;

  static override styles = [controls, pulse, runBarStyles, runBarNarrowStyles];

  constructor() {
    super();
    this.controls = null;
    this.highlight = [];
    this.isOpen = false;
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const differs = (slice: keyof State): boolean => before[slice] !== this.state[slice];
    return slices.some(differs) || (moment.some(differs) && isThird(this.state));
  }

  override render(): TemplateResult {
    const { state, dispatch } = this;
    return html`
      <div class="buttons" role="group" aria-label="Run">
        <div class="group pairs">${moves.map((move) => this.#pair(move))}</div>
        <div class="group">${this.#playing()} ${this.#history()}</div>
      </div>
      ${progress(this.state)} ${this.#tuned()}
      ${this.#shows("loop") ? html`<bp-loop-chart class=${this.#lit("loop")} .state=${state} .dispatch=${dispatch}></bp-loop-chart>` : nothing}
      ${this.#shows("timeline") ? html`<bp-timeline class=${this.#lit("timeline")} .state=${state} .dispatch=${dispatch}>the run’s timeline: play, then drag back</bp-timeline>` : nothing}
    `;
  }

  /** Until something was run there is nothing to go back to. */
  override updated(): void {
    const { playing, run, frame } = this.state;
    if (playing || run.end > 0 || (frame?.report.step ?? 0) > 0) void import("./timeline.ts");
  }

  #shows(control: string): boolean {
    return !this.controls || this.controls.includes(control);
  }

  #lit(control: string): string {
    return this.highlight.includes(`control:${control}`) ? "lit" : "";
  }

  get #isTunable(): boolean {
    return this.#shows("speed") || this.#shows("learning-rate");
  }

  /** So few controls that none needs to be folded away. */
  get #isShort(): boolean {
    return this.controls !== null && this.controls.length <= MOST_UNFOLDED;
  }

  get #ready(): boolean {
    return this.state.loaded !== null;
  }

  /** "‹ | Stage ›" */
  #pair({ unit, name, control, title }: Move): TemplateResult | typeof nothing {
    if (!this.#shows(control)) return nothing;
    const { walk, frame } = this.state;
    const isFirst = (frame?.report.step ?? 0) === 0 && (unit !== "stage" || (walk?.stage ?? 0) === 0);
    const back = `Back one ${name.toLowerCase()}`;
    return html`<div class="pair">
      ${
        this.#shows("back")
          ? html`<button
              class="back ${this.#lit("back")}"
              ?disabled=${!this.#ready || isFirst}
              title=${back}
              aria-label=${back}
              @click=${() => this.dispatch({ type: "back", count: 1, unit })}
            >
              ${icon("back")}
            </button>`
          : nothing
      }<button
        class=${this.#lit(control)}
        ?disabled=${!this.#ready}
        title=${title}
        aria-label=${name}
        @click=${() => this.dispatch({ type: "step", count: 1, unit })}
      >
        ${name}<span class="forward">${icon("back")}</span>
      </button>
    </div>`;
  }

  #playing(): TemplateResult {
    const { playing } = this.state;
    return html`${
      this.#shows("play")
        ? html`<button
            class="primary ${this.#lit("play")}"
            ?disabled=${!this.#ready}
            @click=${() => this.dispatch({ type: this.state.playing ? "pause" : "play" })}
          >
            ${icon(playing ? "pause" : "play")}${playing ? "Pause" : "Play"}
          </button>`
        : nothing
    }${
      this.#shows("reset")
        ? this.#tool("reset", "Reset", "Start again from step 0 with the same first weights", this.#ready, () =>
            this.dispatch({ type: "reset" }),
          )
        : nothing
    }`;
  }

  #history(): TemplateResult {
    const { past, future } = this.state;
    const told = (name: string, label: string | undefined): string =>
      label === undefined ? name : `${name}: ${label}`;
    return html`${
      this.#shows("undo")
        ? html`${this.#tool("undo", "Undo", told("Undo", past.at(-1)?.label), past.length > 0, () => this.dispatch({ type: "undo" }))}
          ${this.#tool("redo", "Redo", told("Redo", future.at(-1)?.label), future.length > 0, () => this.dispatch({ type: "redo" }))}`
        : nothing
    }${
      !this.#isShort && this.#isTunable
        ? html`<button
            class="tool tune"
            title="Speed and learning rate"
            aria-label="Speed and learning rate"
            aria-expanded=${this.isOpen}
            @click=${() => {
              this.isOpen = !this.isOpen;
            }}
          >
            ${icon("tune")}
          </button>`
        : nothing
    }`;
  }

  #tool(
    picture: "reset" | "undo" | "redo",
    name: string,
    title: string,
    can: boolean,
    click: () => void,
  ): TemplateResult {
    return html`<button
      class="tool ${this.#lit(picture === "reset" ? "reset" : "undo")}"
      ?disabled=${!can}
      title=${title}
      aria-label=${name}
      @click=${click}
    >
      ${icon(picture)}${picture === "reset" ? html`<span>${name}</span>` : nothing}
    </button>`;
  }

  #tuned(): TemplateResult | typeof nothing {
    const { state, dispatch } = this;
    if (!this.#isTunable) return nothing;
    const tempo = tempoText(state);
    return html`<div class="tuned ${this.#isShort ? "short open" : this.isOpen ? "open" : ""}">
      ${
        this.#shows("speed")
          ? html`<div class="speed ${this.#lit("speed")}">
              <label for="speed"><span>Speed</span><span>${tempo}</span></label>
              <input
                id="speed"
                type="range"
                min="0"
                max=${stageSpeeds.length + speeds.length - 1}
                step="1"
                .value=${live(String(positionOf(state)))}
                aria-label="Speed"
                aria-valuetext=${tempo}
                @input=${this.#onSpeed}
              />
            </div>`
          : nothing
      }
      ${
        this.#shows("learning-rate") && !searches(state.spec.learner.kind)
          ? html`<bp-learning-rate
              class=${this.#lit("learning-rate")}
              .state=${state}
              .dispatch=${dispatch}
            ></bp-learning-rate>`
          : nothing
      }
    </div>`;
  }

  readonly #onSpeed = (event: InputEvent): void => {
    this.dispatch(tempoAction(Number((event.target as HTMLInputElement).value)));
  };
}

if (!customElements.get("bp-run-bar")) customElements.define("bp-run-bar", RunBar);
