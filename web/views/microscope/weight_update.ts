// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { searches } from "../../state/learners.ts";
import { short } from "../../format/number.ts";
import { copyLatex, exact, factor, factors, formula, latexOf, shown } from "./formula.ts";
import { FORMULA_DIGITS } from "./formula_number.ts";
import { linesLatex } from "./latex.ts";
import { once } from "./microscope_known.ts";
import type { WeightContext } from "./weight_context.ts";
import { type Line, optimizerLines, optimizerSentence, type Part } from "./weight_optimizer.ts";
import { LATER, section } from "./weight_section.ts";
import { gradientName, moveSentence } from "./weight_sentences.ts";
import { triedSection } from "./weight_tried.ts";

const NAMES = { sgd: "SGD", adagrad: "Adagrad", rmsprop: "RMSprop", adam: "Adam", adamw: "AdamW" } as const;

/** From the gradient to the new value: clipping, the optimiser's arithmetic line by line, old → new. */
export function updateSection(context: WeightContext): TemplateResult {
  const { state, study, known, isBias, what, focus, dispatch } = context;
  const { learner } = state.spec;
  if (searches(learner.kind)) return triedSection(context);
  const lines = study.trained ? optimizerLines(learner, study) : [];
  const source = { kind: "edge", layer: focus.layer, row: focus.row, column: focus.column } as const;
  return section(
    `The update, by ${NAMES[learner.optimizer.kind]}`,
    html`
      ${study.trained ? nothing : html`<p class="note">This layer's biases are frozen: the step leaves them alone.</p>`}
      ${learner.kind === "backpropagation" ? nothing : html`<p class="note">${gradientName(learner.kind)}: <b class="number">${shown(once(known.delta, study.gradient))}</b>.</p>`}
      ${learner.clipNorm === null || !study.trained ? nothing : clipNote(context, learner.clipNorm)}
      <ol class="lines">
        ${lines.map((line) => lineView(line, known.update))}
      </ol>
      ${factors("Old value to new", [
        factor({ symbol: formula(isBias ? "b" : "w"), name: `Old ${what}`, value: study.value, source }, dispatch),
        factor(
          { symbol: "update", name: "Update", operator: "+", value: once(known.update, study.update), source },
          dispatch,
        ),
        factor(
          {
            symbol: "new",
            name: `New ${what}`,
            operator: "=",
            value: once(known.update, study.next),
            source,
            strong: true,
          },
          dispatch,
        ),
      ])}
      <p class="says">
        ${known.update ? moveSentence(study.update, study.gradient, what) : LATER}
        ${known.update && study.trained ? optimizerSentence(learner, study.updateNumber) : nothing}
      </p>
    `,
    {
      place: "update",
      ...(lines.length > 0 ? { copy: copyLatex("the update", () => linesLatex(lines, latexOf)) } : {}),
    },
  );
}

function clipNote({ study, known }: WeightContext, limit: number): TemplateResult {
  if (!known.norm) return html`<p class="note">Whether the gradient is clipped is known when all of it is.</p>`;
  const norm = shown(study.gradientNorm);
  return study.clipFactor < 1
    ? html`<p class="note">
        The gradient of all parameters has norm <b class="number">${norm}</b>, above the limit ${short(limit)}: all of
        it is multiplied by <b class="number" title=${exact(study.clipFactor)}>${shown(study.clipFactor)}</b>.
      </p>`
    : html`<p class="note">
        The gradient of all parameters has norm <b class="number">${norm}</b>, within the limit ${short(limit)}: nothing
        is clipped.
      </p>`;
}

function lineView({ formula: name, parts, value }: Line, isKnown: boolean): TemplateResult {
  return html`<li>
    ${formula(name)}
    <span class="arithmetic number">
      ${isKnown ? html`<span class="sign">=</span>${parts.map(partView)}` : nothing}<span class="sign">=</span
      ><b title=${exact(once(isKnown, value))}>${shown(once(isKnown, value), FORMULA_DIGITS)}</b>
    </span>
  </li>`;
}

function partView(part: Part): TemplateResult {
  if (typeof part === "string") {
    const hugs = `${part.startsWith(")") ? " closing" : ""}${part.endsWith("(") ? " opening" : ""}`;
    return html`<span class=${`sign${hugs}`}>${part}</span>`;
  }
  if (typeof part === "number") return html`<span title=${exact(part)}>${short(part, 6)}</span>`;
  if ("root" in part) return html`<span title=${exact(part.root)}>√${short(part.root, 6)}</span>`;
  if ("square" in part) {
    const text = short(part.square, 6);
    return html`<span title=${exact(part.square)}>${part.square < 0 ? `(${text})` : text}²</span>`;
  }
  return html`<span>${short(part.base, 6)}<sup>${part.power}</sup></span>`;
}
