// SPDX-License-Identifier: MIT
import type { Intervention, InterventionInput } from "backprop-playground/engine";
import { mergeLearner } from "./messages.ts";
import type { PageSpec } from "./state.ts";

/** The spec as an intervention leaves it. */
export function withChange(spec: PageSpec, change: InterventionInput): PageSpec {
  return {
    ...spec,
    learner: change.learner ? mergeLearner(spec.learner, change.learner) : spec.learner,
    regularization: { ...spec.regularization, ...change.regularization },
    stop: { ...spec.stop, ...change.stop },
    loss: change.loss ?? spec.loss,
  };
}

/** The spec as it is at a step of a course. */
export function specAt(start: PageSpec, interventions: readonly Intervention[], step = Infinity): PageSpec {
  return interventions.reduce(
    (spec, done) => (done.step <= step && "change" in done ? withChange(spec, done.change) : spec),
    start,
  );
}
