// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { LearnerKind, LearnerSpec } from "backprop-playground/engine";
import type { Dispatch } from "../../state/actions.ts";
import { fold } from "../form/fold.ts";
import { learners } from "./learners.ts";
import { parameterFields } from "./parameter_fields.ts";
import { choicesOf, optionOf } from "./parameters.ts";
import "../form/choice_field.ts";

/** Which way the network learns, and what that way can be set to. */
export function learnerFold({ kind, search }: LearnerSpec, dispatch: Dispatch): TemplateResult {
  const learner = optionOf(learners, kind);
  return fold(
    "Learner",
    learner.label,
    html`
      <bp-choice-field
        label="Way to learn"
        .value=${kind}
        .choices=${choicesOf(learners)}
        @pick=${(event: CustomEvent<LearnerKind>) => dispatch({ type: "set-learner", learner: { kind: event.detail } })}
      ></bp-choice-field>
      <p class="hint">${learner.explain}</p>
      ${parameterFields(learner.parameters, search ?? {}, (key, value) =>
        dispatch({ type: "set-learner", learner: { search: { [key]: value } } }),
      )}
      <p class="hint note">Another way to learn starts again at step 0, from the same first weights.</p>
    `,
  );
}
