// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { LearnerSpec, OptimizerKind, OptimizerSpec, ScheduleKind, ScheduleSpec } from "backprop-playground/engine";
import type { Dispatch } from "../../state/actions.ts";
import { fold } from "../form/fold.ts";
import { optimizers } from "./optimizers.ts";
import { parameterFields } from "./parameter_fields.ts";
import { choicesOf, optionOf } from "./parameters.ts";
import { schedules } from "./schedules.ts";
import "../form/choice_field.ts";
import "../form/number_field.ts";

/** What a learner that follows a gradient does with it. */
export function optimizerFold({ optimizer, schedule, clipNorm }: LearnerSpec, dispatch: Dispatch): TemplateResult {
  const kind = optionOf(optimizers, optimizer.kind);
  const pace = optionOf(schedules, schedule.kind);
  const setOptimizer = (change: Partial<OptimizerSpec>): void =>
    dispatch({ type: "set-learner", learner: { optimizer: change } });
  const setSchedule = (change: Partial<ScheduleSpec>): void =>
    dispatch({ type: "set-learner", learner: { schedule: change } });
  return fold(
    "Optimiser",
    kind.label,
    html`
      <bp-choice-field
        label="Kind"
        .value=${kind.kind}
        .choices=${choicesOf(optimizers)}
        @pick=${(event: CustomEvent<OptimizerKind>) => setOptimizer({ kind: event.detail })}
      ></bp-choice-field>
      <p class="hint">${kind.explain}</p>
      ${parameterFields(kind.parameters, optimizer, (key, value) => setOptimizer({ [key]: value }))}
      <bp-choice-field
        label="Schedule"
        .value=${pace.kind}
        .choices=${choicesOf(schedules)}
        @pick=${(event: CustomEvent<ScheduleKind>) => setSchedule({ kind: event.detail })}
      ></bp-choice-field>
      <p class="hint">${pace.explain}</p>
      ${parameterFields(pace.parameters, schedule, (key, value) => setSchedule({ [key]: value }))}
      <bp-number-field
        label="Clip gradients at"
        placeholder="off"
        .value=${clipNorm}
        .range=${{ above: 0, optional: true }}
        explain="A gradient longer than this is shortened to it: one wild batch can then not ruin the run. Empty: off."
        @pick=${(event: CustomEvent<number | null>) => dispatch({ type: "set-learner", learner: { clipNorm: event.detail } })}
      ></bp-number-field>
    `,
  );
}
