// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { controls } from "../../styles/controls.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { loopDrawing } from "./loop_drawing.ts";
import { loopPlace } from "./loop_place.ts";
import type * as StageWords from "./stage_words.ts";
import { loopWords } from "./loop_words.ts";

/** Narrower than this the chart is drawn small. */
const COMPACT = 560;

/** Where the run is in the loop of learning, drawn and in words. That a run has ended is read aloud by the notices. */
export class LoopChart extends View {
  static override properties: PropertyDeclarations = { isCompact: { state: true }, told: { state: true } };
  declare private isCompact: boolean;
  /** The words of a walked step: they come when one is. */
  declare private told: typeof StageWords | null;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 2px 18px;
        min-width: 0;
      }
      :host(.compact) {
        flex-direction: column;
        align-items: stretch;
      }
      .chart {
        flex: none;
        display: block;
        max-width: 100%;
        font-size: 12px;
      }
      text {
        fill: var(--bp-text);
        text-anchor: middle;
      }
      .arrows text,
      .next {
        font-size: 10.5px;
        fill: var(--bp-muted);
      }
      .next {
        text-anchor: end;
      }
      rect {
        fill: var(--bp-surface);
        stroke: var(--bp-line-strong);
      }
      .line {
        fill: none;
        stroke: var(--bp-line-strong);
      }
      .head {
        fill: var(--bp-line-strong);
      }
      .lit rect {
        fill: color-mix(in srgb, var(--bp-accent) 10%, var(--bp-surface));
        stroke: var(--bp-accent);
      }
      :is(.lit, .on) .line {
        stroke: var(--bp-accent);
      }
      :is(.lit, .on) .head {
        fill: var(--bp-accent);
      }
      .on rect {
        fill: var(--bp-accent);
        stroke: var(--bp-accent);
      }
      .on text {
        fill: var(--bp-accent-text);
      }
      .on .line {
        stroke-width: 2;
      }
      .on .next {
        fill: var(--bp-accent);
      }
      .said {
        flex: 1;
        min-width: 0;
        min-height: 5.2em;
        font-size: 12px;
        line-height: 1.3;
        align-content: center;
      }
      p {
        margin: 0;
        text-wrap: pretty;
      }
      :host(.compact) .said {
        min-height: 2.5em;
        line-height: 1.25;
      }
      :host(.compact) .batch {
        display: none;
      }
    `,
  ];

  constructor() {
    super();
    this.isCompact = false;
    this.told = null;
    this.addController(new Width(this, (width) => (this.isCompact = width < COMPACT)));
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    return (
      before.walk !== now.walk ||
      before.playing !== now.playing ||
      before.speed !== now.speed ||
      before.stageSpeed !== now.stageSpeed ||
      before.spec !== now.spec ||
      before.loaded !== now.loaded ||
      before.frame?.report !== now.frame?.report
    );
  }

  override render(): TemplateResult {
    const { state } = this;
    const { walk, playing } = state;
    const place = loopPlace(state);
    const told = walk ? this.told : null;
    const words = walk ? (told?.stageWords(state) ?? "") : loopWords(state);
    return html`${loopDrawing(place, this.isCompact, told?.batchText(state) ?? "", state.spec.learner.kind)}
      <div class="said">
        <p aria-live=${walk && !playing ? "polite" : "off"}>${words}</p>
        <p class="batch muted">${place === "next" ? nothing : told?.followedText(state)}</p>
      </div>`;
  }

  override updated(): void {
    if (this.state.walk && !this.told) {
      void import("./stage_words.ts").then((words) => {
        this.told = words;
      });
    }
    this.classList.toggle("compact", this.isCompact);
  }
}

if (!customElements.get("bp-loop-chart")) customElements.define("bp-loop-chart", LoopChart);
