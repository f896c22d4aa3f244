// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import type { Curve } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import { styled } from "../styled.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import type { interventionNames } from "./intervention_names.ts";
import { timelineStyles } from "./timeline_styles.ts";
import { marksOf, scaleEnd, sparkline, stepAt, stepByKey, type Mark } from "./timeline_scale.ts";

/** The run from its first step to its furthest: drag it, or use the arrow keys, to go back and forth in time. */
export class Timeline extends View {
  static override properties: PropertyDeclarations = { wanted: { state: true }, width: { state: true } };
  /** Where it was asked to go: shown at once, before the engine is there. */
  declare private wanted: number | null;
  declare private width: number;
  #waits = false;
  #spark: { curve: Curve; end: number; path: string } | null = null;
  /** Names of what was done: fetched when something was. */
  #names: typeof interventionNames | null = null;

  static override styles = [controls, timelineStyles];

  constructor() {
    super();
    this.wanted = null;
    this.width = 0;
    this.addController(new Width(this, (width) => (this.width = width)));
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    return (
      before.run !== now.run ||
      before.curve !== now.curve ||
      before.start !== now.start ||
      before.frame?.report.step !== now.frame?.report.step
    );
  }

  get #furthest(): number {
    return Math.max(this.state.run.end, this.#present);
  }

  get #present(): number {
    return this.state.frame?.report.step ?? 0;
  }

  /** What was wanted has been reached, or something else has happened since. */
  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("state");
    const { playing, run } = this.state;
    if (before && !this.#waits && (playing || before.run !== run || this.wanted === this.#present)) this.wanted = null;
  }

  override render(): TemplateResult {
    const furthest = this.#furthest;
    const end = scaleEnd(furthest);
    const step = this.wanted ?? this.#present;
    const isEmpty = furthest === 0;
    const at = (share: number): string => `${(100 * share).toFixed(3)}%`;
    return html`
      <div
        class="slider"
        role="slider"
        tabindex="0"
        aria-label="Timeline"
        aria-valuemin="0"
        aria-valuemax=${furthest}
        aria-valuenow=${step}
        aria-valuetext=${`step ${step} of ${furthest}`}
        aria-disabled=${isEmpty}
        @keydown=${this.#onKey}
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onEnd}
        @pointercancel=${this.#onEnd}
      >
        <div class="track">
          <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
            <path d=${this.#sparkPath(furthest, end)} vector-effect="non-scaling-stroke" />
          </svg>
          ${isEmpty ? html`<span class="hint">the run’s timeline: play, then drag back</span>` : nothing}
          <div class="reached" ${styled({ width: at(furthest / end) })}></div>
          <div class="gone" ${styled({ width: at(step / end) })}></div>
          ${this.#marks(furthest).map(
            (mark) =>
              html`<span class="mark" title=${mark.title} ${styled({ left: at(mark.share) })}
                >▲${mark.count > 1 ? html`<sup>${mark.count}</sup>` : nothing}</span
              >`,
          )}
          <div class="head" ${styled({ left: at(step / end) })}></div>
        </div>
      </div>
      <output aria-hidden="true"><b>${integer(step)}</b><span>/ ${integer(furthest)}</span></output>
    `;
  }

  #sparkPath(furthest: number, end: number): string {
    const { curve } = this.state;
    if (this.#spark?.curve !== curve || this.#spark.end !== end)
      this.#spark = { curve, end, path: sparkline(curve, furthest) };
    return this.#spark.path;
  }

  #marks(furthest: number): Mark[] {
    const { start, run } = this.state;
    if (run.interventions.length === 0) return [];
    if (!this.#names) {
      void import("./intervention_names.ts").then((names) => {
        this.#names = names.interventionNames;
        this.requestUpdate();
      });
      return [];
    }
    return marksOf(this.#names(start, run.interventions), furthest, this.width);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const to = stepByKey(event.key, this.wanted ?? this.#present, this.#furthest);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (to !== this.#present || this.wanted !== null) this.#want(to);
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#furthest === 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#drag(event);
  };

  readonly #onMove = (event: PointerEvent): void => {
    if ((event.currentTarget as Element).hasPointerCapture(event.pointerId)) this.#drag(event);
  };

  readonly #onEnd = (event: PointerEvent): void => {
    (event.currentTarget as Element).releasePointerCapture(event.pointerId);
  };

  #drag(event: PointerEvent): void {
    const { left, width } = this.renderRoot.querySelector(".track")?.getBoundingClientRect() ?? { left: 0, width: 1 };
    this.#want(stepAt((event.clientX - left) / width, this.#furthest));
  }

  /** At most one seek a frame, and the last one always. */
  #want(step: number): void {
    this.wanted = step;
    if (this.#waits) return;
    this.#waits = true;
    requestAnimationFrame(() => {
      this.#waits = false;
      if (this.wanted !== null) this.dispatch({ type: "seek", step: this.wanted });
    });
  }
}

if (!customElements.get("bp-timeline")) customElements.define("bp-timeline", Timeline);
