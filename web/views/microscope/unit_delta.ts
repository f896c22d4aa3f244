// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { FormulaName } from "../../formulas/formulas.ts";
import { copyLatex, factor, factors, formula } from "./formula.ts";
import { once } from "./microscope_known.ts";
import { backTerms, coupledTerms } from "./unit_back.ts";
import type { UnitContext } from "./unit_context.ts";
import { deltaLatex } from "./unit_latex.ts";
import { blameSentence, deltaSentence } from "./unit_sentences.ts";
import { LATER, meanings, section } from "./weight_section.ts";

/** δ: what comes back over the edges, or from the error itself, times f'(z). */
export function deltaSection(context: UnitContext, list: (count: number) => void): TemplateResult {
  const { study, known, isOutput } = context;
  const { dCda, delta, throughLogits, coupled, back } = study;
  const blame = { symbol: formula("dCda"), says: known.dCda ? blameSentence(dCda) : LATER };
  return section(
    isOutput ? "δ: the blame, from the error itself" : "δ: the blame that comes back",
    html`
      ${formula(nameOf(context), { block: true })} ${isOutput ? nothing : backTerms(context, list)}
      ${coupled.length > 0 && !throughLogits ? coupledTerms(context) : nothing}
      ${throughLogits ? logits(context) : coupled.length > 0 ? onlyDelta(context) : product(context)}
      ${meanings([
        ...(throughLogits ? [] : [blame]),
        { symbol: formula("delta"), says: known.delta ? deltaSentence(delta) : LATER },
      ])}
      ${back.length === 0 && !isOutput ? html`<p class="note">Nothing comes back.</p>` : nothing}
    `,
    { place: "back", copy: copyLatex("δ", () => deltaLatex(study, known)) },
  );
}

function nameOf({ study, isOutput, state }: UnitContext): FormulaName {
  if (!isOutput) return "deltaHidden";
  if (study.throughLogits) return targetSum(study.sample, state) === 1 ? "deltaLogits" : "deltaLogitsSum";
  return study.coupled.length > 0 ? "deltaSoftmax" : "deltaOutput";
}

/** Σ y of a sample: 1 where the targets are a class. One output alone is its own measure. */
function targetSum(sample: number, { loaded, spec }: UnitContext["state"]): number {
  if (spec.layers.at(-1)?.activation !== "softmax" || !loaded) return 1;
  const { outputCount, train } = loaded.data;
  return train.targets
    .subarray(sample * outputCount, (sample + 1) * outputCount)
    .reduce((sum, target) => sum + target, 0);
}

/** δ = ∂C/∂a · f'(z), with y beside it for an output. */
function product(context: UnitContext): TemplateResult {
  const { study, known, own, dispatch, isOutput } = context;
  return html`${isOutput ? answerAndTarget(context) : nothing}${factors("δ with numbers", [
    deltaFactor(context),
    factor(
      {
        symbol: formula("dCda"),
        name: "∂C/∂a, the blame for the answer",
        operator: "=",
        value: once(known.dCda, study.dCda),
        source: own("dCda"),
      },
      dispatch,
    ),
    factor(
      {
        symbol: formula("fPrime"),
        name: "f'(z), the slope of f",
        operator: "·",
        value: once(known.forward, study.dadz),
        source: own("dadz"),
      },
      dispatch,
    ),
  ])}`;
}

/** a and y of an output: what the loss compares. */
function answerAndTarget({ study, known, own, dispatch }: UnitContext): TemplateResult {
  return factors("What the error compares", [
    factor(
      { symbol: formula("a"), name: "a, what the output says", value: once(known.forward, study.a), source: own("a") },
      dispatch,
    ),
    factor({ symbol: formula("y"), name: "y, what it should say", operator: "against", value: study.target }, dispatch),
  ]);
}

function onlyDelta(context: UnitContext): TemplateResult {
  return html`${answerAndTarget(context)}${factors("δ with numbers", [deltaFactor(context)])}`;
}

/** δ = a − y (a · Σy − y), straight from the logits. */
function logits(context: UnitContext): TemplateResult {
  const { study, known, own, dispatch, state, activation } = context;
  const sum = targetSum(study.sample, state);
  return html`${factors("δ with numbers", [
      deltaFactor(context),
      factor(
        {
          symbol: formula("a"),
          name: "a, what the output says",
          operator: "=",
          value: once(known.forward, study.a),
          source: own("a"),
        },
        dispatch,
      ),
      ...(sum === 1
        ? []
        : [factor({ symbol: "Σy", name: "the sum of all targets", operator: "·", value: sum }, dispatch)]),
      factor({ symbol: formula("y"), name: "y, what it should say", operator: "−", value: study.target }, dispatch),
    ])}
    <p class="note">
      ${activation === "softmax" ? "Softmax with cross-entropy" : "A sigmoid with binary cross-entropy"}: ∂C/∂a · f'(z)
      shrinks to this difference, and the engine computes it so.
    </p>`;
}

function deltaFactor({ study, known, own, dispatch }: UnitContext): TemplateResult {
  return factor(
    {
      symbol: formula("delta"),
      name: "δ, the blame for z",
      value: once(known.delta, study.delta),
      source: own("delta"),
      strong: true,
    },
    dispatch,
  );
}
