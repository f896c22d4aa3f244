// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import { copyLatex, factor, factors, formula } from "./formula.ts";
import { chainLatex } from "./latex.ts";
import { once } from "./microscope_known.ts";
import { chainColumns } from "./weight_chain_columns.ts";
import type { WeightContext } from "./weight_context.ts";
import { LATER, meanings, section } from "./weight_section.ts";
import { effectSentence, inputSentence, slopeSentence } from "./weight_sentences.ts";

/** The chain rule for one sample: symbols above, live numbers below, each with its source and its meaning. */
export function chainSection(context: WeightContext): TemplateResult {
  const { study, term, isBias, dispatch, state } = context;
  const name = isBias
    ? study.throughLogits
      ? "chainLogitsBias"
      : "chainBias"
    : study.throughLogits
      ? "chainLogits"
      : "chainWeight";
  const sample = state.loaded?.data.train.count === 1 ? "the sample" : `sample ${integer(term.sample + 1)}`;
  const inBatch = study.terms.some((one) => one.sample === term.sample);
  return section(
    `The chain rule, for ${sample}`,
    html`
      ${formula(name, { block: true })}
      ${factors(
        "The same with numbers",
        chainColumns(context).map((one) =>
          factor({ ...one, symbol: one.symbol === "1" ? "1" : formula(one.symbol) }, dispatch),
        ),
      )}
      ${study.throughLogits ? logitsReason(context) : nothing} ${meanings(chainMeanings(context))}
      ${inBatch ? nothing : html`<p class="note">This sample is not in the step's batch: it takes no part in this update.</p>`}
    `,
    { place: "chain", copy: copyLatex("the chain rule", () => chainLatex(term, isBias, study.throughLogits)) },
  );
}

function chainMeanings({ study, term, known, isBias, what, state, focus }: WeightContext) {
  const activation = state.spec.layers[focus.layer]?.activation ?? "linear";
  const error = "this sample's error";
  const back = study.throughLogits
    ? [{ symbol: formula("delta"), says: known.delta ? effectSentence("z", error, term.delta) : LATER }]
    : [
        {
          symbol: formula("dCda"),
          says: known.dCda ? effectSentence("this unit's activation", error, term.dCda) : LATER,
        },
        { symbol: formula("fPrime"), says: known.forward ? slopeSentence(term.dadz, activation) : LATER },
      ];
  return [
    {
      symbol: formula(isBias ? "dCdb" : "dCdw"),
      says: known.delta ? effectSentence(`this ${what}`, error, term.product) : LATER,
    },
    ...back,
    {
      symbol: isBias ? "1" : formula("aPrev"),
      says: known.inputs || isBias ? inputSentence(term.input, isBias) : LATER,
    },
  ];
}

/** Why δ is not computed as ∂C/∂a · f'(z), with what it is computed from. */
function logitsReason({ state, scene, term, known, focus, dispatch }: WeightContext): TemplateResult {
  const softmax = state.spec.layers[focus.layer]?.activation === "softmax";
  const data = state.loaded?.data;
  const a = scene?.followed === term.sample ? scene.one.layers[focus.layer]?.a[0]?.[focus.column] : undefined;
  const y = data?.train.targets[term.sample * data.outputCount + focus.column];
  const unit = { kind: "unit", column: focus.layer + 1, index: focus.column } as const;
  return html`
    <p class="note">
      ${softmax ? "Softmax with cross-entropy" : "A sigmoid with binary cross-entropy"}: the long product shrinks to the
      difference a − y, and the engine computes it so. Where a is nearly 0 or 1 the long way would divide something tiny
      by something tiny.
    </p>
    ${
      a === undefined || y === undefined
        ? nothing
        : factors("δ with numbers", [
            factor(
              {
                symbol: formula("delta"),
                name: "δ",
                value: once(known.delta, term.delta),
                source: { ...unit, what: "delta" },
                strong: true,
              },
              dispatch,
            ),
            factor(
              {
                symbol: formula("a"),
                name: "a, what the output says",
                operator: "=",
                value: once(known.forward, a),
                source: { ...unit, what: "a" },
              },
              dispatch,
            ),
            factor({ symbol: formula("y"), name: "y, what it should say", operator: "−", value: y }, dispatch),
          ])
    }
  `;
}
