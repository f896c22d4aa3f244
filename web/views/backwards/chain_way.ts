// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import { matrix } from "../microscope/matrix.ts";
import { styled } from "../styled.ts";
import type { Factor, WayStep } from "./chain_ways.ts";
import { costWords, type Direction, shapeWords, stepSentence } from "./chain_words.ts";
import "./shape.ts";
import type { Tell } from "./shape.ts";
import { type Fit, rowsOf } from "./shape_layout.ts";

export interface WayGiven {
  direction: Direction;
  steps: readonly WayStep[];
  at: number;
  fit: Fit;
  dark: boolean;
  /** What the more expensive way costs as a whole: the full length of the bar. */
  most: number;
  /** The number that is read out; the same line for both ways would tell of the other one. */
  read: string | null;
  tell: Tell;
}
const TITLES: Record<Direction, { title: string; mode: string }> = {
  forward: { title: "From the front", mode: "forward mode: matrix by matrix, from x on" },
  reverse: { title: "From the end", mode: "reverse mode, backpropagation: row by matrix" },
};
const MOST_SHOWN = 4;
/** The symbol, the shape's size and their gaps. */
const AROUND = 48;

/** One way through the chain at one of its steps: the shapes, the product, its numbers, a sentence, and the bill so far. */
export function chainWay(given: WayGiven): TemplateResult {
  const { direction, steps, most } = given;
  const at = Math.min(given.at, steps.length - 1);
  const step = steps[at]!;
  const { title, mode } = TITLES[direction];
  const { size, chainLines, productLines } = given.fit;
  const line = size * rowsOf(steps) + AROUND;
  const share = most === 0 ? 0 : (100 * step.total) / most;
  return html`<section class="way ${direction}" aria-label=${title}>
    <h4>${title} <span class="muted">${mode}</span></h4>
    <div class="shapes" ${styled({ "min-height": `${chainLines * line}px` })}>
      ${joined(step.factors, given, false)}
    </div>
    <p class="sentence">${stepSentence(steps, at, direction)}</p>
    <div class="shapes product" ${styled({ "min-height": `${productLines * line}px` })}>
      ${step.product ? joined([step.product.left, step.product.right], given, true) : nothing}
      ${withSign(step.product ? "=" : "", step.result, given, true)}
    </div>
    <p class="read number">
      ${given.read ?? "Point at a cell, or go through a matrix with the arrow keys, to read its number."}
    </p>
    <div class="numbers" ${styled({ "min-height": `${numbersHeight(steps)}px` })}>
      ${matrix(step.result.rows, { label: step.result.words, symbol: step.result.symbol, most: MOST_SHOWN, digits: 4 })}
    </div>
    <p class="cost number">
      <span>${costWords(step)}</span>
      <span class="total">so far <b data-total=${direction}>${integer(step.total)}</b></span>
    </p>
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="whole" width="100" height="6" />
      <rect class="done" width=${share} height="6" />
    </svg>
  </section>`;
}

/** Room for the tallest result, its caption above it. */
function numbersHeight(steps: readonly WayStep[]): number {
  const lines = steps.map(({ result }) => Math.min(result.rows.length, MOST_SHOWN + 1));
  return 32 + 20 * Math.max(...lines);
}

function joined(factors: readonly Factor[], given: WayGiven, reads: boolean): TemplateResult[] {
  return factors.map((factor, index) => withSign(index === 0 ? "" : "·", factor, given, reads));
}

/** A shape with the sign before it, which stays beside it where the line is full. */
function withSign(sign: string, factor: Factor, given: WayGiven, reads: boolean): TemplateResult {
  return html`<span class="joined">
    ${sign ? html`<span class="sign" aria-hidden="true">${sign}</span>` : nothing}${shape(factor, given, reads)}
  </span>`;
}

function shape(factor: Factor, { fit, dark, tell }: WayGiven, reads: boolean): TemplateResult {
  return html`<bp-backwards-shape
    title=${`${shapeWords(factor)}: ${factor.words}`}
    .factor=${factor}
    .size=${fit.size}
    .dark=${dark}
    .reads=${reads}
    .tell=${tell}
  ></bp-backwards-shape>`;
}
