// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { layerName, unitName } from "../network/names.ts";
import { exact, formula, shown, spoken } from "./formula.ts";
import { once } from "./microscope_known.ts";
import { blamePicture } from "./unit_blame.ts";
import type { UnitContext } from "./unit_context.ts";
import { moreButton, termRow } from "./unit_rows.ts";

/** Every term w·δ that came back, as arrows and as numbers, and their sum ∂C/∂a. */
export function backTerms(context: UnitContext, list: (count: number) => void): TemplateResult {
  const { study, known, layer, unit, state, listed, dispatch } = context;
  const layers = state.spec.layers.length;
  return html`<div class="back-terms">
    <figure>
      <figcaption>From ${layerName(layer + 1, layers)}, as wide as its share</figcaption>
      ${blamePicture(context)}
      ${
        known.delta && study.back.some(({ product }) => product < 0)
          ? html`<p class="key"><span class="dash"></span> negative: that unit asks for more of this unit's answer</p>`
          : nothing
      }
    </figure>
    <table class="terms sum">
      <thead>
        <tr>
          <th scope="col">Over</th>
          <th scope="col">Weight</th>
          <th scope="col">· δ there</th>
          <th scope="col">= product</th>
        </tr>
      </thead>
      <tbody>
        ${study.back
          .slice(0, listed)
          .map(({ weight, delta, product }, column) =>
            termRow(
              dispatch,
              unitName(layer + 2, column, [], layers),
              { kind: "edge", layer: layer + 1, row: unit, column },
              [weight, once(known.deltaNext, delta), once(known.delta, product)],
            ),
          )}
        ${moreButton(study.back.length, listed, 4, list)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="3">Sum, ∂C/∂a</th>
          <td title=${exact(once(known.dCda, study.dCda))}>${shown(once(known.dCda, study.dCda))}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

/** A softmax output's δ: every output's answer depends on its z. */
export function coupledTerms({ study, known }: UnitContext): TemplateResult {
  return html`<table class="terms sum">
      <thead>
        <tr>
          <th scope="col">Over</th>
          <th scope="col">${spoken("∂C/∂a", "dCkda")}</th>
          <th scope="col">· ${formula("dakdz")}</th>
          <th scope="col">= product</th>
        </tr>
      </thead>
      <tbody>
        ${study.coupled.map(
          ({ dCda, dadz, product }, index) =>
            html`<tr>
              <th scope="row">output ${index + 1}</th>
              <td title=${exact(once(known.dCda, dCda))}>${shown(once(known.dCda, dCda))}</td>
              <td title=${exact(once(known.forward, dadz))}>${shown(once(known.forward, dadz))}</td>
              <td title=${exact(once(known.delta, product))}>${shown(once(known.delta, product))}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="3">Sum, δ</th>
          <td title=${exact(once(known.delta, study.delta))}>${shown(once(known.delta, study.delta))}</td>
        </tr>
      </tfoot>
    </table>
    <p class="note">Softmax: raising one z lowers all the other outputs, so every one of them has a say in δ.</p>`;
}
