// SPDX-License-Identifier: MIT
import { css, html, nothing, type TemplateResult } from "lit";
import type { Attempt } from "backprop-playground/engine";
import { integer } from "../../format/number.ts";
import { flatIndex } from "../network/edge_painter.ts";
import { parameterAt, sameParameter } from "../network/names.ts";
import { exact, factor, factors, formula, shown } from "./formula.ts";
import { once } from "./microscope_known.ts";
import type { WeightContext } from "./weight_context.ts";
import { LATER, section } from "./weight_section.ts";
import { elsewhereSentence, triedSentence } from "./weight_sentences.ts";

/** Digits that tell two costs from each other. */
const COST_DIGITS = 9;

export const triedTableStyles = css`
  .tried th[scope="col"] {
    text-align: right;
    color: var(--bp-muted);
  }
  .tried td:last-child {
    padding-left: 8px;
    text-align: left;
  }
`;

/** In place of an optimiser's arithmetic: what a learner that searches tried, what it cost, and whether it was kept. */
export function triedSection(context: WeightContext): TemplateResult {
  const { study, scene, known, isBias, what, focus, dispatch } = context;
  const source = { kind: "edge", layer: focus.layer, row: focus.row, column: focus.column } as const;
  return section(
    "The update: what is tried",
    html`
      ${study.trained ? nothing : html`<p class="note">This layer's biases are frozen: no try moves them.</p>`}
      ${known.delta ? tried(context, scene?.attempt ?? null) : html`<p class="note">${LATER}</p>`}
      ${factors("Old value to new", [
        factor({ symbol: formula(isBias ? "b" : "w"), name: `Old ${what}`, value: study.value, source }, dispatch),
        factor(
          {
            symbol: "new",
            name: `New ${what}`,
            operator: "→",
            value: once(known.update, study.next),
            source,
            strong: true,
          },
          dispatch,
        ),
      ])}
    `,
    { place: "update" },
  );
}

function tried(context: WeightContext, attempt: Attempt | null): TemplateResult {
  const { study, focus, what, state } = context;
  if (!attempt) return html`<p class="note">What the next step tries is told when the run stands still.</p>`;
  const { parameter } = attempt;
  if (parameter && !sameParameter(parameterAt(parameter), focus))
    return html`<p class="says">${elsewhereSentence(parameterAt(parameter), what, study.value)}</p>`;
  return html`${trials(context, attempt)}
    <p class="says">${triedSentence(attempt, state.frame?.attempts?.total ?? null, what)}</p>`;
}

/** Value, cost and verdict of everything that was tried; of a combination, this weight's part in it. */
function trials({ study, known, focus, state, isBias }: WeightContext, attempt: Attempt): TemplateResult {
  const place = flatIndex(focus, state.loaded?.layout ?? []);
  const valueOf = (value: number): number | undefined => (attempt.parameter ? value : attempt.combination[place]);
  const row = (name: string, value: number | undefined, cost: number | null, verdict: string): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number" title=${exact(value)}>${shown(value)}</td>
      <td class="number" title=${exact(cost ?? undefined)}>${cost === null ? "·" : shown(cost, COST_DIGITS)}</td>
      <td>${verdict}</td>
    </tr>`;
  const isCombination = attempt.parameter === null;
  return html`<table class="facts tried">
    <caption class="visually-hidden">
      What was tried
    </caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col">${isBias ? "b" : "w"}</th>
        <th scope="col">error of ${integer(attempt.samples)}</th>
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${row(isCombination ? "best so far" : "as it is", study.value, attempt.costBefore, attempt.kept < 0 ? "✓ stays" : "")}
      ${attempt.trials.map((trial, at) =>
        row(
          isCombination ? `combination ${integer(attempt.number)}` : "tried",
          valueOf(trial.value),
          trial.cost,
          at !== attempt.kept ? "✗ put back" : known.update ? "✓ kept" : "✓ keep",
        ),
      )}
    </tbody>
  </table>`;
}
