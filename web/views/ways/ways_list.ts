// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { LearnerKind } from "backprop-playground/engine";
import { compact, integer, short } from "../../format/number.ts";
import { passesOf, stepCost, type Work } from "../../ways/step_costs.ts";
import { ways, type Way } from "../../ways/way_kinds.ts";

/** The six ways as rows: what each does, what one step of it costs here, and the way there. */
export function waysList(work: Work | null, present: LearnerKind, learn: (kind: LearnerKind) => void): TemplateResult {
  return html`<ol class="ways">
    ${ways.map((way) => row(way, work, way.kind === present, learn))}
  </ol>`;
}

function row(
  { kind, name, how }: Way,
  work: Work | null,
  isPresent: boolean,
  learn: (kind: LearnerKind) => void,
): TemplateResult {
  return html`<li class=${isPresent ? "present" : ""} data-way=${kind}>
    <div class="what">
      <h4>${name}</h4>
      <p>${how}</p>
    </div>
    <dl class="cost">${work ? cost(kind, work) : nothing}</dl>
    <div class="do">
      ${
        isPresent
          ? html`<span class="now"><span aria-hidden="true">✓</span> learning now</span>`
          : html`<button type="button" aria-label=${`Learn this way: ${name}`} @click=${() => learn(kind)}>
              Learn this way
            </button>`
      }
    </div>
  </li>`;
}

function cost(kind: LearnerKind, work: Work): TemplateResult {
  const step = stepCost(kind, work);
  const backward = stepCost("backpropagation", work);
  const passes = step.backwardPasses
    ? `${integer(step.forwardPasses)} + ${integer(step.backwardPasses)} back`
    : integer(step.forwardPasses);
  const ratio = backward.multiplyAdds > 0 ? step.multiplyAdds / backward.multiplyAdds : 0;
  return html`<div>
      <dt>passes a step</dt>
      <dd data-passes=${passesOf(step)}>${passes}</dd>
    </div>
    <div>
      <dt>multiply-adds</dt>
      <dd data-multiply-adds=${step.multiplyAdds}>
        ${step.multiplyAdds < 1e5 ? integer(step.multiplyAdds) : compact(step.multiplyAdds)}
      </dd>
    </div>
    <div>
      <dt>× backprop</dt>
      <dd>${ratio >= 100 ? integer(ratio) : short(ratio, 2)}</dd>
    </div>`;
}
