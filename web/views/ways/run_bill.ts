// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { LearnerKind, Report } from "backprop-playground/engine";
import { compact, integer, significant } from "../../format/number.ts";
import { passesOf, stepCost, type Work } from "../../ways/step_costs.ts";
import { figure } from "./searching.ts";

/** What the run has cost so far, as the engine counted it, and how far backpropagation would have come with that. */
export function runBill({ effort, step, trainLoss }: Report, kind: LearnerKind, work: Work | null): TemplateResult {
  return html`<section class="bill" aria-label="The bill of this run">
    <h3>The bill of this run</h3>
    <dl class="figures">
      ${figure("steps", integer(step))}${figure("forward passes", integer(effort.forwardPasses))}
      ${figure("backward passes", integer(effort.backwardPasses))}
      ${figure("multiply-adds", effort.multiplyAdds < 1e7 ? integer(effort.multiplyAdds) : compact(effort.multiplyAdds))}
      ${figure("training loss", significant(trainLoss, 4))}
    </dl>
    ${work && kind !== "backpropagation" && step > 0 ? compared(passesOf(effort), work) : ""}
  </section>`;
}

function compared(passes: number, work: Work): TemplateResult {
  const each = passesOf(stepCost("backpropagation", work));
  const steps = Math.floor(passes / each);
  return html`<p>
    The same number of passes pays for
    <b class="number" data-steps=${steps}>${integer(steps)}</b> ${steps === 1 ? "step" : "steps"} of backpropagation (a
    step of it: ${integer(work.batch)} forward and ${integer(work.batch)} backward). Counted, not run: to see who gets
    further, race them.
  </p>`;
}
