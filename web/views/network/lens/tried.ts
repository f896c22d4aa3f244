// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Attempt } from "backprop-playground/engine";
import type { State } from "../../../state/state.ts";
import { anchorOf } from "../card_place.ts";
import { curvePath, type Box, type Layout, type Point } from "../geometry.ts";
import { parameterAt, parameterSymbol, sameParameter } from "../names.ts";
import { place } from "../place.ts";
import type { Walked } from "./lens.ts";
import { lossBox } from "./signs.ts";

/** While whole steps go by, an attempt stays on the screen at least this long: more often nobody reads it. */
const HELD_MS = 150;
const TAG = { kept: 58, back: 78, height: 18 };

/** What the drawing shows of an attempt. */
export interface Shown {
  attempt: Attempt;
  /** The step is walked and the weights have not moved yet. */
  ahead: boolean;
}

/** The attempt that is shown: of the step that is walked, from the moment it is made; else the one that led here. */
export function attemptShown({ frame }: Pick<State, "frame">, walked: Walked | null): Shown | null {
  const attempt = walked ? (walked.reached.probed ? walked.scene.attempt : null) : frame?.attempts?.last;
  return attempt ? { attempt, ahead: walked !== null && !walked.reached.updated } : null;
}

/** Keeps what is shown for a while, so that a run at full speed does not flicker. */
export class Held {
  #shown: Shown | null = null;
  #since = -Infinity;

  of(shown: Shown | null, isFlowing: boolean, now: number): Shown | null {
    if (shown?.attempt === this.#shown?.attempt && shown?.ahead === this.#shown?.ahead) return this.#shown;
    if (isFlowing && shown && this.#shown && now - this.#since < HELD_MS) return this.#shown;
    this.#since = now;
    return (this.#shown = shown);
  }
}

/** Around the edge or the bias that was tried: a full line where it was kept, a broken one where it was put back. */
export function triedMark(layout: Layout, shown: Shown | null): SVGTemplateResult | typeof nothing {
  if (!shown?.attempt.parameter) return nothing;
  const css = shown.attempt.kept >= 0 ? "tried kept" : "tried";
  const parameter = parameterAt(shown.attempt.parameter);
  const edge = layout.edges.find((one) => sameParameter(one, parameter));
  if (edge) return svg`<path class=${css} d=${curvePath(edge.from, edge.to, layout.orientation)} />`;
  const dot = parameter.row === null ? anchorOf(layout, parameter) : null;
  return dot ? svg`<circle class=${css} cx=${dot.x} cy=${dot.y} r="10" />` : nothing;
}

/** What happened, in a sign and a word, beside what was tried; where that is not drawn, with its name near the output. */
export function triedTag(layout: Layout, shown: Shown | null): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const { attempt } = shown;
  const css = attempt.kept >= 0 ? "verdict kept" : "verdict";
  const parameter = attempt.parameter && parameterAt(attempt.parameter);
  const anchor = parameter && anchorOf(layout, parameter);
  const name = parameter ? `${parameterSymbol(parameter)} of layer ${parameter.layer + 1}` : "all weights at once";
  const box = anchor ? beside(anchor, attempt, layout) : lossBox(layout, { width: 204, height: 26 });
  return html`<span class=${css} ${place(box)}>${anchor ? nothing : html`${name}: `}${verdict(shown)}</span>`;
}

/** "✓ kept", "✗ put back"; before the update "✓ keep". */
export function verdict({ attempt, ahead }: Shown): string {
  if (attempt.kept < 0) return "✗ put back";
  return ahead ? "✓ keep" : "✓ kept";
}

/** Above the middle of an edge, or to the left of a bias's dot, where no tile is covered. */
function beside({ x, y }: Point, { kept, parameter }: Attempt, layout: Pick<Layout, "width">): Box {
  const width = kept >= 0 ? TAG.kept : TAG.back;
  const isBias = parameter !== null && "bias" in parameter;
  const left = Math.min(Math.max(x - (isBias ? width + 13 : width / 2), 0), layout.width - width);
  return { x: left, y: Math.max(y - (isBias ? TAG.height / 2 : TAG.height + 6), 0), width, height: TAG.height };
}
