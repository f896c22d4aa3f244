// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { compact, integer } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { View } from "../view.ts";
import { icon } from "./icons.ts";
import "./learning_rate.ts";
import { speeds, speedText, stopOf } from "./scales.ts";

/** Reset, step, epoch, play; speed; where the run is; the learning rate. */
export class RunBar extends View {
  static override properties = { ...View.properties, controls: { attribute: false } };
  /** The controls that are shown; null: all. */
  declare controls: readonly string[] | null;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 20px;
      }
      .buttons {
        display: flex;
        gap: 6px;
      }
      button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-height: 40px;
      }
      .primary {
        min-width: 104px;
        font-size: 15px;
      }
      .speed {
        flex: 0 1 190px;
        min-width: 150px;
      }
      .speed label {
        display: flex;
        justify-content: space-between;
        font-size: 12px;
        color: var(--bp-muted);
      }
      bp-learning-rate {
        flex: 1 1 380px;
        max-width: 720px;
      }
      dl {
        display: flex;
        gap: 16px;
        margin: 0;
      }
      dt {
        font-size: 12px;
        color: var(--bp-muted);
      }
      dd {
        margin: 0;
        font-size: 16px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .count {
        min-width: 5.2em;
      }
      .rate {
        min-width: 4.4em;
      }
      @container (max-width: 560px) {
        :host {
          gap: 8px;
        }
        .buttons,
        .speed,
        bp-learning-rate {
          flex: 1 1 100%;
          max-width: none;
        }
        .buttons button {
          flex: 1 1 auto;
          padding-inline: 6px;
        }
        .reset span {
          display: none;
        }
        .primary {
          min-width: 92px;
        }
        dl {
          flex: 1 1 100%;
          justify-content: space-between;
          order: 1;
        }
        dl div {
          display: flex;
          align-items: baseline;
          gap: 6px;
        }
        dd {
          font-size: 14px;
        }
        .speed {
          display: grid;
          grid-template-columns: auto minmax(0, 1fr);
          align-items: center;
          column-gap: 10px;
        }
        .speed label {
          flex-direction: column;
          width: 108px;
          line-height: 1.2;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.controls = null;
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    return (
      !before ||
      changed.has("controls") ||
      before.playing !== this.state.playing ||
      before.speed !== this.state.speed ||
      before.frame !== this.state.frame ||
      before.spec !== this.state.spec
    );
  }

  override render(): TemplateResult {
    const { playing, frame, speed } = this.state;
    const ready = this.state.loaded !== null;
    const report = frame?.report;
    const rate = playing && frame && frame.samplesPerSecond > 0 ? compact(frame.samplesPerSecond) : "—";
    const shows = (control: string): boolean => !this.controls || this.controls.includes(control);
    return html`
      <div class="buttons" role="group" aria-label="Run">
        ${shows("reset") ? this.#button("reset", "Reset", "Start again from step 0 with the same first weights", this.#reset, ready) : nothing}
        ${shows("step") ? this.#button("step", "Step", "One update, with one mini-batch", () => this.#step("batch"), ready) : nothing}
        ${shows("epoch") ? this.#button("epoch", "Epoch", "Every training sample once", () => this.#step("epoch"), ready) : nothing}
        ${
          shows("play")
            ? html`<button class="primary" ?disabled=${!ready} @click=${this.#toggle}>
                ${playing ? html`${icon("pause")}Pause` : html`${icon("play")}Play`}
              </button>`
            : nothing
        }
      </div>
      <dl aria-label="Progress">
        <div class="count">
          <dt>Epoch</dt>
          <dd>${integer(report?.epoch ?? 0)}</dd>
        </div>
        <div class="count">
          <dt>Step</dt>
          <dd>${integer(report?.step ?? 0)}</dd>
        </div>
        <div class="rate">
          <dt>Samples/s</dt>
          <dd>${rate}</dd>
        </div>
      </dl>
      ${shows("speed") ? this.#speedSlider(speed) : nothing}
      ${
        shows("learning-rate")
          ? html`<bp-learning-rate .state=${this.state} .dispatch=${this.dispatch}></bp-learning-rate>`
          : nothing
      }
    `;
  }

  #button(
    picture: "reset" | "step" | "epoch",
    text: string,
    title: string,
    click: () => void,
    ready: boolean,
  ): TemplateResult {
    return html`<button class=${picture} ?disabled=${!ready} title=${title} aria-label=${text} @click=${click}>
      ${icon(picture)}<span>${text}</span>
    </button>`;
  }

  #speedSlider(speed: number): TemplateResult {
    return html`<div class="speed">
      <label for="speed"><span>Speed</span><span>${speedText(speed)}</span></label>
      <input
        id="speed"
        type="range"
        min="0"
        max=${speeds.length - 1}
        step="1"
        .value=${live(String(stopOf(speed)))}
        aria-label="Speed"
        aria-valuetext=${speedText(speed)}
        @input=${this.#speed}
      />
    </div>`;
  }

  #reset = (): void => this.dispatch({ type: "reset" });
  #toggle = (): void => this.dispatch({ type: this.state.playing ? "pause" : "play" });

  #step(unit: "batch" | "epoch"): void {
    this.dispatch({ type: "step", count: 1, unit });
  }

  readonly #speed = (event: InputEvent): void => {
    const stop = Number((event.target as HTMLInputElement).value);
    this.dispatch({ type: "set-speed", speed: speeds[stop] ?? Infinity });
  };
}

if (!customElements.get("bp-run-bar")) customElements.define("bp-run-bar", RunBar);
