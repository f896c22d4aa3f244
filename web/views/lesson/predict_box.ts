// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { parseNumber } from "../../format/number.ts";
import type { Prediction } from "../../lessons/playing.ts";
import type { LessonStep } from "../../lessons/schema.ts";
import { preciseText } from "./slot_text.ts";
import type { TextNodes } from "./text_nodes.ts";

type Question = NonNullable<LessonStep["predict"]>;

/** What the reader is about to answer. */
export interface Draft {
  typed: string;
  chosen: number | null;
  problem: string;
}
export const noDraft: Draft = { typed: "", chosen: null, problem: "" };

interface Asked {
  step: LessonStep;
  question: Question;
  prediction: Prediction | null;
  draft: Draft;
  text: TextNodes;
  /** The working's text, whose numbers stand still. */
  working: TextNodes;
  write: (draft: Draft) => void;
  predict: (given: number) => void;
}

/** What a draft says, or what it lacks. */
export function given(question: Question, { typed, chosen }: Draft): number | string {
  if ("choices" in question) return chosen ?? "Choose one first: a guess will do.";
  if (typed.trim() === "") return "Type a number first: a guess will do.";
  return parseNumber(typed) ?? "That is not a number. Write it like 0.59 or −1.5.";
}

/** A question before the engine shows: a number or a choice, then what was said, what came, and the working. */
export function predictBox(asked: Asked): TemplateResult {
  const { question, prediction, text, working } = asked;
  return html`<section
    class="box predict"
    data-predict=${prediction ? "given" : "open"}
    aria-label="Predict first"
    tabindex="-1"
  >
    <p class="kind">Predict first</p>
    <p class="ask" id="ask">${text.line(question.ask)}</p>
    ${prediction ? nothing : form(asked)}
    <div role="status">${prediction ? answer(asked, prediction) : nothing}</div>
    ${prediction && prediction.right !== null ? html`<p class="working">${working.line(question.working)}</p>` : nothing}
  </section>`;
}

function form(asked: Asked): TemplateResult {
  const { question, draft, write, predict, text } = asked;
  const show = (event: Event): void => {
    event.preventDefault();
    const value = given(question, draft);
    if (typeof value === "number") predict(value);
    else write({ ...draft, problem: value });
  };
  return html`<form @submit=${show} novalidate>
    ${
      "choices" in question
        ? html`<div class="choices" role="radiogroup" aria-labelledby="ask">
            ${question.choices.map(
              (choice, index) =>
                html`<label class="choice"
                  ><input
                    type="radio"
                    name="choice"
                    .checked=${draft.chosen === index}
                    @change=${() => write({ ...draft, chosen: index, problem: "" })}
                  /><span>${text.line(choice.text)}</span></label
                >`,
            )}
          </div>`
        : html`<input
            class="typed"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-label="Your prediction"
            aria-invalid=${draft.problem !== ""}
            placeholder="your number"
            .value=${draft.typed}
            @input=${(event: InputEvent) =>
              write({ ...draft, typed: (event.target as HTMLInputElement).value, problem: "" })}
          />`
    }
    <button type="submit">Show me</button>
    ${draft.problem ? html`<p class="problem" role="alert">${draft.problem}</p>` : nothing}
  </form>`;
}

function answer({ step, question, text }: Asked, prediction: Prediction): TemplateResult {
  const { given, truth, right } = prediction;
  const quantity = "number" in question ? step.numbers?.[question.number] : undefined;
  const shown = (value: number | null, isTruth: boolean): TemplateResult => {
    if (!("choices" in question)) return html`<b class="figure">${preciseText(value, quantity)}</b>`;
    const choice = question.choices[value ?? -1];
    if (!choice) return html`none of these`;
    return html`${isTruth ? text.copy(choice.text) : text.line(choice.text)}`;
  };
  const said = html`<div>
    <dt>You said</dt>
    <dd>${shown(given, false)}</dd>
  </div>`;
  if (right === null)
    return html`<dl class="answer">${said}</dl>
      <p class="muted">The engine is working it out …</p>`;
  return html`<dl class="answer" data-right=${right}>
      ${said}
      <div>
        <dt>The engine</dt>
        <dd>${shown(truth, true)}</dd>
      </div>
    </dl>
    <p class="verdict ${right ? "right" : ""}">${right ? "✓ Right." : "Not this time."}</p>`;
}
