// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { Attempts } from "backprop-playground/engine";
import { integer, percent } from "../../format/number.ts";
import type { Tape } from "../../ways/tape.ts";
import { attemptText } from "./attempt_words.ts";
import { tapeDrawing } from "./tape_drawing.ts";

/** What a search does at the moment: how many attempts, what became of the last one, and of those before it. */
export function searching(attempts: Attempts, tape: Tape, width: number): TemplateResult {
  const { tried, kept, total, last } = attempts;
  return html`<section class="search" aria-label="The search so far">
    <h3>The search so far</h3>
    <dl class="figures">
      ${figure("tried", integer(tried))}${figure("kept", integer(kept))}${figure("put back", integer(tried - kept))}
      ${figure("share kept", tried > 0 ? percent(kept / tried) : "—")}
      ${total !== null && Number.isFinite(total) && total < 1e15 ? figure("of all combinations", percent(tried / total)) : nothing}
    </dl>
    <p class="last">
      <span class="muted">Last attempt</span>
      <span class="number">${last ? attemptText(last) : "none yet: press Play or Step."}</span>
    </p>
    ${tapeDrawing(tape, width)}
  </section>`;
}

export function figure(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
