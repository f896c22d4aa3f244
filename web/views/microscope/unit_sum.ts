// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import { unitName } from "../network/names.ts";
import { copyLatex, exact, formula, shown } from "./formula.ts";
import { once } from "./microscope_known.ts";
import type { UnitContext } from "./unit_context.ts";
import { sumLatex } from "./unit_latex.ts";
import { moreButton, termRow } from "./unit_rows.ts";
import { sumSentence } from "./unit_sentences.ts";
import { LATER, meanings, section } from "./weight_section.ts";

/** z as the sum of its terms. */
export function sumSection(context: UnitContext, list: (count: number) => void): TemplateResult {
  const { study, known, state, layer, unit, listed } = context;
  const features = state.loaded?.data.featureNames ?? [];
  const layers = state.spec.layers.length;
  const names = study.inputs.map((_, row) => unitName(layer, row, features, layers));
  const sample = state.loaded?.data.train.count === 1 ? "" : `, for sample ${integer(study.sample + 1)}`;
  return section(
    `z: what the unit sums up${sample}`,
    html`
      ${formula(study.bias === null ? "zSumNoBias" : "zSum", { block: true })}
      <table class="terms sum">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Weight</th>
            <th scope="col">· activation</th>
            <th scope="col">= product</th>
          </tr>
        </thead>
        <tbody>
          ${study.inputs
            .slice(0, listed)
            .map(({ weight, input, product }, row) =>
              termRow(context.dispatch, names[row] ?? "", { kind: "edge", layer, row, column: unit }, [
                weight,
                once(known.inputs, input),
                once(known.forward, product),
              ]),
            )}
          ${moreButton(study.inputs.length, listed, 4, list)}
          ${
            study.bias === null
              ? nothing
              : termRow(context.dispatch, "bias", { kind: "edge", layer, row: null, column: unit }, [
                  study.bias,
                  1,
                  study.bias,
                ])
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="3">Sum, z</th>
            <td title=${exact(once(known.forward, study.z))}>${shown(once(known.forward, study.z))}</td>
          </tr>
        </tfoot>
      </table>
      ${meanings([{ symbol: formula("z"), says: known.forward ? sumSentence(study, names) : LATER }])}
    `,
    { copy: copyLatex("the sum z", () => sumLatex(study, known)) },
  );
}
