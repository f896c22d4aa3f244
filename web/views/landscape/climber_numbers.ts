// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { integer, NO_VALUE, short, significant } from "../../format/number.ts";
import { type Gait, standing, type Walk } from "./climber_walk.ts";

/** Footprints that are listed, the newest first. */
const LISTED = 8;

/** Where the ball stands, and how its next step comes about. */
export function climberNumbers(
  walk: Walk,
  gait: Gait,
  { isFoggy, symbol, heightSymbol }: { isFoggy: boolean; symbol: string; heightSymbol: string },
): TemplateResult {
  const { at, height, slope, velocity } = standing(walk);
  const of = (name: string, value: string): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts" aria-label="The ball">
      ${of(`Place ${symbol}`, significant(at, 4))}
      ${of(`Height ${heightSymbol}`, isFoggy ? NO_VALUE : significant(height, 4))}
      ${of("Slope underfoot", significant(slope, 4))}
      ${gait.momentum > 0 ? of("Velocity so far", significant(velocity, 4)) : nothing}
      ${of("Next step", significant(walk.nextStep, 4))} ${of("Steps", integer(walk.steps))}
    </dl>
    <p class="sum" aria-label="How the next step comes about">${sumOf(walk, gait)}</p>`;
}

/** "step = −0.1 × 0.4 = −0.04", with the factors as the engine has them. */
export function sumOf(walk: Walk, { learningRate, momentum, ascend }: Gait): string {
  const { slope, velocity } = standing(walk);
  const sign = ascend ? "" : "\u2212";
  const number = (value: number): string => (value < 0 ? `(${short(value)})` : short(value));
  const [words, factor] =
    momentum > 0
      ? ["(momentum × velocity + slope)", `(${short(momentum)} × ${number(velocity)} + ${number(slope)})`]
      : ["slope", number(slope)];
  return `step = ${sign}rate × ${words} = ${sign}${short(learningRate)} × ${factor} = ${short(walk.nextStep)}`;
}

/** The last footprints in numbers. */
export function footprints(
  walk: Walk,
  { isFoggy, symbol, heightSymbol }: { isFoggy: boolean; symbol: string; heightSymbol: string },
): TemplateResult | typeof nothing {
  if (walk.prints.length < 2) return nothing;
  const rows = walk.prints.slice(-LISTED).reverse();
  return html`<details>
    <summary>The last footprints in numbers</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${symbol}</th>
          <th scope="col">${heightSymbol}</th>
          <th scope="col">slope</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ at, height, slope }) =>
            html`<tr>
              <td>${significant(at, 4)}</td>
              <td>${isFoggy ? NO_VALUE : significant(height, 4)}</td>
              <td>${significant(slope, 4)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
